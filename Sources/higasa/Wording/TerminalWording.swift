import CursesTerminal
import Pages

extension TerminalFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .notATerminal:
      Explanation(
        .unavailable, ja: "画面を表示できる端末がありません。端末から直接起動してください (SSH では -t)。",
        en: "There is no terminal to paint on. Please start it from one (with SSH: -t).")
    case .nameless:
      Explanation(
        .unavailable, ja: "環境変数 TERM がありません。端末の種類を設定してください。",
        en: "TERM is not set. Please set it to the kind of your terminal.")
    case .malformedName:
      Explanation(
        .unavailable, ja: "環境変数 TERM が端末の名前ではありません。",
        en: "TERM is not the name of a terminal.")
    case .unknown(let name):
      Explanation(
        .unavailable, ja: "端末 \(name) の情報がこのホストにありません。TERM=xterm-256color などをお試しください。",
        en: "This host does not know the terminal \(name). Please try TERM=xterm-256color.")
    case .cannotAddressCursor(let name):
      Explanation(
        .unavailable, ja: "端末 \(name) は画面の好きな場所に書けません。別の端末をお使いください。",
        en: "The terminal \(name) cannot address its cursor. Please use another.")
    case .system(let errno):
      Explanation(
        .unavailable, ja: "端末を使えません。(errno \(errno))",
        en: "The terminal cannot be used. (errno \(errno))")
    }
  }
}
