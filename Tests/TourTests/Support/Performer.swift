import Canvas
import Pages
import Stages
import Tour

@testable import higasa

/// A tour without a terminal: a folder of its own, and a clock that the test moves.
final class Performer {
  static let sizes = [(80, 24), (100, 30), (132, 40), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  private let folder: TourFolder
  let tour: Tour
  private(set) var now: Int64 = 0

  init(
    _ chapters: [Chapter], _ manner: Tour.Manner = .byHand, from first: Int? = 0,
    size: Size = sizes[0], language: Language = .ja, look: Look = .plain
  ) throws {
    folder = try TourFolder(ProcessFacts())
    tour = Tour(
      chapters, in: folder, manner, from: first, size: size,
      setting: TourStage.Setting(language: language, look: look), at: now)
  }

  deinit { folder.remove() }

  var frame: Frame { tour.frame() }
  var rows: [String] { frame.rows }

  func send(_ event: TerminalEvent) { tour.take(event, at: now) }
  func press(_ keys: Key...) { for key in keys { send(.key(key)) } }
  func type(_ text: String) { for scalar in text.unicodeScalars { press(.character(scalar)) } }

  /// Lets time pass as the loop of a terminal does, until nothing more happens by itself or the tour is over.
  ///
  /// - Parameter look: is called with what is painted each time.
  func run(_ look: (Frame) -> Void = { _ in }) {
    while tour.end == nil, let wait = tour.nextChange(at: now) {
      now += Int64(wait)
      send(.timeout)
      look(tour.frame())
    }
  }

  func pass(milliseconds: Int64) {
    now += milliseconds
    send(.timeout)
  }

  /// One step on, to its end.
  func step() {
    press(.right)
    run()
  }
}
