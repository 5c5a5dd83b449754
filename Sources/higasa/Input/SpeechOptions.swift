import ArgumentParser
import Glibc

/// How an application is shown: on screens, or in lines.
enum Speech: Hashable, Sendable {
  /// On screens, or not at all.
  case screens
  /// On screens; in lines on a terminal that cannot show any.
  ///
  /// - Parameter mouse: whether screens can be pointed at.
  case screensOrLines(mouse: Bool)
  /// In lines, also without a terminal.
  case lines
}

struct SpeechOptions: ParsableArguments {
  @Flag(
    help: .words(
      ja: "画面のかわりに、1行ずつの文字でご案内します (音声読み上げ向け)。$HIGASA_PLAIN でも指定できます。",
      en: "Speak in lines in place of screens (for screen readers); also by $HIGASA_PLAIN."))
  var plain = false

  @Flag(
    help: .words(
      ja: "マウスで選べるようにします。$HIGASA_MOUSE でも指定できます。",
      en: "Let the mouse choose and scroll; also by $HIGASA_MOUSE."))
  var mouse = false

  init() {}

  /// As if it had been parsed.
  init(plain: Bool, mouse: Bool) {
    (self.plain, self.mouse) = (plain, mouse)
  }

  /// - Parameter facts: a variable counts if it holds anything; without a terminal the option alone does.
  func speech(_ facts: ProcessFacts) -> Speech {
    if plain { return .lines }
    guard facts["HIGASA_PLAIN"] != nil, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return .screensOrLines(mouse: mouse || facts["HIGASA_MOUSE"] != nil)
    }
    return .lines
  }
}
