import Canvas
import Pages
import Recordings

/// A chapter as a recording: played at its own pace by a clock that nobody waits for, the same bytes every time.
package enum TourRecorder {
  /// - Parameters:
  ///   - ground: on which it is drawn.
  ///   - accents: the colours of whose screens they are.
  ///   - write: is given one line after the other.
  /// - Throws: what `write` throws, and ``Tour/End`` for a chapter that does not play.
  package static func record(
    _ chapter: Chapter, in world: any TourWorld, _ language: Language, size: Size,
    on ground: Look.Ground, _ accents: ColourScheme.Accents, _ write: (String) throws -> Void
  ) throws {
    var stream = CellStream(ground, accents)
    var now: Int64 = 0
    let tour = Tour(
      [chapter], in: world, .byItself, from: 0, size: size,
      setting: TourStage.Setting(language: language, look: .drawn(ground)), at: now)
    if let start = tour.performance?.stage.now {
      try write(Asciicast.header(size, title: chapter.title(language), start: start))
    }
    while true {
      let text = stream.change(to: tour.frame())
      if !text.isEmpty { try write(Asciicast.output(text, at: now)) }
      guard tour.end == nil, let wait = tour.nextChange(at: now) else { break }
      now += Int64(wait)
      tour.take(.timeout, at: now)
      // The last picture stands; what comes behind it is nobody's.
      if tour.end != nil { break }
    }
    guard case .over = tour.end else { throw tour.end ?? Tour.End.over }
  }
}
