import CXML

/// Writes XML into memory by libxml2.
final class XMLWriter {
  private let writer: OpaquePointer

  init() {
    guard let writer = cxml_writer_new() else { preconditionFailure("no memory for XML") }
    self.writer = writer
  }

  deinit { cxml_writer_free(writer) }

  var text: String { String(cString: cxml_written(writer)) }

  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: () -> Void = {}
  ) {
    cxml_begin_element(writer, name)
    for (name, value) in attributes { cxml_write_attribute(writer, name, value) }
    content()
    cxml_end_element(writer)
  }

  func element(_ name: String, _ text: String) { cxml_write_element(writer, name, text) }
}
