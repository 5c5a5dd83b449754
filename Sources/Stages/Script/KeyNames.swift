import Canvas

extension Key {
  /// A key by the name that scripts give it: `enter`, `f10`, `ctrl-c`, `alt-2`, or the one character that it types.
  package init?(scriptName name: String) {
    switch name {
    case "enter": self = .enter
    case "tab": self = .tab
    case "backtab": self = .backTab
    case "esc": self = .escape
    case "up": self = .up
    case "down": self = .down
    case "left": self = .left
    case "right": self = .right
    case "pgup": self = .pageUp
    case "pgdn": self = .pageDown
    case "home": self = .home
    case "end": self = .end
    case "backspace": self = .backspace
    case "delete": self = .delete
    case "space": self = .character(" ")
    default:
      let scalars = Array(name.unicodeScalars)
      if name.hasPrefix("ctrl-"), scalars.count == 6 {
        self = .control(scalars[5])
      } else if name.hasPrefix("alt-"), scalars.count == 5 {
        self = .alt(scalars[4])
      } else if name.hasPrefix("f"), let number = Int(name.dropFirst()) {
        self = .function(number)
      } else if scalars.count == 1 {
        self = .character(scalars[0])
      } else {
        return nil
      }
    }
  }
}
