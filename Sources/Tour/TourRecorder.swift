import Canvas
import Pages
import Recordings

/// A chapter as a recording: played at its own pace by a clock that nobody waits for, the same bytes every time.
package enum TourRecorder {
  /// - Parameters:
  ///   - number: which of the chapters, from 0.
  ///   - ground: on which it is drawn.
  ///   - accents: the colours of whose screens they are.
  ///   - write: is given one line after the other.
  /// - Throws: what `write` throws, and what ``Tour/End/failure`` is of a tour.
  package static func record(
    _ number: Int, of chapters: [Chapter], in world: any TourWorld, _ language: Language,
    size: Size,
    on ground: Look.Ground, _ accents: ColourScheme.Accents, _ write: (String) throws -> Void
  ) throws {
    var stream = CellStream(ground, accents)
    var now: Int64 = 0
    let tour = Tour(
      chapters, in: world, .byItself, from: number, size: size,
      setting: TourStage.Setting(language: language, look: .drawn(ground)), at: now)
    if let start = tour.performance?.stage.now {
      try write(Asciicast.header(size, title: chapters[number].title(language), start: start))
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
    if let failure = tour.end?.failure { throw failure }
  }
}
