import Canvas
import Pages
import Primitives
import SessionScripts
import Testing
import VirtualKeyFob

/// The fob in the drawn look, read back from its pixels.
@Suite("The drawn key fob")
struct DrawnKeyFobTests {
  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)]

  @Test("each digit has a shape of its own, wherever it stands", arguments: sizes)
  func shapes(size: Size) throws {
    var shapes: [Character: Set<[[Bool]]>] = [:]
    for code in ["012345", "678901", "234567", "890123", "456789"] {
      let found = Self.shapes(in: try Self.frame(code, 30, size))
      #expect(found.count == 6, "\(code)")
      for (digit, shape) in zip(code, found) { shapes[digit, default: []].insert(shape) }
    }
    #expect(shapes.count == 10)
    #expect(shapes.values.allSatisfy { $0.count == 1 })
    #expect(Set(shapes.values).count == 10)
  }

  @Test(
    "the bar has as many notches as seconds are left for, and their colour tells", arguments: sizes)
  func bar(size: Size) throws {
    for (seconds, notches, ink) in [
      (60, 6, Style.Ink.good), (31, 4, .good), (30, 3, .caution), (11, 2, .caution),
      (10, 1, .alert),
    ] {
      let frame = try Self.frame("123456", seconds, size)
      let bars = (0..<size.rows).map { row in
        frame.row(row).map { $0.scalar == "█" && $0.style.paper == .casing ? $0.style.ink : nil }
      }.filter { $0.contains { $0 != nil } }
      let bar = try #require(bars.first)
      #expect(bars.count == 1)
      #expect(bar.split(separator: nil).count == notches, "\(seconds)")
      #expect(Set(bar.compactMap(\.self)) == [ink], "\(seconds)")
    }
  }

  @Test("its back says the serial number and the expiry date", arguments: sizes)
  func back(size: Size) throws {
    let frame = try Self.frame("123456", 30, size, turned: true)
    #expect(frame.rows.contains { $0.contains("2600100000025") })
    #expect(frame.rows.contains { $0.contains("2031-11-23") })
    #expect(Self.shapes(in: frame).isEmpty)
  }

  private static func frame(
    _ digits: String, _ seconds: Int, _ size: Size, turned: Bool = false
  ) throws -> Frame {
    let fob = KeyFob(
      serial: "2600100000025", expires: try #require(TokyoDay(iso8601: "2031-11-23")),
      reading: .code(digits: digits, secondsLeft: seconds), language: .ja, now: 0)
    var sitting = Sitting(fob, window: Window(size: size, look: .drawn(.dark)))
    if turned { _ = sitting.update(.key(.character(" ")), at: 0) }
    return sitting.frame()
  }

  /// What is dark on the glass, cut where a column of it is light.
  private static func shapes(in frame: Frame) -> [[[Bool]]] {
    let rows = (0..<frame.size.rows).flatMap { row -> [[Bool]] in
      let cells = Array(frame.row(row))
      guard cells.contains(where: { $0.style.ink == .segment }) else { return [] }
      let dark = { (cell: Frame.Cell, half: Unicode.Scalar) in
        cell.style.ink == .segment && (cell.scalar == "█" || cell.scalar == half)
      }
      return [cells.map { dark($0, "▀") }, cells.map { dark($0, "▄") }]
    }
    guard let width = rows.first?.count else { return [] }
    let columns = (0..<width).map { column in rows.map { $0[column] } }
    return columns.split { !$0.contains(true) }.map(Array.init)
  }
}
