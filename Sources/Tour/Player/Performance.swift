import Pages
import Stages

/// A chapter that is being played: its stage, and how far it is.
final class Performance {
  let chapter: Chapter
  let stage: TourStage
  private let steps: [Range<Int>]
  /// The next line of the script.
  private var line = 0
  private var cues: [Cue] = []
  /// What was said last; nil at the beginning.
  private(set) var said: Phrase?

  /// How many steps are behind, the present one not among them.
  private(set) var stepsDone = 0

  init(_ chapter: Chapter, on stage: TourStage) {
    (self.chapter, self.stage) = (chapter, stage)
    steps = chapter.steps
  }

  /// Of so many steps.
  var stepCount: Int { steps.count }

  /// Whether everything is done.
  var isAtEnd: Bool { stepsDone == steps.count }

  /// Whether nothing of the present step is done yet.
  var isAtStart: Bool { isAtEnd || (cues.isEmpty && line == steps[stepsDone].lowerBound) }

  /// Does the next thing.
  ///
  /// - Parameter isHurried: whether whoever gives the tour says themselves what is said.
  /// - Returns: how long it stands, in milliseconds at a pace of 1; nil if there is nothing more to do.
  /// - Throws: ``SceneFailed`` where it does not go as the script has it.
  func goOn(isHurried: Bool = false) throws(SceneFailed) -> Int? {
    while cues.isEmpty {
      guard !isAtEnd else { return nil }
      let next = chapter.script.lines[line]
      line += 1
      cues = try chapter.script.told(next) { try Cue.cues(of: next, on: stage) }
      countStep()
    }
    let cue = cues[0]
    switch cue {
    case .say(let phrase): said = phrase
    case .type(let scalar): stage.type(String(scalar))
    case .press(let name): try told { try stage.press(name) }
    case .wait(let seconds): stage.wait(seconds: seconds)
    case .perform(let line): try chapter.script.play(line, on: stage)
    case .take(let serial): try told { try stage.hold(fob: serial) }
    case .turn: stage.turnFob()
    case .rest: break
    }
    // What has failed is not behind.
    cues.removeFirst()
    countStep()
    try look()
    if isHurried, case .say = cue { return Tempo.hurried }
    return cue.duration(in: stage.setting.language)
  }

  /// Does something of the line whose cues are being given.
  private func told(_ body: () throws -> Void) throws(SceneFailed) {
    try chapter.script.told(chapter.script.lines[line - 1], body)
  }

  /// What only looks takes no time: a step is done with the last thing that happens in it.
  private func look() throws(SceneFailed) {
    while cues.isEmpty, !isAtEnd, line < steps[stepsDone].upperBound,
      chapter.script.lines[line].step.isLook
    {
      try chapter.script.play(chapter.script.lines[line], on: stage)
      line += 1
      countStep()
    }
  }

  private func countStep() {
    if cues.isEmpty, !isAtEnd, line == steps[stepsDone].upperBound { stepsDone += 1 }
  }

  /// Plays on to where so many steps are done.
  func play(to step: Int) throws(SceneFailed) {
    while stepsDone < step || !isAtStart {
      guard try goOn() != nil else { return }
    }
  }
}
