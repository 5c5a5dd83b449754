import Canvas
import Glibc
import Pages

/// Where results and sentences go.
struct Console {
  let language: Language
  /// Whether only ASCII may be written.
  let isASCII: Bool
  /// Finds out how standard output shows what facts mean, which tables alone ask for.
  var tones: @Sendable () -> ToneDisplay = { .words }
  /// Finds the command that shows what is longer than the terminal, which listings alone ask for; nil where nobody
  /// is to page.
  var pager: @Sendable () -> String? = { nil }
  /// How wide whoever reads can see; nil where nothing is cut: a file, a pipe.
  var columns: @Sendable () -> Int? = { TableFit.terminalColumns() }
  /// Takes what would go to standard output and error; nil where it goes there.
  var listener: (@Sendable (_ text: String, _ descriptor: Int32) -> Void)?

  /// A sentence on standard error; if that cannot be written there is nobody to tell.
  func say(_ phrase: Phrase) {
    try? write(TextSanitizer.spelledOut(phrase(language)) + "\n", to: STDERR_FILENO)
  }

  /// Asks without ending the line.
  func prompt(_ phrase: Phrase) {
    try? write(TextSanitizer.spelledOut(phrase(language)) + ": ", to: STDERR_FILENO)
  }

  /// Results on standard output, one a line; paths are in them, so whatever could command a terminal is spelled
  /// out.
  ///
  /// A reader that went away has read enough: no error.
  func print(_ lines: [String]) throws(OutputFailure) {
    guard !lines.isEmpty else { return }
    let harmless = lines.map { TextSanitizer.spelledOut($0) }
    _ = try deliver(harmless.joined(separator: "\n") + "\n")
  }

  func print(_ line: String) throws(OutputFailure) {
    try print([line])
  }

  enum Delivery {
    case delivered, readerGone
  }

  /// Writes rows to whoever reads, whose facts are harmless already (``Fact``).
  func deliver(
    _ text: String, to descriptor: Int32 = STDOUT_FILENO
  ) throws(OutputFailure) -> Delivery {
    do throws(OutputFailure) {
      try write(text, to: descriptor)
      return .delivered
    } catch {
      guard error.errno == EPIPE else { throw error }
      return .readerGone
    }
  }

  /// What is shown for a while on the terminal of standard error; the cursor stays in its line.
  func show(_ text: String) {
    try? write("\r" + text, to: STDERR_FILENO)
  }

  /// All of a text that is known to be harmless.
  func write(_ text: String, to descriptor: Int32) throws(OutputFailure) {
    if let listener { return listener(isASCII ? text.inASCII : text, descriptor) }
    let bytes = Array((isASCII ? text.inASCII : text).utf8)
    guard bytes.withUnsafeBytes({ NewFile.write($0, to: descriptor) }) else {
      throw OutputFailure(errno: errno)
    }
  }
}

/// Standard output cannot be written.
struct OutputFailure: Error {
  let errno: Int32
}

extension String {
  /// With `?` for what ASCII does not have.
  fileprivate var inASCII: String {
    String(unicodeScalars.map { $0.isASCII ? Character($0) : "?" })
  }
}
