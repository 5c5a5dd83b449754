import Canvas
import DemoBank
import Foundation
import Pages
import SeededRandom
import Stages
import Testing

@testable import Tour
@testable import higasa

/// Somebody presses anything at all. HIGASA_TOUR_MONKEY_ACTS presses more often.
@Suite("A monkey gives the tour")
struct TourMonkeyTests {
  private static let acts =
    ProcessInfo.processInfo.environment["HIGASA_TOUR_MONKEY_ACTS"].flatMap { Int($0) } ?? 1_500

  private static let keys: [Key] =
    [
      .right, .right, .right, .left, .up, .down, .tab, .backTab, .enter, .escape, .function(1),
      .function(9), .pageUp, .pageDown, .home, .end, .backspace, .delete, .control("l"), .alt("9"),
    ] + "  tttz+-0123456789abxyzq?-".unicodeScalars.map { .character($0) }

  @Test(
    "and the bank is whole, its clock never goes back, and no password is seen",
    arguments: [UInt64(1), 2, 3])
  func monkey(seed: UInt64) throws {
    var randomness = SeededGenerator(seed: seed)
    let chapters = try Chapter.all()
    var performer = try Performer(chapters, from: nil, size: Performer.sizes[2])
    var size = Performer.sizes[2]
    var stage: TourStage?
    var shown: Int64 = 0
    for act in 0..<Self.acts {
      let event = Self.event(using: &randomness)
      if case .resized(let other) = event { size = other }
      performer.send(event)
      if act.isMultiple(of: 3) {
        performer.pass(milliseconds: .random(in: 0...2_000, using: &randomness))
      }
      if case .over = performer.tour.end {
        expectWhole(performer.tour.performance?.stage)
        performer = try Performer(chapters, from: nil, size: size)
        (stage, shown) = (nil, 0)
      }
      #expect(
        performer.tour.end == nil, "act \(act): \(event) \(String(describing: performer.tour.end))")
      let frame = performer.frame
      #expect(frame.size == size, "act \(act)")
      let text = frame.rows.joined(separator: "\n")
      #expect(!ChapterTests.passwords.contains { text.contains($0) }, "act \(act)")
      guard let present = performer.tour.performance?.stage else { continue }
      if present !== stage { (stage, shown) = (present, 0) }
      if act.isMultiple(of: 100) { expectWhole(present) }
      #expect(present.now.seconds >= shown, "act \(act)")
      shown = present.now.seconds
    }
    expectWhole(performer.tour.performance?.stage)
  }

  /// Where nobody has broken in.
  private func expectWhole(_ stage: TourStage?) {
    guard let stage, !stage.isBrokenInto else { return }
    #expect(stage.bank.operate(["audit", "verify"], .en, 80).isDone)
  }

  private static func event(using randomness: inout SeededGenerator) -> TerminalEvent {
    switch Int.random(in: 0..<40, using: &randomness) {
    case 0:
      .resized(
        Size(
          columns: .random(in: 20...220, using: &randomness),
          rows: .random(in: 5...70, using: &randomness)))
    case 1: .paste(PastedText("1000003".utf8))
    case 2: .click(Frame.Position(row: .random(in: 0...39, using: &randomness), column: 5))
    case 3: .wheel(isDown: .random(using: &randomness))
    case 4:
      .look(
        [Look.plain, .coloured(.dark), .drawn(.light)].randomElement(using: &randomness) ?? .plain)
    default: .key(keys.randomElement(using: &randomness) ?? .enter)
    }
  }
}
