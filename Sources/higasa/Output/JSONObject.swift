import Canvas

/// One object on one line, its names in the order given (RFC 8259).
struct JSONObject {
  indirect enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
    case null
    case object(JSONObject)
  }

  let members: [(name: String, value: Value)]

  /// - Parameter isASCII: whether everything else is escaped, so that nothing gets lost.
  func line(isASCII: Bool) -> String {
    let parts = members.map { "\(quoted($0.name, isASCII)):\(text(of: $0.value, isASCII))" }
    return "{\(parts.joined(separator: ","))}"
  }

  private func text(of value: Value, _ isASCII: Bool) -> String {
    switch value {
    case .text(let text): quoted(text, isASCII)
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .null: "null"
    case .object(let object): object.line(isASCII: isASCII)
    }
  }

  private func quoted(_ text: String, _ isASCII: Bool) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where !TextSanitizer.admits(scalar) || (isASCII && !scalar.isASCII):
        for unit in Character(scalar).utf16 { quoted += escaped(unit) }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
