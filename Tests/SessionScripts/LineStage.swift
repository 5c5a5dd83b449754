import DemoBank
import BankService
import Canvas
import CustomerScreens
import Pages
import Primitives
import TokenDomain
import Stages

/// The customers' front end spoken in lines, at the bank of a headless stage: the scripts of the screens are played on it.
/// What somebody presses there is said here by a line.
package final class LineStage: Stage {
  /// What a script does that has no counterpart in lines.
  package struct OnScreensOnly: Error {
    let what: String
  }

  private let world: HeadlessStage
  private var conversation: Conversation<InternetBanking>
  private let terminal = TestLines()
  private let surface: LineSurface<TestLines>
  private var typed = ""
  /// How often Tab was pressed since the last line.
  private var steps = 0
  private var isEnded = false
  package var apps: [AuthenticatorApp] = []

  package init(language: Language = .ja) throws {
    world = try HeadlessStage()
    let now = world.now.seconds * 1_000
    let origin = SessionOrigin(session: "headless", terminal: nil, peer: "192.0.2.10")
    conversation = Conversation(
      InternetBanking(
        institution: .higasa, language: language,
        abilities: SurfaceAbilities(inLinesOfASCII: false), now: now),
      asking: Teller(bank: world.bank, origin: origin).ask)
    surface = LineSurface(terminal)
    surface.show(conversation.application.page())
    // The first prompt.
    wait(seconds: 0)
  }

  /// Everything that was said, and what was typed and could be seen.
  package var transcript: [String] { terminal.standing }
  package var app: InternetBanking { conversation.application }
  package var now: UnixTime { world.now }
  package var rows: [String] { Array(terminal.standing.suffix(60)) }

  package func code(serial: String, steps: Int64) throws -> String {
    try world.code(serial: serial, steps: steps)
  }

  package var language: Language { app.language }

  /// As it was told last.
  package func readKey() throws -> AuthenticatorApp {
    let said = terminal.standing
    let start = said.lastIndex { $0.hasPrefix("[") } ?? 0
    return try AuthenticatorApp(readingFrom: Array(said[start...]))
  }

  package func type(_ text: String) throws {
    guard steps == 0 else { throw OnScreensOnly(what: "typing into another field") }
    typed += text
  }

  package func press(_ key: String) throws {
    switch key {
    case "enter": try enter()
    case "tab":
      // Out of a field one comes by the line that goes into it.
      guard !typed.isEmpty, menu.isBeforeField else { return steps += 1 }
      bringLine(typed)
      typed = ""
    // What a line holds takes the place of what stood there.
    case "backspace" where typed.isEmpty: break
    case "esc": bringLine("<")
    case "f1": bringLine("?")
    case "f2": bringLine("^")
    case "f9": bringLine(">")
    case "f10": bringLine("!")
    case "ctrl-c": bring(.interrupt, seen: "")
    default:
      guard key.unicodeScalars.count == 1, typed.isEmpty else { throw OnScreensOnly(what: key) }
      bringLine(key)
    }
  }

  private func enter() throws {
    defer { (typed, steps) = ("", 0) }
    guard steps > 0 else { return bringLine(typed) }
    let menu = menu
    guard let focus = menu.focus, typed.isEmpty else {
      throw OnScreensOnly(what: "Tab behind \(typed)")
    }
    let target = (focus + steps) % menu.items.count
    switch menu.items[target] {
    // What stands in the fields on the way stays.
    case .field: for _ in 0...steps { bringLine("") }
    case .choice(let choice): bringLine("\(choice.number)")
    case .button:
      let before = menu.items[..<target].count { item in
        if case .button = item { true } else { false }
      }
      bringLine(menu.letters[before].letter)
    }
  }

  private var menu: LineMenu { LineMenu(app.page()) }

  private func bringLine(_ line: String) {
    steps = 0
    bring(.line(PastedText(line.utf8)), seen: line)
  }

  private func bring(_ event: LineEvent, seen: String) {
    guard !isEnded else { return }
    terminal.bring(event, seen: seen)
    turn()
    // A line may be several keys.
    while !isEnded, surface.holdsKeys { turn() }
    // The next prompt.
    if !isEnded { wait(seconds: 0) }
  }

  private func turn() {
    let now = world.now.seconds * 1_000
    isEnded = conversation.turn(on: surface, clock: { now }) != nil
  }

  package func wait(seconds: Int64) {
    world.wait(seconds: seconds)
    guard !isEnded else { return }
    turn()
  }

  /// Lines have no window.
  package func resize(columns: Int, rows: Int) {}

  package func operate(_ arguments: [String]) throws -> StageAnswer { try world.operate(arguments) }

  package func intrude(_ customer: String) throws { try world.intrude(customer) }

  /// Whether it was said since the present page began.
  package func sees(_ text: String) -> Bool {
    let said = terminal.standing
    let heading = "[\(app.page().id)]"
    let start = said.lastIndex { $0.hasPrefix(heading) } ?? 0
    let first = said[..<start].lastIndex { $0.hasPrefix("[") && !$0.hasPrefix(heading) } ?? -1
    let present = said[(first + 1)...]
    // The screens' mark of a choice that is chosen.
    guard text.hasPrefix("(*) ") else { return present.contains { $0.contains(text) } }
    return present.contains { $0.hasPrefix(text.dropFirst(4)) && $0.contains("選択中") }
  }

  /// Whether whoever has the page read again is not told it. Of a line that is being typed nothing has been said yet.
  package func misses(_ text: String) -> Bool {
    guard typed.isEmpty else { return true }
    let again = TestLines()
    LineSurface(again).show(app.page())
    return !again.standing.contains { $0.contains(text) }
  }

  package func hasEnded() -> Bool { isEnded }
}

extension LineMenu {
  /// Whether the next one after what has the focus is a field.
  fileprivate var isBeforeField: Bool {
    guard let focus, items.indices.contains(focus + 1), case .field = items[focus + 1] else {
      return false
    }
    return true
  }
}
