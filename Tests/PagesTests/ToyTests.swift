import Canvas
import Pages
import Testing

/// What a new application and a new surface are: the room of pages alone carries both.
@Suite("A toy on a surface")
struct ToyTests {
  private static func keys(_ text: String) -> [Input] {
    text.unicodeScalars.map { .key(.character($0)) }
  }

  @Test("is typed into, asks the world behind it, and shows what it was told")
  func greets() {
    let surface = ToySurface(Self.keys("花") + [.key(.enter), .key(.function(10))])
    var conversation = Conversation(
      Toy(),
      asking: { request in
        switch request {
        case .greet(let name): "hello \(name)"
        }
      })
    #expect(conversation.run(on: surface, clock: { 0 }).signal == nil)
    #expect(
      surface.printed == [
        "Toy | Name: _ | (Greet)",
        "Toy | Name: 花_ | (Greet)",
        // Shown before slow work, and after it.
        "Toy | Name: 花_ | (Greet)",
        "Toy | Name: 花_ | (Greet) | hello 花",
      ])
    #expect(surface.discards == 1, "what was typed ahead of the answer does not act on it")
  }

  @Test("a lost terminal ends it, and its signal is told")
  func lost() {
    var conversation = Conversation(Toy(), asking: { _ in "" })
    #expect(conversation.run(on: ToySurface([.key(.tab)]), clock: { 0 }).signal == 1)
  }

  @Test("is drawn in a window as any other page is, without a line of its own for that")
  func drawn() {
    var window = Window(size: Size(columns: 60, rows: 12))
    let page = Toy().page()
    window.turn(to: page)
    let rows = window.frame(of: page).rows
    #expect(rows.first?.hasSuffix("TOY001") == true)
    #expect(
      rows.contains { $0.contains("[                     ]") }, "ten wide characters and the cursor"
    )
    #expect(rows.last == " Tab Next   Enter OK   F1 Help   F10 Quit")
    #expect(window.take(.key(.pageDown), on: page) == .stir, "scrolling is the window's own")
    #expect(window.take(.key(.character("x")), on: page) == .key(.character("x")))
  }
}
