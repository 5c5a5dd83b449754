import BankService
import Pages

/// A page of a customer who is signed in shows what an operator, or another session, did meanwhile.
extension InternetBanking {
  /// How often it is looked, ms. A look costs next to nothing while nobody writes, and nothing on the terminal.
  private static let interval: Int64 = 2_000

  /// When it is looked next; nil if nobody is signed in.
  var nextLook: Int64? {
    visit.signedIn.map { _ in lookedAt + Self.interval }
  }

  /// Asks whether there is anything new, when it is time for that. It is no sign that somebody is there.
  mutating func lookAround() -> [Effect<Request>] {
    guard case .inside(let inside) = visit, let next = nextLook, now >= next else { return [] }
    lookedAt = now
    return [.ask(.news(inside.customer.session, since: inside.mark))]
  }

  /// BPT001, or what must be done before it.
  mutating func enter(_ customer: SignedIn) {
    visit = .inside(Visit.Inside(customer: customer))
    receipt = Receipt(began: customer.session.openedAt)
    lookedAt = now
    resume()
  }

  /// The form that the line has dropped on, if it is still open and nothing comes first.
  private mutating func resume() {
    guard case .inside(var inside) = visit, inside.opened.isEmpty,
      let bookmark = inside.customer.bookmark,
      let screens = bookmark.screens(for: inside.customer.overview)
    else { return }
    let (menu, entry) = bookmark.entry
    inside.top.open(menu, on: entry)
    inside.opened = screens
    visit = .inside(inside)
    message = .resumed
  }

  /// What was typed stays, with the focus and the message; what was typed ahead of what changed under the hand
  /// does not act on that.
  mutating func takeNews(_ overview: Overview, _ mark: OverviewMark) -> [Effect<Request>] {
    guard case .inside(var inside) = visit else { return [] }
    inside.mark = mark
    visit = .inside(inside)
    let before = (visit.screens.count, visit.form.focused)
    let effects = takeNote(of: overview, isFresh: false)
    let isSame = before == (visit.screens.count, visit.form.focused)
    return isSame ? effects : effects + [.discardTypeAhead]
  }

  /// The login has ended elsewhere.
  mutating func takeEnd(_ refusal: CustomerRefusal) -> [Effect<Request>] {
    guard visit.signedIn != nil else { return [] }
    message = nil
    return tell(refusal) + [.discardTypeAhead]
  }
}
