import Canvas
import Pages
import Primitives
import Stages

/// The tour: chapters, the one that is played, and what whoever gives it does.
///
/// Events in, frames out; when it wants to be told of time is ``nextChange(at:)``. Nothing here waits.
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
  package enum End {
    /// Somebody ended it, or it was over.
    case over
    case signal(Int32)
    /// A bank could not be made.
    case failed(any Error)
    /// A chapter does not go as it is written, and nobody had a hand in it.
    case broken(SceneFailed)

    /// What went wrong; nil if nothing did.
    package var failure: (any Error)? {
      switch self {
      case .over, .signal: nil
      case .failed(let error): error
      case .broken(let failure): failure
      }
    }
  }

  /// What is going on.
  enum Activity {
    /// Nothing, until somebody presses a key.
    case waiting
    /// The script is played until so many steps are done.
    case stepping(to: Int)
    /// The script is played on and on.
    case playing
    /// A pane is in somebody's hands.
    case inHand(Hand)
    /// All keys are shown.
    case showingKeys
    /// It is asked how far the clock is to be turned.
    case askingForTime
  }

  /// How the bank stands to the script.
  enum Standing {
    /// As the script has it.
    case asWritten
    /// Somebody had a hand in it.
    case touched
    /// The script could not go on because of that.
    case strayed
  }

  /// A pane that somebody has taken.
  struct Hand {
    let pane: PaneName
    /// The last moment that the bank's clock was told of, in milliseconds.
    var told: Int64
  }

  let chapters: [Chapter]
  /// Those that are played, one after the other.
  let played: Range<Int>
  let world: any TourWorld
  let manner: Manner
  var setting: TourStage.Setting
  private(set) var size: Size
  /// How many times as fast as it is meant it can be given.
  package static let paces = 0.1...1_000
  /// How many times as fast as it is meant, within ``paces``.
  var pace: Double
  /// Which chapter is played, or chosen in the list.
  var number: Int
  /// The chapter that is played; nil while the list is shown.
  var performance: Performance?
  var activity = Activity.waiting
  var standing = Standing.asWritten
  /// When the next thing is done, in milliseconds.
  var due: Int64 = 0
  /// The pane that was chosen by hand; nil: the one where something happens.
  var chosen: PaneName?
  /// Whether one pane alone is shown.
  var isAlone = false
  /// What is said in place of the script's sentence.
  var notice: Phrase?
  /// How it ended; nil while it goes on.
  package internal(set) var end: End?

  /// - Parameters:
  ///   - first: the chapter that it begins with; nil for the list. By itself that one alone is played.
  ///   - pace: how many times as fast as it is meant.
  ///   - now: in milliseconds, of a clock that never goes back.
  package init(
    _ chapters: [Chapter], in world: any TourWorld, _ manner: Manner = .byHand,
    from first: Int? = nil, size: Size, setting: TourStage.Setting, pace: Double = 1, at now: Int64
  ) {
    (self.chapters, self.world, self.manner) = (chapters, world, manner)
    (self.size, self.setting, self.pace) = (size, setting, pace)
    number = first ?? 0
    switch manner {
    case .byHand:
      played = chapters.indices
      if first != nil { open(number) }
    case .byItself, .inALoop:
      played = first.map { $0..<$0 + 1 } ?? chapters.indices
      open(number)
      play(at: now)
    }
  }

  // MARK: What is shown

  var isPlaying: Bool {
    switch activity {
    case .playing: true
    case .waiting, .stepping, .inHand, .showingKeys, .askingForTime: false
    }
  }

  /// What somebody has in the hands.
  var hand: Hand? {
    if case .inHand(let hand) = activity { hand } else { nil }
  }

  /// Which pane is shown where they take turns.
  var shown: PaneName { marked ?? performance?.stage.acting ?? .customer }

  /// The pane that somebody has, or has chosen.
  var marked: PaneName? { hand?.pane ?? chosen }

  var layout: TourLayout { TourLayout(size, shown: shown, isAlone: isAlone) }

  /// What stands in the narrator's place.
  var sentence: Phrase {
    if hand != nil { return TourWords.handHint }
    if let notice { return notice }
    guard let performance else { return TourWords.choose(whole: chapters) }
    return performance.said ?? performance.chapter.title
  }

  /// In how many milliseconds it changes by itself; nil: only if somebody does something.
  package func nextChange(at now: Int64) -> Int? {
    switch activity {
    case .waiting, .showingKeys, .askingForTime: nil
    case .stepping, .playing: Int(clamping: max(0, due - now))
    case .inHand: 1_000
    }
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
    // The mouse is not switched on.
    case .click, .wheel: break
    case .paste: if let hand { touch(event, hand.pane) }
    }
    letTimePass(at: now)
    arrange()
  }

  private func letTimePass(at now: Int64) {
    switch activity {
    case .waiting, .showingKeys, .askingForTime: break
    case .stepping, .playing: playOn(at: now)
    case .inHand(var hand):
      let seconds = (now - hand.told) / 1_000
      guard seconds > 0 else { return }
      hand.told += seconds * 1_000
      activity = .inHand(hand)
      touchBank()
      performance?.stage.wait(seconds: seconds)
    }
  }

  /// Gives each pane that is shown its size, and what it shows.
  func arrange() {
    guard let performance, !TourLayout.isTooSmall(size) else { return }
    let panes = layout.panes
    for place in panes { performance.stage.arrange(place.name, place.size) }
    performance.stage.inquire(for: panes.map(\.name))
  }
}
