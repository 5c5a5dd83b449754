import CXML
import Glibc

/// Who is told what an XML file has, in its order. What a method throws ends the reading.
protocol XMLReceiver: AnyObject {
  func begin(_ element: XMLElement) throws
  /// The element that began last and has not ended.
  func end() throws
  /// Some of the text of the element that began last; there may be more.
  func text(_ bytes: UnsafeRawBufferPointer) throws
}

/// XML read piece by piece by libxml2, in constant memory, bounded where a file could make it work without end:
/// nothing of a document type is taken, so there is no entity but the five of XML to expand.
final class XMLStream {
  /// RFC 6030 has eight levels, without extensions.
  static let deepest = 32
  /// Of one element, namespaces among them.
  static let mostAttributes = 32
  /// In bytes, of one tag, comment or instruction, which the parser waits for the end of: it compares each attribute of a
  /// tag with all that stand before it.
  static let longestTag = 64 << 10

  private let receiver: any XMLReceiver
  private var reader: OpaquePointer?
  private var depth = 0
  private var hasBegun = false
  private var failure: (any Error)?

  init(_ receiver: any XMLReceiver) {
    self.receiver = receiver
    var events = cxml_events(
      begin_document: { XMLStream.of($0).checkEncoding($1) },
      document_type: { XMLStream.of($0).fail(SeedFileFailure.documentType) },
      begin: { receiver, name, namespace, attributes, count, namespaces in
        let stream = XMLStream.of(receiver)
        stream.begin(
          XMLElement(
            name: name, namespace: namespace, line: stream.line,
            attributes: UnsafeBufferPointer(start: attributes, count: Int(count))),
          attributes: Int(count) + Int(namespaces))
      },
      end: { XMLStream.of($0).end() },
      text: { receiver, bytes, count in
        XMLStream.of(receiver).perform {
          try $0.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        }
      })
    reader = cxml_reader_new(&events, Unmanaged.passUnretained(self).toOpaque())
    precondition(reader != nil, "no memory for a parser")
  }

  deinit { if let reader { cxml_reader_free(reader) } }

  private static func of(_ receiver: UnsafeMutableRawPointer) -> XMLStream {
    Unmanaged<XMLStream>.fromOpaque(receiver).takeUnretainedValue()
  }

  /// From 1.
  var line: Int { reader.map { cxml_line($0) } ?? 1 }

  /// Takes the next bytes of the file.
  func feed(_ bytes: UnsafeRawBufferPointer) throws {
    try take(bytes, isLast: false)
    if let reader, cxml_waiting(reader) > Self.longestTag {
      throw SeedFileFailure.tooIntricate(line: line)
    }
  }

  /// The file is at its end.
  func finish() throws { try take(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }

  private func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
    guard let reader else { return }
    let state = cxml_feed(reader, bytes.baseAddress, Int32(bytes.count), isLast)
    if let failure { throw failure }
    switch state {
    case cxml_well_formed: return
    case cxml_ill_encoded: throw SeedFileFailure.notUTF8
    case cxml_too_large: throw SeedFileFailure.tooIntricate(line: line)
    default:
      throw isLast && hasBegun
        ? SeedFileFailure.endsEarly(line: line) : SeedFileFailure.notXML(line: line)
    }
  }

  private func fail(_ error: any Error) {
    failure = failure ?? error
    if let reader { cxml_stop(reader) }
  }

  private func perform(_ act: (any XMLReceiver) throws -> Void) {
    guard failure == nil else { return }
    do { try act(receiver) } catch { fail(error) }
  }

  /// A parser believes the declaration of a file; we take UTF-8 alone.
  private func checkEncoding(_ declared: UnsafePointer<CChar>?) {
    guard let declared else { return }
    let name = String(cString: declared).uppercased()
    if !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) { fail(SeedFileFailure.notUTF8) }
  }

  private func begin(_ element: XMLElement, attributes: Int) {
    depth += 1
    hasBegun = true
    guard depth <= Self.deepest, attributes <= Self.mostAttributes else {
      return fail(SeedFileFailure.tooIntricate(line: line))
    }
    perform { try $0.begin(element) }
  }

  private func end() {
    depth -= 1
    perform { try $0.end() }
  }
}

/// The beginning of an element; valid while the receiver is told of it.
struct XMLElement {
  /// Without a prefix. The same name is at the same address as long as the file is read.
  let name: UnsafePointer<CChar>
  /// Nil without one; the same is at the same address.
  let namespace: UnsafePointer<CChar>?
  /// Where it begins, from 1.
  let line: Int
  fileprivate let attributes: UnsafeBufferPointer<cxml_attribute>

  /// The value of the first of these attributes that is there, whatever its prefix.
  func attribute(_ names: StaticString...) -> String? {
    for wanted in names {
      for attribute in attributes {
        let length = wanted.utf8CodeUnitCount
        guard strlen(attribute.name) == length,
          memcmp(attribute.name, wanted.utf8Start, length) == 0
        else { continue }
        return String(
          decoding: UnsafeRawBufferPointer(
            start: attribute.value, count: attribute.end - attribute.value), as: UTF8.self)
      }
    }
    return nil
  }
}
