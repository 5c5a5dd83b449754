import Pages
import Stages

/// A chapter told as text: a line for what is said, what the operator's commands answer, and where the customer is then.
package enum Telling {
  /// Plays it from the beginning to the end without waiting.
  ///
  /// - Parameter print: is given a line or more at a time.
  package static func tell(
    _ chapter: Chapter, in world: any TourWorld, _ language: Language,
    _ print: ([String]) throws -> Void
  ) throws {
    let setting = TourStage.Setting(language: language, look: .plain)
    let stage = try TourStage(world.makeBank(), setting, fob: chapter.firstFob)
    try print(["== " + chapter.title(language)])
    for range in chapter.steps {
      let lines = chapter.script.lines[range]
      for line in lines {
        try chapter.script.play(line, on: stage)
        switch line.step {
        case .say(let phrase): try print([phrase(language)])
        case .operate, .refused, .intruder: try print(stage.lastAtDesk.map { "  " + $0 })
        case .type, .keys, .code, .app, .appCode, .oldAppCode, .hastyCode, .wrong, .wait,
          .see,
          .gone, .resize, .ended, .fob, .turn, .pause:
          break
        }
      }
      try print(["  [\(stage.screen)]"])
    }
  }
}
