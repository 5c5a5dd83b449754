import XMLCoder

/// The name of an element or attribute. Those of RFC 6030 begin with a capital, our properties do not; the
/// one exception is `xmlns`, which is XML's own.
struct PSKCName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }

  private static let namespace = "xmlns"

  /// As the property is called: `serialNo` for `SerialNo`. XML tells the two apart, so what does not begin
  /// with a capital must not become the name of a property.
  static func ofProperty(_ path: [any CodingKey]) -> any CodingKey {
    let name = path.last?.stringValue ?? ""
    if name == namespace { return PSKCName(stringValue: name) }
    guard let first = name.first, first.isUppercase else {
      return PSKCName(stringValue: "no name of RFC 6030: \(name)")
    }
    return PSKCName(stringValue: first.lowercased() + name.dropFirst())
  }

  /// As it stands in the file.
  static func ofElement(_ path: [any CodingKey]) -> any CodingKey {
    let name = path.last?.stringValue ?? ""
    if name == namespace { return PSKCName(stringValue: name) }
    return PSKCName(stringValue: name.prefix(1).uppercased() + name.dropFirst())
  }
}
