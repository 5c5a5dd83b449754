/// Why a seed file is not read at all. Nothing of a key is ever repeated here.
package enum SeedFileFailure: Error, Hashable, Sendable {
  /// Without a byte.
  case empty
  /// Compressed (gzip, zip), which is to be undone first.
  case compressed
  /// Not in UTF-8, which every XML reader knows and we take alone.
  case notUTF8
  /// A document type declaration: entities are never expanded, so none is read (RFC 6030 has none).
  case documentType
  /// More levels, attributes of one element or text in one element than such a file has; the line.
  case tooIntricate(line: Int)
  /// Not well-formed XML in this line.
  case notXML(line: Int)
  /// It ends in the middle of an element, in this line.
  case endsEarly(line: Int)
  /// Not comma-separated values in this line: a quote where none may stand.
  case notCSV(line: Int)
  /// What is wrong with the first line of comma-separated values: the column.
  case column(String, ColumnProblem)
  /// A first line of comma-separated values, and no other.
  case noTokens
  /// XML, but no `KeyContainer` of version 1.0 with a key in it.
  case notKeyContainer
  /// What holds for the whole file and we do not do, as the file calls it: an XML signature, a key that is
  /// encrypted for a certificate.
  case unsupported(String)
  /// It tells less or other of how its keys are encrypted than RFC 6030 sections 6.1 and 6.2 ask for; the element.
  case encryption(String)
  /// What it is encrypted with, and what was given with it, are not the same.
  case key(KeyProblem)
  /// Two keys of one serial number.
  case duplicateSerial(String)
  /// One key of it, where all are wanted.
  case package(Place, Problem)

  /// What is wrong with a column.
  package enum ColumnProblem: Hashable, Sendable {
    case missing
    case twice
  }

  /// Which key of the file.
  package struct Place: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// Where it begins, from 1.
    package let line: Int
    /// As it stands in the file; nil if it does not.
    package let serial: String?
    /// The element or attribute, e.g. `Key/Data/Secret` or `Key@Algorithm`; the column.
    package let element: String

    package init(number: Int, line: Int, serial: String?, element: String) {
      (self.number, self.line) = (number, line)
      (self.serial, self.element) = (serial, element)
    }
  }

  /// What is wrong there.
  package enum Problem: Error, Hashable, Sendable {
    case missing
    /// Its value is not of the form that RFC 6030 gives it.
    case malformed
    /// It can be read as hexadecimal digits and as Base32, and the name of its column does not say which.
    case ambiguous
    /// A value that RFC 6030 allows and we do not take.
    case unsupported(String)
    /// Shorter than the 16 bytes that RFC 4226 asks for (section 4, R6).
    case tooShort(bytes: Int)
    /// The file says that its values have MACs, and this has none (RFC 6030 section 6.1.1).
    case noMAC
    /// The MAC is of another value, or of another key.
    case wrongMAC
    /// Encrypted in a way that does not tell when it was changed, and without a MAC.
    case unauthenticated
    /// A key in the open in a file that says that its keys are encrypted: whoever passed it on may have put it there.
    case inTheOpen
    /// It is not what it should be when it is decrypted: changed, or of another key.
    case undecipherable
  }

  /// What is wrong with the key that was given for the file.
  package enum KeyProblem: Hashable, Sendable {
    /// None was given; what the file calls the one that it wants.
    case keyWanted(name: String?)
    /// None was given, or no passphrase; what the file calls the one that it wants.
    case passphraseWanted(name: String?)
    /// It has another length than the file's algorithm takes, in bytes.
    case length(Int, wanted: Int)
    /// It is not the one that the file was encrypted with.
    case wrong
  }
}
