import Canvas
import Primitives

/// What a text is painted with on a terminal: parameters of SGR (ECMA-48, 8.3.117), or nothing.
struct Paint: Equatable {
  private let parameters: String?

  private init(_ parameters: String?) {
    self.parameters = parameters
  }

  static let none = Paint(nil)

  /// In the eight colours that each terminal shows as its owner likes.
  init(_ tone: Tone) {
    parameters =
      switch tone {
      case .plain: nil
      case .good: "32"
      case .waiting: "33"
      case .alert: "1;31"
      case .ended: "2"
      case .heading: "1"
      }
  }

  /// In bold, on a paper of its own: of the 256 colours, as xterm has them chosen (ctlseqs, SGR 38 and 48).
  init(bold colours: (paper: IndexedColour, ink: IndexedColour)) {
    self.init("1;38;5;\(colours.ink.index);48;5;\(colours.paper.index)")
  }

  func callAsFunction(_ text: String) -> String {
    guard let parameters, !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
