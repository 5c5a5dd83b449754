import BankService
import Primitives
import TokenDomain

/// BHI001 ご利用履歴: the customer's own rows of the ledger, newest first.
package struct HistoryScreen: ScreenContent {
  /// As many as 80x24 shows without scrolling, with the choices below them.
  package static let rowsPerPage = 10

  package var form: Form
  private let page: HistoryPage
  private let events: HistoryEvents
  private let isNewest: Bool

  init(_ page: HistoryPage) {
    self.init(page, HistoryEvents(page.rows), isNewest: true)
  }

  private init(_ page: HistoryPage, _ events: HistoryEvents, isNewest: Bool) {
    (self.page, self.events, self.isNewest) = (page, events, isNewest)
    let turns = Self.turns(page, isNewest: isNewest)
    form = Form(turns.indices.map { .choice($0 + 1) } + [.button(.back)])
  }

  /// The screen with another page.
  func turned(to page: HistoryPage) -> HistoryScreen {
    guard let first = page.rows.first, let last = self.page.rows.last, first.row < last.row else {
      return HistoryScreen(page)
    }
    return HistoryScreen(page, HistoryEvents(page.rows, after: events), isNewest: false)
  }

  package var id: ScreenID { .history }
  package var keys: KeyContext { .form }
  package var screen: Screen { .history(self) }
  package var place: Phrase { Wording.Top.history }
  package var isForReading: Bool { true }

  private enum Turn {
    case older, newest
  }

  private static func turns(_ page: HistoryPage, isNewest: Bool) -> [Turn] {
    (page.goesOn ? [.older] : []) + (isNewest ? [] : [.newest])
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    guard case .choice(let number) = item else { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    switch Self.turns(page, isNewest: isNewest)[number - 1] {
    case .older: return .ask(.history(session, before: page.rows.last?.row))
    case .newest: return .ask(.history(session, before: nil))
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    let reader = scene.signedIn?.session.origin.peer
    var blocks: [Block] = [
      .paragraph(scene(Wording.History.invitation(scene.institution))),
      .blank,
      .records(
        events.shown.map { record in
          RecordRow(
            time: scene(Wording.Dates.moment(UnixTime(seconds: record.time))),
            what: scene(Wording.History.what(record)),
            place: scene(Wording.History.place(record, for: reader)))
        }),
      .blank,
    ]
    let turns = Self.turns(page, isNewest: isNewest)
    if !turns.isEmpty {
      blocks.append(
        .choices(
          turns.map { turn in
            switch turn {
            case .older: ChoiceRow(scene(Wording.History.older), "")
            case .newest: ChoiceRow(scene(Wording.History.newest), "")
            }
          }))
    }
    return blocks + [.buttons([.back])]
  }
}
