import Canvas
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
    #expect(performer.rows.contains { $0.contains("1/8") })
    performer.press(.character(" "))
    performer.send(.timeout)
    #expect(performer.rows.contains { $0.contains("再生中") })
    performer.press(.character(" "))
    #expect(performer.tour.nextChange(at: performer.now) == nil)
    performer.press(.character(" "))
    performer.run()
    #expect(performer.rows.contains { $0.contains("8/8") })
    #expect(performer.rows.contains { $0.contains("停止中") })
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
    #expect(performer.rows.contains { $0.contains("1/8") })
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
      ("4", "2031-08-26  00:00:00"),
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
    #expect(performer.rows.contains { $0.contains("90日") })
    performer.step()
    performer.step()
    #expect(performer.tour.end == nil)
    performer.press(.left)
    #expect(performer.rows.contains { $0.contains("2026-11-23") })
  }

  @Test("an operator's commands can be typed at the desk; what is not offered is not done")
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
    performer.type("z")
    let text = performer.rows.joined(separator: "\n")
    #expect(text.contains("利用中"))
    performer.press(.escape)
    performer.type("z")
    #expect(performer.rows.contains { $0.contains("このコマンドはツアーでは使えません") })
  }

  @Test("a window is dragged through all sizes in mid-play, and no picture is torn")
  func sizes() throws {
    let performer = try Performer([chapter("start")])
    for columns in stride(from: 20, through: 220, by: 9) {
      for rows in stride(from: 5, through: 70, by: 6) {
        let size = Size(columns: columns, rows: rows)
        performer.send(.resized(size))
        #expect(performer.frame.size == size)
        if (columns + rows).isMultiple(of: 50) { performer.step() }
      }
    }
    #expect(performer.tour.end == nil)
  }

  private struct Unexpected: Error {}
}
