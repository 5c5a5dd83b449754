/// Why a seed file was not read. Nothing of a key is ever repeated here.
package enum SeedFileFailure: Error, Hashable, Sendable {
  /// Longer than ``PSKC/longestFile``; the file has this many bytes.
  case tooLong(bytes: Int)
  /// Not in UTF-8, which every XML reader knows and we take alone.
  case notUTF8
  /// A document type declaration: entities are never expanded, so none is read (RFC 6030 has none).
  case documentType
  /// More levels, elements, or attributes of one element than such a file has: it is not parsed at all.
  case tooIntricate
  /// Not well-formed XML.
  case notXML
  /// XML, but no `KeyContainer` of version 1.0 with a `KeyPackage` in it.
  case notKeyContainer
  /// Two packages of one serial number.
  case duplicateSerial(String)
  case package(Place, Problem)

  /// Which package of the file.
  package struct Place: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// As it stands in the file; nil if it does not.
    package let serial: String?
    /// The element or attribute, e.g. `Key/Data/Secret` or `Key@Algorithm`.
    package let element: String

    package init(number: Int, serial: String?, element: String) {
      self.number = number
      self.serial = serial
      self.element = element
    }
  }

  /// What is wrong there.
  package enum Problem: Hashable, Sendable {
    case missing
    /// Its value is not of the form that RFC 6030 gives it.
    case malformed
    /// The key is encrypted (RFC 6030 section 6), which is not supported.
    case encrypted
    /// A value that RFC 6030 allows and we do not take.
    case unsupported(String)
  }
}
