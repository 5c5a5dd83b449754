import Canvas
import Primitives

/// What lies over the pages of an application: help, questions, warnings. The last one takes the keys.
///
/// `About` is what the application can ask: a question answered with yes comes back as what it was about.
package struct Overlays<About: Hashable & Sendable>: Hashable, Sendable {
  /// One thing that lies over a page.
  package enum Layer: Hashable, Sendable {
    /// The help of the page.
    case help
    /// A topic that the help leads to, from 0.
    case topic(Int)
    /// No is the answer at first.
    case question(About, saysYes: Bool = false)
    case warning(TimeOut)
  }

  /// The last one is on top.
  package private(set) var layers: [Layer] = []

  /// Nothing.
  package init() {}

  /// What takes the keys; nil if nothing lies over the page.
  package var top: Layer? { layers.last }
  /// Whether nothing lies over the page.
  package var isEmpty: Bool { layers.isEmpty }

  /// Lays the help of the page over it.
  package mutating func openHelp() { layers.append(.help) }

  /// Asks; a question that is there already gives way.
  package mutating func ask(_ about: About) {
    if case .question = top { layers.removeLast() }
    layers.append(.question(about))
  }

  /// Lays a warning over everything.
  package mutating func warn(of timeOut: TimeOut) { layers.append(.warning(timeOut)) }

  /// Whether a warning is on top.
  package var isWarning: Bool {
    switch top {
    case .warning: true
    case .help, .topic, .question, nil: false
    }
  }

  /// - Returns: whether there was a warning.
  package mutating func closeWarnings() -> Bool {
    let warned = isWarning
    while isWarning { layers.removeLast() }
    return warned
  }

  /// A warning that is not true any more is taken back.
  package mutating func withdraw(_ timeOut: TimeOut) {
    if top == .warning(timeOut) { layers.removeLast() }
  }

  /// Takes back a question whose answer could do nothing any more, wherever it lies.
  package mutating func withdrawQuestion(_ isOver: (About) -> Bool) {
    layers.removeAll { layer in
      switch layer {
      case .question(let about, _): isOver(about)
      case .help, .topic, .warning: false
      }
    }
  }

  /// Takes everything away.
  package mutating func close() { layers = [] }

  /// What became of a key.
  package enum Reaction: Hashable, Sendable {
    case nothing
    /// Yes.
    case agreed(About)
    /// No.
    case declined(About)
    /// It means something that is not the overlay's own.
    case command(Command)
    /// A warning was closed, and the key does nothing else.
    case wasWarned
  }

  /// Takes a key.
  ///
  /// - Parameter topics: how many the help leads to.
  /// - Returns: nil if nothing lies over the page.
  package mutating func take(_ key: Key, topics: Int) -> Reaction? {
    switch top {
    case nil: return nil
    case .warning:
      _ = closeWarnings()
      return .wasWarned
    case .question(let about, let saysYes): return answer(about, saysYes: saysYes, key)
    case .help: return readHelp(key, topics: topics)
    case .topic: return readHelp(key, topics: 0)
    }
  }

  private mutating func answer(_ about: About, saysYes: Bool, _ key: Key) -> Reaction {
    switch KeyMap.command(for: key, in: .question) {
    case .next, .previous:
      layers[layers.count - 1] = .question(about, saysYes: !saysYes)
      return .nothing
    case .press: return close(saysYes ? .agreed(about) : .declined(about))
    case .yes: return close(.agreed(about))
    case .no, .back: return close(.declined(about))
    case .language: return .command(.language)
    case .redraw: return .command(.redraw)
    case .interrupt: return .command(.interrupt)
    case .help, .home, .leave, .scroll, .hide, .turn, .quit, .edit, nil: return .nothing
    }
  }

  private mutating func close(_ answer: Reaction) -> Reaction {
    layers.removeLast()
    return answer
  }

  private mutating func readHelp(_ key: Key, topics: Int) -> Reaction {
    switch KeyMap.command(for: key, in: .help) {
    case .back:
      layers.removeLast()
      return .nothing
    case .help:
      closeHelp()
      return .nothing
    case .language: return .command(.language)
    case .redraw: return .command(.redraw)
    case .interrupt: return .command(.interrupt)
    case .next, .previous, .press, .home, .leave, .scroll, .hide, .yes, .no, .turn, .quit, .edit:
      return .nothing
    case nil:
      if case .character(let scalar) = key, case .digit(let digit) = TypedDigit(scalar) {
        let topic = Int(digit) - Int(UInt8(ascii: "1"))
        if (0..<topics).contains(topic) { layers.append(.topic(topic)) }
      }
      return .nothing
    }
  }

  /// A topic and the page that led to it.
  private mutating func closeHelp() {
    while true {
      switch top {
      case .help, .topic: layers.removeLast()
      case .question, .warning, nil: return
      }
    }
  }
}
