import FoundationEssentials

/// Looks for a key that stands twice in one JSON object (RFC 8259 section 4): a decoder takes one of the two
/// without a word.
enum JSONRepetition {
  private struct Level {
    let isObject: Bool
    var keys: Set<String> = []
    var key: String?
    /// Whether the next string is a key.
    var isBeforeKey = true
  }

  /// - Parameter json: a text that a decoder has accepted.
  /// - Returns: the path of the first one, as `name.ja`.
  static func firstKey(in json: [UInt8]) -> String? {
    var levels: [Level] = []
    var position = 0
    while position < json.count {
      switch json[position] {
      case UInt8(ascii: "{"): levels.append(Level(isObject: true))
      case UInt8(ascii: "["): levels.append(Level(isObject: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","):
        if let last = levels.indices.last { levels[last].isBeforeKey = true }
      case UInt8(ascii: "\""):
        let start = position
        position = end(ofString: start, in: json)
        guard let last = levels.indices.last, levels[last].isObject, levels[last].isBeforeKey
        else { break }
        let key = text(json[start...min(position, json.count - 1)])
        levels[last].isBeforeKey = false
        levels[last].key = key
        if !levels[last].keys.insert(key).inserted {
          return levels.compactMap(\.key).joined(separator: ".")
        }
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Where the closing quotation mark is.
  private static func end(ofString start: Int, in json: [UInt8]) -> Int {
    var position = start + 1
    while position < json.count, json[position] != UInt8(ascii: "\"") {
      position += json[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return position
  }

  /// A key can be written in more than one way: `\u006e` is an n.
  private static func text(_ quoted: ArraySlice<UInt8>) -> String {
    (try? JSONDecoder().decode(String.self, from: Data(quoted)))
      ?? String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
  }
}
