import Canvas
import Pages
import Primitives
import Stages

/// The tour: chapters, the one that is played, and what whoever gives it does.
///
/// Events in, frames out; when it wants to be told of time is ``nextChange``. Nothing here waits.
package final class Tour {
  /// How it is given.
  package enum Manner: Hashable, Sendable {
    /// By hand.
    case byHand
    /// By itself, to the end.
    case byItself
    /// By itself, for ever.
    case inALoop
  }

  /// How it ended.
  package enum End: Error {
    /// Somebody ended it, or it was over.
    case over
    case signal(Int32)
    /// A bank could not be made.
    case failed(any Error)
    /// A chapter does not go as it is written, and nobody had a hand in it.
    case broken(SceneFailed)
  }

  private enum Mode {
    case paused
    /// To the end of the present step.
    case stepping
    case playing
  }

  /// How many milliseconds a chapter stands that is over before the next one begins.
  private static let restBetweenChapters = 3_000
  private static let slowest = 0.25
  private static let fastest = 16.0

  let chapters: [Chapter]
  private let world: any TourWorld
  private let manner: Manner
  private(set) var setting: TourStage.Setting
  private(set) var size: Size
  private(set) var pace: Double
  /// Which chapter is played, or chosen in the list.
  private(set) var number: Int
  private(set) var performance: Performance?
  private var mode = Mode.paused
  /// When the next thing is done, in milliseconds.
  private var due: Int64 = 0
  private(set) var overlayShown: OverlayShown = .none
  /// The pane that was chosen by hand; nil: the one where something happens.
  private var chosen: PaneName?
  private(set) var isAlone = false
  /// Since when a pane is in somebody's hands.
  private var hand: Hand?
  /// What is said in place of the script's sentence.
  private var notice: Phrase?
  /// Whether the bank has gone another way than the script, which cannot go on from there.
  private var hasStrayed = false
  /// Whether somebody had a hand in the bank since it was made.
  private var isTouched = false
  /// How it ended; nil while it goes on.
  package private(set) var end: End?

  enum OverlayShown { case none, keys, clock }

  private struct Hand {
    let pane: PaneName
    /// The last moment that the bank's clock was told of, in milliseconds.
    var told: Int64
    /// How the stage looked when it was taken.
    let before: [[String]]
  }

  /// - Parameters:
  ///   - first: the chapter that it begins with; nil for the list.
  ///   - pace: how many times as fast as it is meant.
  ///   - now: in milliseconds, of a clock that never goes back.
  package init(
    _ chapters: [Chapter], in world: any TourWorld, _ manner: Manner = .byHand,
    from first: Int? = nil, size: Size, setting: TourStage.Setting, pace: Double = 1, at now: Int64
  ) {
    (self.chapters, self.world, self.manner) = (chapters, world, manner)
    (self.size, self.setting, self.pace) = (size, setting, pace)
    number = first ?? 0
    if first != nil || manner != .byHand { open(number, at: now) }
    if manner != .byHand { play(at: now) }
  }

  // MARK: What is shown

  var isPlaying: Bool { mode == .playing }
  var isInHand: Bool { hand != nil }
  /// Which pane is shown where they take turns.
  var shown: PaneName { hand?.pane ?? chosen ?? performance?.stage.acting ?? .customer }

  /// What stands in the narrator's place.
  var sentence: Phrase {
    if hand != nil { return TourWords.handHint }
    if let notice { return notice }
    guard let performance else { return TourWords.chapters }
    if performance.isAtEnd, mode == .paused {
      return number + 1 < chapters.count ? TourWords.chapterOver : TourWords.tourOver
    }
    return performance.said ?? performance.chapter.title
  }

  /// In how many milliseconds it changes by itself; nil: only if somebody does something.
  package func nextChange(at now: Int64) -> Int? {
    if hand != nil { return 1_000 }
    return mode == .paused ? nil : Int(clamping: max(0, due - now))
  }

  // MARK: Events

  /// - Parameter now: in milliseconds, of a clock that never goes back.
  package func take(_ event: TerminalEvent, at now: Int64) {
    guard end == nil else { return }
    switch event {
    case .ended(let signal): end = .signal(signal)
    case .resized(let size): self.size = size
    case .look(let look):
      setting.look = look
      performance?.stage.adopt(setting)
    case .timeout: break
    case .key(let key): take(key, at: now)
    case .paste, .click, .wheel:
      if let hand { touch(event, hand.pane, at: now) }
    }
    letTimePass(at: now)
    arrange()
  }

  private func letTimePass(at now: Int64) {
    if var hand {
      let seconds = (now - hand.told) / 1_000
      guard seconds > 0 else { return }
      hand.told += seconds * 1_000
      self.hand = hand
      performance?.stage.wait(seconds: seconds)
      return
    }
    while mode != .paused, due <= now, end == nil { goOn(at: now) }
  }

  private func goOn(at now: Int64) {
    guard let performance else { return mode = .paused }
    if performance.isAtEnd { return chapterIsOver(at: now) }
    if mode == .stepping, performance.isAtStart, hasStepped { return mode = .paused }
    hasStepped = true
    do throws(SceneFailed) {
      let duration = try performance.goOn(isHurried: mode == .stepping) ?? 0
      // Not from now on: what was late does not make the rest later.
      due = max(due, now - 1_000) + Int64(Double(duration) / pace)
    } catch {
      stray(by: error)
      return
    }
    if mode == .stepping, performance.isAtStart { mode = .paused }
    if performance.isAtEnd, mode == .playing {
      due += Int64(Double(Self.restBetweenChapters) / pace)
    }
  }

  /// The script cannot go on: because somebody had a hand in it, or because it is broken.
  private func stray(by failure: SceneFailed) {
    mode = .paused
    guard isTouched else { return end = .broken(failure) }
    (notice, hasStrayed) = (TourWords.strayed, true)
  }

  /// Whether anything of the step that was asked for is done.
  private var hasStepped = false

  private func chapterIsOver(at now: Int64) {
    switch manner {
    case .byHand:
      mode = .paused
    case .byItself where number + 1 == chapters.count || isOneChapter:
      end = .over
    case .byItself: open(number + 1, at: now, playing: true)
    case .inALoop: open((number + 1) % chapters.count, at: now, playing: true)
    }
  }

  /// Whether the tour is of one chapter alone.
  private var isOneChapter: Bool { chapters.count == 1 }

  // MARK: Chapters

  private func open(_ number: Int, at now: Int64, playing: Bool = false) {
    self.number = number
    rebuild(to: 0)
    mode = .paused
    if playing { play(at: now) }
  }

  /// Makes the bank anew, and plays to where so many steps are done.
  private func rebuild(to step: Int) {
    (notice, isTouched, hasStrayed, hand, overlayShown) = (nil, false, false, nil, .none)
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

  private func arrange() {
    guard let performance, !TourLayout.isTooSmall(size) else { return }
    let panes = layout.panes
    for place in panes { performance.stage.arrange(place.name, place.size) }
    performance.stage.inquire(for: panes.map(\.name))
  }

  var layout: TourLayout { TourLayout(size, shown: shown, isAlone: isAlone) }

  // MARK: Keys

  private func take(_ key: Key, at now: Int64) {
    switch key {
    case .function(9), .alt("9"):
      setting.language = setting.abilities.isASCII ? .en : setting.language.other
      performance?.stage.adopt(setting)
    case .control("c") where hand == nil: end = .over
    default:
      if hand != nil {
        takeInHand(key, at: now)
      } else if overlayShown != .none {
        takeOverlay(key, at: now)
      } else if performance == nil {
        takeMenu(key, at: now)
      } else {
        takePlayer(key, at: now)
      }
    }
  }

  private func takeMenu(_ key: Key, at now: Int64) {
    switch key {
    case .up, .backTab: number = max(0, number - 1)
    case .down, .tab: number = min(chapters.count - 1, number + 1)
    case .home: number = 0
    case .end: number = chapters.count - 1
    case .enter, .right: open(number, at: now)
    case .character(" "): open(number, at: now, playing: true)
    case .character("q"), .character("Q"), .escape, .function(10), .alt("0"): end = .over
    case .function(1), .alt("1"), .character("?"): overlayShown = .keys
    case .character, .alt, .control, .function, .backspace, .delete, .left, .pageUp, .pageDown:
      break
    }
  }

  private func takePlayer(_ key: Key, at now: Int64) {
    switch key {
    case .character(" "):
      mode == .playing ? pause() : play(at: now)
    case .right, .enter: step(at: now)
    case .left, .backspace: stepBack()
    case .down, .pageDown: if number + 1 < chapters.count { open(number + 1, at: now) }
    case .up, .pageUp: open(max(0, number - 1), at: now)
    case .character("+"): pace = min(Self.fastest, pace * 2)
    case .character("-"): pace = max(Self.slowest, pace / 2)
    case .character("t"), .character("T"):
      pause()
      overlayShown = .clock
    case .tab: takeIntoHand(at: now)
    case .backTab: choose(PaneName.allCases.after(shown))
    case .character("1"): choose(.customer)
    case .character("2"): choose(.token)
    case .character("3"): choose(.desk)
    case .character("4"): choose(.verifier)
    case .character("5"): choose(.ledger)
    case .character("z"), .character("Z"): isAlone.toggle()
    case .function(1), .alt("1"), .character("?"):
      pause()
      overlayShown = .keys
    case .escape: performance = nil
    case .character("q"), .character("Q"), .function(10), .alt("0"): end = .over
    case .character, .alt, .control, .function, .delete, .home, .end: break
    }
  }

  private func choose(_ pane: PaneName) { chosen = pane }

  private func takeOverlay(_ key: Key, at now: Int64) {
    switch (overlayShown, key) {
    case (.clock, .character(let scalar)):
      if let digit = Int(String(scalar)), (1...4).contains(digit) {
        overlayShown = .none
        turnClock(digit)
      }
    case (.clock, _) where key != .escape: break
    case (.clock, _), (.keys, _), (.none, _): overlayShown = .none
    }
  }

  private func play(at now: Int64) {
    straighten()
    notice = nil
    if performance?.isAtEnd == true { return step(at: now) }
    (mode, due, hasStepped) = (.playing, now, false)
  }

  /// Where the script could not go on, its step begins anew.
  private func straighten() {
    if hasStrayed, let performance { rebuild(to: performance.stepsDone) }
  }

  private func pause() { mode = .paused }

  /// One step on; one that is being shown is done at once.
  private func step(at now: Int64) {
    straighten()
    notice = nil
    chosen = nil
    guard let performance else { return }
    if performance.isAtEnd {
      if number + 1 < chapters.count { open(number + 1, at: now) }
      return
    }
    if mode != .paused {
      let step = performance.stepsDone + 1
      mode = .paused
      do throws(SceneFailed) {
        try performance.play(to: step)
      } catch {
        stray(by: error)
      }
      return
    }
    (mode, due, hasStepped) = (.stepping, now, false)
  }

  private func stepBack() {
    guard let performance else { return }
    mode = .paused
    chosen = nil
    let isInside = !performance.isAtStart || isTouched
    rebuild(to: max(0, performance.stepsDone - (isInside ? 0 : 1)))
  }

  // MARK: Hands

  private func takeIntoHand(at now: Int64) {
    guard let performance else { return }
    pause()
    let pane = shown
    hand = Hand(pane: pane, told: now, before: performance.stage.pictures)
    performance.stage.openDesk(pane == .desk)
  }

  private func takeInHand(_ key: Key, at now: Int64) {
    guard let hand, let performance else { return }
    guard key != .escape else {
      performance.stage.openDesk(false)
      self.hand = nil
      chosen = nil
      notice = performance.stage.pictures == hand.before ? TourWords.unchanged : TourWords.changed
      return
    }
    touch(.key(key), hand.pane, at: now)
  }

  private func touch(_ event: TerminalEvent, _ pane: PaneName, at now: Int64) {
    isTouched = true
    performance?.stage.send(event, to: pane)
  }

  private func turnClock(_ choice: Int) {
    guard let stage = performance?.stage else { return }
    let seconds: Int64 =
      switch choice {
      case 1: 60
      case 2: 86_400
      case 3: 60 - stage.now.seconds % 60
      default: stage.secondsToRenewal ?? 0
      }
    guard seconds > 0 else { return notice = TourWords.noExpiry }
    isTouched = true
    stage.wait(seconds: seconds)
  }
}

extension [PaneName] {
  fileprivate func after(_ name: PaneName) -> PaneName {
    guard let index = firstIndex(of: name) else { return self[0] }
    return self[(index + 1) % count]
  }
}
