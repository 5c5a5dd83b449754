import Glibc
import Pages
import Primitives

extension Console {
  /// Asks a question whose answer is yes, or anything else.
  func confirms(_ question: Phrase) -> Bool {
    prompt(question)
    guard let answer = SecretLine.read() else { return false }
    return answer.withUnsafeBytes {
      ["yes", "y", "はい"].contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }
}
