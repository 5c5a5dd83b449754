/// The keys of a JSON object and of those within it, as `name.ja`; whatever their values are.
struct JSONKeys: Decodable {
  let paths: Set<String>

  init(from decoder: any Decoder) throws {
    guard let object = try? decoder.container(keyedBy: Key.self) else {
      paths = []
      return
    }
    var paths: Set<String> = []
    for key in object.allKeys {
      paths.insert(key.stringValue)
      for path in try object.decode(JSONKeys.self, forKey: key).paths {
        paths.insert("\(key.stringValue).\(path)")
      }
    }
    self.paths = paths
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
