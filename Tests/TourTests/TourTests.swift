import Canvas
import Foundation
import Pages
import Stages
import Testing
import Tour

@testable import higasa

@Suite("The tour")
struct TourTests {
  private func chapter(_ name: String) throws -> Chapter {
    try #require(Chapter.all().first { $0.name == name })
  }

  @Test("opens with the list of chapters, and Enter begins one")
  func list() throws {
    let performer = try Performer(Chapter.all(), from: nil)
    for chapter in try Chapter.all() {
      #expect(performer.rows.contains { $0.contains(chapter.title.ja) })
    }
    performer.press(.down, .down, .enter)
    #expect(performer.rows.contains { $0.contains("第3章") })
    performer.press(.escape)
    #expect(performer.rows[0].contains("章を選んで"))
    performer.press(.character("q"))
    guard case .over = performer.tour.end else { throw Unexpected() }
  }

  @Test("Right plays a step and stops; Space plays on until it is pressed again")
  func playing() throws {
    let performer = try Performer([chapter("issue")])
    performer.step()
    #expect(performer.rows.contains { $0.contains("BPT001") })
    #expect(performer.rows.contains { $0.contains("1/9") })
    performer.press(.character(" "))
    performer.send(.timeout)
    #expect(performer.rows.contains { $0.contains("再生中") })
    performer.press(.character(" "))
    #expect(performer.tour.nextChange(at: performer.now) == nil)
    performer.press(.character(" "))
    performer.run()
    #expect(performer.rows.contains { $0.contains("9/9") })
    #expect(performer.rows.contains { $0.contains("ツアーの終わり") })
  }

  @Test("Right in the middle of a step ends it at once")
  func hurried() throws {
    let performer = try Performer([chapter("issue")])
    performer.press(.right)
    performer.send(.timeout)
    performer.press(.right)
    #expect(performer.rows.contains { $0.contains("BPT001") })
    #expect(performer.tour.nextChange(at: performer.now) == nil)
  }

  @Test("b turns the fob over: its serial number is on its back")
  func back() throws {
    let performer = try Performer([chapter("copied")], size: Performer.sizes[2])
    #expect(!performer.rows.contains { $0.contains("2600100000033") })
    performer.type("b")
    #expect(performer.rows.contains { $0.contains("2600100000033") })
    performer.type("b")
    #expect(!performer.rows.contains { $0.contains("2600100000033") })
  }

  @Test("the app on the phone shows what oathtool does with the key that stands on the screen")
  func phone() throws {
    let performer = try Performer([chapter("app")], size: Performer.sizes[2])
    for _ in 0..<4 { performer.step() }
    let key = try AuthenticatorApp(
      readingFrom: performer.frame.rowsWithSecrets)
    let digits = try #require(
      performer.rows.lazy.compactMap { $0.firstMatch(of: /(\d{3}) (\d{3})$/) }.first)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/oathtool")
    process.arguments = [
      "--totp", "-b", "-s", "60", "-N", "2026-11-23 03:00:00 UTC", key.letters,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(shown == "\(digits.1)\(digits.2)\n")
  }

  @Test("F9 says everything in the other language")
  func language() throws {
    let performer = try Performer([chapter("copied")], size: Performer.sizes[2])
    performer.step()
    let japanese = performer.rows
    performer.press(.function(9))
    let text = performer.rows.joined(separator: "\n")
    for words in ["Midori Aozora", "Operator", "The bank's records", "Virtual key fob", "Next"] {
      #expect(text.contains(words), "\(words)")
    }
    performer.press(.function(9))
    #expect(performer.rows == japanese)
  }

  @Test("a pane in somebody's hands takes the keys, time goes on, and Esc gives it back")
  func hands() throws {
    let performer = try Performer([chapter("issue")])
    let before = performer.rows
    performer.press(.tab, .escape)
    #expect(performer.rows.contains { $0.contains("台本のとおりの状態です") })
    performer.press(.tab)
    performer.type("1000003")
    performer.press(.enter)
    performer.type("demo-login-3")
    performer.press(.enter)
    #expect(performer.rows.contains { $0.contains("BLI002") })
    performer.press(.escape)
    #expect(performer.rows.contains { $0.contains("台本と違うところがあります") })
    performer.press(.tab, .escape)
    #expect(performer.rows.contains { $0.contains("台本と違うところがあります") })
    // The script knows nothing of it, and says so where it can go no further.
    performer.step()
    #expect(performer.rows.contains { $0.contains("台本と違う状態になりました") })
    #expect(performer.tour.end == nil)
    performer.press(.left)
    #expect(performer.rows == before)
    // Whoever goes on does so with the step as it was meant.
    performer.press(.tab)
    performer.type("1000003")
    performer.press(.escape)
    performer.step()
    performer.step()
    #expect(performer.rows.contains { $0.contains("BPT001") })
    #expect(performer.rows.contains { $0.contains("1/9") })
  }

  @Test(
    "the clock goes on by the second while a pane is in somebody's hands, and else stands still")
  func clock() throws {
    let performer = try Performer([chapter("copied")])
    #expect(performer.rows.contains { $0.contains("12:00:00") })
    performer.press(.tab)
    #expect(performer.tour.nextChange(at: performer.now) == 1_000)
    let wait = try #require(performer.tour.nextChange(at: performer.now))
    for _ in 0..<3 {
      performer.pass(milliseconds: Int64(wait))
    }
    #expect(performer.rows.contains { $0.contains("12:00:03") })
    performer.press(.escape)
    performer.pass(milliseconds: 5_000)
    #expect(performer.rows.contains { $0.contains("12:00:03") })
  }

  @Test(
    "T turns the clock forward",
    arguments: [
      ("1", "2026-11-23  12:01:00"), ("2", "2026-11-24  12:00:00"), ("3", "2026-11-23  12:01:00"),
      ("4", "2031-08-25  00:00:00"),
    ])
  func turnedClock(choice: String, time: String) throws {
    let performer = try Performer([chapter("copied")])
    performer.type("t")
    #expect(performer.rows.contains { $0.contains("時計をどれだけ") })
    performer.type(choice)
    #expect(performer.rows.contains { $0.contains(time) }, "\(performer.rows)")
  }

  @Test("past every expiry there is no more clock to turn to, and nothing breaks")
  func expired() throws {
    let performer = try Performer([chapter("copied")])
    performer.type("t4")
    for _ in 0..<400 { performer.type("t2") }
    performer.type("t4")
    #expect(performer.rows.contains { $0.contains("その日より後") })
    performer.step()
    performer.step()
    #expect(performer.tour.end == nil)
    performer.press(.left)
    #expect(performer.rows.contains { $0.contains("2026-11-23") })
  }

  @Test("an operator's commands can be typed at the desk, one after the other, the newest on top")
  func desk() throws {
    let performer = try Performer([chapter("issue")])
    performer.type("3")
    performer.press(.tab)
    for command in [
      "customer show 1000003", "key rotate", "backup /tmp/x", "nonsense", "issue list",
    ] {
      performer.type(command)
      performer.press(.enter)
    }
    #expect(performer.rows.contains { $0.contains("$ higasa issue list") })
    #expect(performer.rows.contains { $0.contains("利用中") })
  }

  @Test("a window is dragged through all sizes in mid-play, and no picture is torn")
  func sizes() throws {
    let performer = try Performer([chapter("start")])
    for columns in stride(from: 20, through: 220, by: 9) {
      for rows in stride(from: 5, through: 70, by: 6) {
        let size = Size(columns: columns, rows: rows)
        performer.send(.resized(size))
        let frame = performer.frame
        #expect(frame.size == size)
        for row in 0..<rows { #expect(!Self.isTorn(Array(frame.row(row))), "\(size), row \(row)") }
        if (columns + rows).isMultiple(of: 50) { performer.step() }
      }
    }
    #expect(performer.tour.end == nil)
  }

  /// Whether half of a wide character stands alone.
  private static func isTorn(_ cells: [Frame.Cell]) -> Bool {
    var expectsHalf = false
    for cell in cells {
      guard let scalar = cell.scalar else {
        if !expectsHalf { return true }
        expectsHalf = false
        continue
      }
      if expectsHalf { return true }
      expectsHalf = TextWidth.of(scalar) == 2
    }
    return expectsHalf
  }

  @Test("a pane that was only held is not the script's fault, and what time did to it is undone")
  func held() throws {
    let performer = try Performer([chapter("issue")])
    performer.step()
    let before = performer.rows
    performer.press(.tab)
    for _ in 0..<12 { performer.pass(milliseconds: 60_000) }
    performer.press(.escape)
    performer.step()
    #expect(performer.tour.end == nil)
    #expect(performer.rows.contains { $0.contains("台本と違う状態になりました") })
    performer.press(.left)
    #expect(performer.rows.dropLast(3) == before.dropLast(3))
  }

  @Test("a program that somebody has ended by hand begins anew when it is given back")
  func ended() throws {
    let performer = try Performer([chapter("copied")], size: Performer.sizes[2])
    performer.type("2")
    performer.press(.tab, .function(10), .escape)
    performer.type("1")
    performer.press(.tab, .function(10), .escape)
    performer.press(.left)
    performer.step()
    #expect(performer.rows.contains { $0.contains("BPT001") })
    #expect(performer.tour.end == nil)
  }

  @Test("commands typed at the desk answer in the language that is spoken now, as wide as it is")
  func deskSpeaks() throws {
    let performer = try Performer([chapter("issue")], size: Performer.sizes[2], language: .ja)
    performer.type("3")
    performer.press(.tab, .function(9))
    performer.type("issue list")
    performer.press(.enter)
    #expect(performer.rows.contains { $0.contains("Customer  Serial") })
    #expect(performer.rows.contains { $0.contains("Columns that have no room") })
  }

  @Test(
    "what the desk does not offer is not done",
    arguments: [
      "application dispatch --scan", "application dispatch 1000001 --letters /nowhere/x",
      "issue list --data /nowhere", "issue list --lang en", "key rotate", "tour",
    ])
  func notOffered(command: String) throws {
    let performer = try Performer([chapter("issue")], size: Performer.sizes[3])
    performer.type("3")
    performer.press(.tab)
    performer.type(command)
    performer.press(.enter)
    #expect(performer.rows.contains { $0.contains("このコマンドはツアーでは使えません") })
  }

  @Test("Space at the end of a chapter plays the next one, and a loop goes on after a pause")
  func spaceAtTheEnd() throws {
    let performer = try Performer(Chapter.all(), from: 10)
    performer.press(.character(" "))
    performer.run()
    performer.press(.character(" "))
    #expect(performer.rows.contains { $0.contains("第12章") })
    #expect(performer.rows.contains { $0.contains("再生中") })
    let loop = try Performer([chapter("issue")], .inALoop)
    for _ in 0..<5_000 where !loop.rows.contains(where: { $0.contains("9/9") }) {
      loop.pass(milliseconds: 100)
    }
    loop.press(.character(" "))
    #expect(loop.rows.contains { $0.contains("停止中") })
    loop.press(.character(" "))
    for _ in 0..<200 where !loop.rows.contains(where: { $0.contains("1/9") }) {
      loop.pass(milliseconds: 100)
    }
    #expect(loop.rows.contains { $0.contains("1/9") })
  }

  @Test("a chapter has no step that no tour can do", arguments: ["resize 80x24", "operator x < y"])
  func impossible(line: String) {
    let mistake = #expect(throws: ScriptMistake.self) {
      try Chapter("a", "title 題 | Title\n\(line)\n")
    }
    #expect(mistake?.reason == .notForTours && mistake?.line == 2)
  }

  private struct Unexpected: Error {}
}

extension Frame {
  /// The rows as text, with what is secret.
  fileprivate var rowsWithSecrets: [String] {
    (0..<size.rows).map { String(String.UnicodeScalarView(row($0).compactMap(\.scalar))) }
  }
}
