import BankService
import Pages
import Primitives
import TokenDomain

/// BHI001 ご利用履歴: the customer's own rows of the ledger, newest first.
package struct HistoryScreen: InsideScreen {
  /// As many as 80x24 shows without scrolling, with the choices below them.
  package static let rowsPerPage = 10

  private enum Turn: Hashable, Sendable {
    case older, newest
  }

  package var form: Form
  private let page: HistoryPage
  private let events: HistoryEvents
  private let turns: Choices<Turn>

  init(_ page: HistoryPage) {
    self.init(page, HistoryEvents(page.rows), isNewest: true)
  }

  private init(_ page: HistoryPage, _ events: HistoryEvents, isNewest: Bool) {
    (self.page, self.events) = (page, events)
    turns = Choices((page.goesOn ? [.older] : []) + (isNewest ? [] : [.newest]))
    form = Form(turns.items + [.button(.back)])
  }

  package func turned(to page: HistoryPage) -> HistoryScreen? {
    guard let first = page.rows.first, let last = self.page.rows.last, first.row < last.row else {
      return HistoryScreen(page)
    }
    return HistoryScreen(page, HistoryEvents(page.rows, after: events), isNewest: false)
  }

  package var id: ScreenID { .history }
  package var title: Phrase { Wording.History.title }
  package var place: Phrase { Wording.Top.history }
  package var isForReading: Bool { true }
  package var part: Int64 { page.rows.first?.row ?? 0 }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.History.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    switch turns[item] {
    case .older: .ask(.history(customer.session, before: page.rows.last?.row))
    case .newest: .ask(.history(customer.session, before: nil))
    case nil: .leave(.back)
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let reader = customer.session.origin.peer
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
    if !turns.options.isEmpty {
      blocks.append(
        form.choices(
          turns.options.map { turn in
            switch turn {
            case .older: ChoiceRow(scene(Wording.History.older), "")
            case .newest: ChoiceRow(scene(Wording.History.newest), "")
            }
          }))
    }
    return blocks + [form.buttons(scene.language)]
  }
}
