import Pages

extension ShownText {
  /// As somebody before the screen sees it.
  package var seen: String {
    switch self {
    case .plain(let text): text
    case .code(let code): code.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }
  }
}
