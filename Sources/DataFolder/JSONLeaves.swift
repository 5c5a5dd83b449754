/// The values of a JSON object and of those within it, by keys as `name.ja`, as a person would write them.
struct JSONLeaves: Decodable {
  let values: [String: String]

  init(from decoder: any Decoder) throws {
    guard let object = try? decoder.container(keyedBy: Key.self) else {
      let value = try decoder.singleValueContainer()
      let number = try? value.decode(Double.self)
      values = [
        "": try number.map { Int64(exactly: $0).map(String.init) ?? String($0) }
          ?? value.decode(String.self)
      ]
      return
    }
    var values: [String: String] = [:]
    for key in object.allKeys {
      for (path, value) in try object.decode(JSONLeaves.self, forKey: key).values {
        values[path.isEmpty ? key.stringValue : "\(key.stringValue).\(path)"] = value
      }
    }
    self.values = values
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
