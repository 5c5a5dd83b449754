import Canvas
import Pages
import Stages

/// The least that happens at once on the stage.
enum Cue {
  case say(Phrase)
  case type(Unicode.Scalar)
  case press(String)
  /// A part of a waiting time, in seconds of the bank's clock.
  case wait(Int64)
  /// The customer takes this fob, or puts it away.
  case take(String?)
  case turn
  /// A whole line of the script.
  case perform(Script.Line)
  /// Nothing happens, for so many milliseconds.
  case rest(Int)

  /// What a line of a script comes to.
  static func cues(of line: Script.Line, on stage: TourStage) throws -> [Cue] {
    switch line.step {
    case .say(let phrase): return [.say(phrase)]
    case .keys(let names): return names.map { .press($0) }
    case .fob(let serial): return [.take(serial)]
    case .turn: return [.turn]
    case .pause(let seconds): return [.rest(Int(seconds) * 1_000)]
    case .wait(let seconds):
      let parts = Tempo.pictures(of: seconds)
      return (1...parts).map { .wait(seconds * $0 / parts - seconds * ($0 - 1) / parts) }
    case .type, .code, .appCode, .oldAppCode, .hastyCode, .wrong:
      return try (line.step.typedText(on: stage) ?? "").unicodeScalars.map { .type($0) }
    case .app, .operate, .refused, .intruder, .see, .gone, .resize, .ended: return [.perform(line)]
    }
  }

  /// How long it stands before the next one, in milliseconds at a pace of 1.
  ///
  /// - Parameter language: in which is read what is said.
  func duration(in language: Language) -> Int {
    switch self {
    case .say(let phrase): Tempo.said(phrase(language))
    case .type: Tempo.letter
    case .press, .turn: Tempo.key
    case .take: 0
    case .wait: Tempo.wait
    case .perform(let line): line.step.isLook ? 0 : Tempo.act
    case .rest(let milliseconds): milliseconds
    }
  }
}
