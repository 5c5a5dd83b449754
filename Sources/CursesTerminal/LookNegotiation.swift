import Canvas

/// Which look a terminal has earned so far: it was asked two things at the start, and nothing waits for its answers.
///
/// Each counts once, and only for a while. What is answered late, in another row, twice or never changes nothing,
/// and the look is told as a whole: a terminal that answers both gets one new picture.
package struct LookNegotiation: Hashable, Sendable {
  /// A moment of the clock that nobody sets.
  package typealias Instant = ContinuousClock.Instant

  /// An answer that comes later is none.
  package static let patience = Duration.seconds(2)
  /// How long the answer on the ground waits for that on the width, which is asked after it.
  package static let togetherness = Duration.milliseconds(30)
  /// The row, from 1, in which the width is measured: not the second, where BOT013 does, nor the first, whose answer
  /// may be Shift-F3.
  package static let askedRow = 3

  /// The look as it was told last.
  package private(set) var look: Look
  /// What the terminal was asked for.
  package let most: Look.Kind
  private let end: Instant
  private var ground: Look.Ground?
  private var isDrawable: Bool?
  private var groundTold: Instant?

  /// - Parameters:
  ///   - most: what the terminal was asked for: nothing for the plain look, the ground, or the width too.
  ///   - ground: what it is taken for until it answers.
  package init(most: Look.Kind, ground: Look.Ground, askedAt now: Instant) {
    self.most = most
    look = Look(min(most, .coloured), on: ground)
    end = now + Self.patience
  }

  /// Whether an answer still counts.
  package func isOpen(at now: Instant) -> Bool {
    guard now < end else { return false }
    switch most {
    case .plain: return false
    case .coloured: return ground == nil
    case .drawn: return ground == nil || isDrawable == nil
    }
  }

  /// Takes an answer, if it counts.
  package mutating func take(_ answer: TerminalAnswer, at now: Instant) {
    guard isOpen(at: now) else { return }
    switch answer {
    case .cursor(Self.askedRow, let column) where most == .drawn && isDrawable == nil:
      isDrawable = column == Look.measured.unicodeScalars.count + 1
    case .ground(let told) where ground == nil:
      ground = told
      groundTold = now
    case .cursor, .ground: break
    }
  }

  /// When to ask ``change(at:)`` again though nothing was answered.
  package var dueTime: Instant? {
    guard isDrawable == nil, let groundTold, earned != look else { return nil }
    return most == .drawn ? groundTold + Self.togetherness : groundTold
  }

  /// The look that the terminal shows from now on; nil if it is the one that it was.
  package mutating func change(at now: Instant) -> Look? {
    if let dueTime, now < dueTime { return nil }
    guard earned != look else { return nil }
    look = earned
    return look
  }

  private var earned: Look {
    let present = look.ground ?? .dark
    return Look(isDrawable == true ? .drawn : min(most, .coloured), on: ground ?? present)
  }
}

extension Look {
  /// Nil for the plain look, which has no colours of its own.
  package var ground: Ground? {
    switch self {
    case .plain: nil
    case .coloured(let ground), .drawn(let ground): ground
    }
  }
}

extension Look.Ground {
  /// What `COLORFGBG` says, as rxvt and others set it: ink, perhaps more, and paper as numbers of the first sixteen
  /// colours, e.g. `15;0`. Nil if it says nothing.
  package init?(colorFGBG: String) {
    guard let paper = colorFGBG.split(separator: ";").last.flatMap({ Int($0) }),
      (0...15).contains(paper)
    else { return nil }
    self = paper == 7 || paper > 8 ? .light : .dark
  }
}
