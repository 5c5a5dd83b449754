import Canvas
import CursesTerminal

/// The probe's one screen.
struct ProbeScreen {
  private let characterSet: CursesTerminal.CharacterSet
  private var events: [String] = []
  private var typed = 0

  init(characterSet: CursesTerminal.CharacterSet) {
    self.characterSet = characterSet
  }

  mutating func note(_ event: TerminalEvent) {
    // A secret field: nothing but the mask changes on the screen.
    if case .key(.character(let scalar)) = event, scalar.isASCII {
      typed += 1
      return
    }
    note(Self.name(event))
  }

  mutating func note(_ event: String) {
    events.append("\(events.count + 1) \(event)")
  }

  func frame(size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.restyle(row: 0, columns: 0..<size.columns, Style(ink: .topBand))
    frame.write("probe \(size) \(characterSet)", row: 0, column: 0, style: Style(ink: .topBand))
    frame.write("日本語が右端で切れる", row: 1, column: size.columns - 5)
    let caret = frame.write(
      "secret " + String(repeating: "*", count: typed), row: 2, column: 0)
    frame.write("accent", row: 3, column: 0, style: Style(ink: .accent))
    frame.write("alert", row: 3, column: 10, style: Style(.underline, ink: .alert))
    frame.write("dim", row: 3, column: 20, style: Style(.dim))
    frame.write(" ", row: 3, column: 30, style: Style(ink: .symbol))
    frame.write(" ", row: 3, column: 31, style: Style(.reverse, ink: .symbol))
    for (index, event) in events.suffix(max(0, size.rows - 5)).enumerated() {
      frame.write(event, row: 4 + index, column: 0)
    }
    frame.restyle(row: size.rows - 1, columns: 0..<size.columns, Style(ink: .keyBand))
    if caret < size.columns, size.rows > 2 {
      frame.cursor = Frame.Position(row: 2, column: caret)
    }
    return frame
  }

  private static func name(_ event: TerminalEvent) -> String {
    switch event {
    case .key(let key): "\(key)"
    case .paste(let pasted):
      {
        var text = ""
        pasted.scalars { scalar in
          text.unicodeScalars.append(scalar)
          return true
        }
        return "paste \(text.debugDescription)"
      }()
    case .click(let place): "click \(place.row) \(place.column)"
    case .wheel(let isDown): "wheel \(isDown ? "down" : "up")"
    case .resized(let size): "resized \(size)"
    case .look(let look): "look \(look)"
    case .timeout: "timeout"
    case .ended(let signal): "ended \(signal)"
    }
  }
}
