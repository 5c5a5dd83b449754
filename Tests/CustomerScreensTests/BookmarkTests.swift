import BankService
import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Synchronization
import Testing
import TokenDomain
import Stages

/// Whoever's line has dropped finds their form again.
@Suite("A form on which the line has dropped")
struct BookmarkTests {
  /// What is kept as text, as between two processes.
  private final class Shelf: Sendable {
    private let kept = Mutex<[CustomerNumber: String]>([:])

    var bookmarks: Bookmarks {
      Bookmarks { [self] bookmark, customer in
        kept.withLock { $0[customer] = bookmark.text }
      } take: { [self] customer in
        kept.withLock { $0.removeValue(forKey: customer) }.flatMap { Bookmark(text: $0) }
      }
    }

    var isEmpty: Bool { kept.withLock { $0.isEmpty } }
  }

  /// What a customer fills in after the login, and BOT001, which leads there.
  static let forms: Set<ScreenID> = [
    .tokenChoice, .request, .softwareRequest, .cancelRequest, .activation, .switchToken, .release,
    .report, .password,
  ]

  /// Logs in as the customer that a view's script does.
  private static func logIn(_ digit: Character, on stage: HeadlessStage) throws {
    try Script("type 100000\(digit)\nkey enter\ntype demo-login-\(digit)\nkey enter\n")
      .play(on: stage)
    guard case .halfway = stage.app.visit else { return }
    try Script("wait 60\ncode 2600100000033\nkey enter\n").play(on: stage)
  }

  @Test("is there again at the next login, without its secrets", arguments: EveryScreen.all)
  func resumes(view: EveryScreen.View) throws {
    let shelf = Shelf()
    let first = try HeadlessStage(bookmarks: shelf.bookmarks)
    try Script(view.script).play(on: first)
    let before = first.app
    let isForm =
      before.visit.signedIn != nil && Self.forms.contains(before.screen.id)
      && before.screen.keys == .form
    first.send(.ended(signal: 1))
    #expect(shelf.isEmpty == !isForm)
    guard isForm, let customer = before.visit.signedIn?.session.customer.digits.last else { return }

    let second = HeadlessStage(beside: first)
    try Self.logIn(customer, on: second)
    // Of a customer whose token is another one by now another code would log in.
    guard second.app.visit.signedIn != nil else { return }
    let after = second.app
    #expect(after.screen.id == before.screen.id)
    #expect(Self.chosen(after) == Self.chosen(before))
    #expect(after.message == .resumed)
    #expect(after.page().place.last == before.page().place.last)
    #expect(after.page().place.count == 3, "with the menu that leads to it")
    for field in after.visit.form.fields {
      if field.spec.isSecret {
        #expect(field.isEmpty)
      } else {
        #expect(field.text == before.visit.form[field.spec].text)
      }
    }
    #expect(shelf.isEmpty, "given out once")
  }

  /// What is chosen of choices that exclude each other.
  private static func chosen(_ app: InternetBanking) -> [Int] {
    app.page().blocks.flatMap { block -> [Int] in
      guard case .choices(let choices) = block else { return [] }
      return choices.filter { $0.row.isChosen == true }.map(\.number)
    }
  }

  @Test("a serial number stands typed, and the code is asked for; the next login begins as usual")
  func serial() throws {
    let shelf = Shelf()
    let first = try HeadlessStage(bookmarks: shelf.bookmarks)
    let start = "type 1000002\nkey enter\ntype demo-login-2\nkey enter\nsee BPT001\n"
    try Script(
      start + "key 1 1 2\nsee BOU001\ntype 2600100000025\nkey enter\ntype 123\n"
    ).play(on: first)
    first.send(.ended(signal: 1))
    let second = HeadlessStage(beside: first)
    try Script(
      "type 1000002\nkey enter\ntype demo-login-2\nkey enter\nsee BOU001\nsee 2600100000025\nsee 回線が切れた\n"
        + "code 2600100000025\nkey enter\nsee BOU002\n"
    ).play(on: second)
    second.send(.key(.function(10)))
    let third = HeadlessStage(beside: second)
    try Script("wait 60\ntype 1000002\nkey enter\ntype demo-login-2\nkey enter\nsee BLI002\n")
      .play(on: third)
  }

  @Test("nothing is kept of who leaves by a key, or whose visit ends by itself")
  func notKept() throws {
    for end in ["key f10\nsee BLI001\n", "wait 601\nsee BLI001\n", "key ctrl-c\nsee < 1.\nkey 1\n"]
    {
      let shelf = Shelf()
      let stage = try HeadlessStage(bookmarks: shelf.bookmarks)
      try Script(EveryScreen.noToken + "key 1 1 1 1\nsee BOT002\n" + end).play(on: stage)
      stage.send(.ended(signal: 1))
      #expect(shelf.isEmpty, "\(end)")
    }
  }

  @Test("a form that is not open any more is not opened")
  func closed() throws {
    let shelf = Shelf()
    let first = try HeadlessStage(bookmarks: shelf.bookmarks)
    try Script(
      EveryScreen.noToken
        + "key 1 1 1 1\ntype demo-kakunin-1\nkey enter\nsee BOT003\nkey enter\nkey 1 1 5\nsee BOT021\n"
    ).play(on: first)
    first.send(.ended(signal: 1))
    let second = HeadlessStage(beside: first)
    #expect(try second.operate(["application", "cancel", "1000001"]).isDone)
    try Script("type 1000001\nkey enter\ntype demo-login-1\nkey enter\nsee BPT001\n").play(
      on: second)
  }

  @Test(
    "text that is none is none",
    arguments: ["", " ", "activat", "logOut", "\u{1B}[2J", "activate\u{0}", "request-hardware2"])
  func others(text: String) {
    #expect(Bookmark(text: text) == nil)
  }

  @Test("what is no serial number does not get into its field")
  func hostile() throws {
    let view = try #require(EveryScreen.all.first { $0.name == "BOU001" })
    let report = try HeadlessStage(
      bookmarks: Bookmarks(
        keep: { _, _ in }, take: { _ in Bookmark(text: "report -9223372036854775808") }))
    try Script(
      "type 1000003\nkey enter\ntype demo-login-3\nkey enter\ncode 2600100000033\nkey enter\nsee BLS001\n"
    ).play(on: report)
    let half = try HeadlessStage(
      bookmarks: Bookmarks(keep: { _, _ in }, take: { _ in Bookmark(text: "activate 26001") }))
    try Script("type 1000002\nkey enter\ntype demo-login-2\nkey enter\nsee BOU001\n").play(on: half)
    #expect(half.app.visit.form.focusedField == .serial, "it goes on where it was left")
    for typed in ["\u{1B}]0;x\u{7}", "９９", "1234567890123456", "abc", "\u{202E}1"] {
      let stage = try HeadlessStage(
        bookmarks: Bookmarks(keep: { _, _ in }, take: { _ in Bookmark(text: "activate \(typed)") }))
      try Script("type 1000002\nkey enter\ntype demo-login-2\nkey enter\nsee BOU001\n").play(
        on: stage)
      let text = stage.app.visit.form[.serial].text
      #expect(text.count <= 13 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }, "\(view)")
    }
  }
}
