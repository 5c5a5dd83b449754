import Glibc
import Primitives

/// Why there are no two codes.
enum CodePairFailure: Error {
  /// The input ended first.
  case missing
  /// More than two lines.
  case tooMany
}

extension Console {
  /// Two codes, one a line, that never become a `String`.
  ///
  /// - Parameter source: a file, or `-` for standard input; on a terminal they are asked for.
  /// - Throws: ``CodePairFailure``, ``FileFailure``.
  func codePair(from source: String) throws -> (first: SecretBytes, second: SecretBytes) {
    if source == "-", isatty(STDIN_FILENO) == 1 {
      guard let first = SecretPrompt.ask(Sentences.firstCode, on: self),
        let second = SecretPrompt.ask(Sentences.secondCode, on: self)
      else { throw CodePairFailure.missing }
      return (first, second)
    }
    let file = source == "-" ? STDIN_FILENO : open(source.pathBytes, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(path: source, errno: errno) }
    defer { if file != STDIN_FILENO { close(file) } }
    guard let first = SecretLine.read(from: file), let second = SecretLine.read(from: file)
    else { throw CodePairFailure.missing }
    guard !SecretLine.hasMore(from: file) else { throw CodePairFailure.tooMany }
    return (first, second)
  }
}
