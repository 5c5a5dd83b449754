import Pages
import Stages

extension Tour {
  /// How many milliseconds a chapter stands that is over before the next one begins.
  private static let restBetweenChapters = 3_000
  /// How late the next thing may be, in milliseconds, before what comes behind it is later too.
  private static let mostBehind: Int64 = 100

  // MARK: Chapters

  /// Shows a chapter at its beginning.
  func open(_ number: Int) {
    self.number = number
    rebuild(to: 0)
  }

  /// Makes the bank anew, and plays to where so many steps are done, without drawing.
  private func rebuild(to step: Int) {
    (activity, standing, notice) = (.waiting, .asWritten, nil)
    let chapter = chapters[number]
    do {
      let stage = try TourStage(world.makeBank(), setting, fob: chapter.firstFob)
      let performance = Performance(chapter, on: stage)
      self.performance = performance
      arrange()
      try performance.play(to: step)
    } catch let error as SceneFailed {
      end = .broken(error)
    } catch {
      end = .failed(error)
    }
  }

  private func goToNextChapter(at now: Int64) {
    switch manner {
    case .byHand: activity = .waiting
    case .byItself where number + 1 >= played.upperBound: end = .over
    case .byItself, .inALoop:
      open(number + 1 < played.upperBound ? number + 1 : played.lowerBound)
      play(at: now)
    }
  }

  // MARK: Playing

  /// Does the next thing if it is due, and no more: each is seen, and in between keys are heard.
  func playOn(at now: Int64) {
    guard due <= now, let performance else { return }
    switch activity {
    case .playing where performance.isAtEnd: goToNextChapter(at: now)
    case .playing: goOn(performance, isHurried: false, at: now)
    case .stepping(let step):
      goOn(performance, isHurried: true, at: now)
      if performance.stepsDone >= step { activity = .waiting }
    case .waiting, .inHand, .showingKeys, .askingForTime: break
    }
  }

  private func goOn(_ performance: Performance, isHurried: Bool, at now: Int64) {
    do throws(SceneFailed) {
      var duration = try performance.goOn(isHurried: isHurried) ?? 0
      if performance.isAtEnd { duration += Self.restBetweenChapters }
      due = max(due, now - Self.mostBehind) + Int64(Double(duration) / pace)
    } catch {
      stray(by: error)
    }
  }

  /// The script cannot go on: because somebody had a hand in it, or because it is broken.
  private func stray(by failure: SceneFailed) {
    activity = .waiting
    switch standing {
    case .asWritten: end = .broken(failure)
    case .touched, .strayed: (standing, notice) = (.strayed, TourWords.strayed)
    }
  }

  /// Where the script could not go on, its step begins anew.
  private func straighten() {
    guard let performance else { return }
    switch standing {
    case .asWritten, .touched: break
    case .strayed: rebuild(to: performance.stepsDone)
    }
  }

  // MARK: What somebody asks for

  func play(at now: Int64) {
    straighten()
    (notice, chosen) = (nil, nil)
    if performance?.isAtEnd == true, number + 1 < played.upperBound { open(number + 1) }
    (activity, due) = (.playing, now)
  }

  /// One step on; one that is being shown is done at once.
  func step(at now: Int64) {
    straighten()
    (notice, chosen) = (nil, nil)
    guard let performance else { return }
    guard !performance.isAtEnd else {
      if number + 1 < played.upperBound { open(number + 1) }
      return
    }
    let step = performance.stepsDone + 1
    switch activity {
    case .stepping, .playing:
      activity = .waiting
      do throws(SceneFailed) {
        try performance.play(to: step)
      } catch {
        stray(by: error)
      }
    case .waiting, .inHand, .showingKeys, .askingForTime:
      (activity, due) = (.stepping(to: step), now)
    }
  }

  /// To the beginning of this step, or of the one before if nothing of this one is done.
  func stepBack() {
    guard let performance else { return }
    chosen = nil
    let isBegun =
      switch standing {
      case .asWritten: !performance.isAtStart
      case .touched, .strayed: true
      }
    rebuild(to: max(0, performance.stepsDone - (isBegun ? 0 : 1)))
  }
}
