import BankService
import TokenDomain

/// Which form somebody had before them when their line dropped, without its secrets. Whoever logs in again soon finds it.
package struct Bookmark: Hashable, Sendable {
  /// The form.
  enum Place: Hashable, Sendable {
    /// The one that a procedure begins with.
    case procedure(Procedure)
    /// BOT002, or BOT012.
    case request(TokenKind)
    case password
  }

  let place: Place
  /// What stood in its field that is no secret, or the number of what was chosen; empty for nothing.
  let typed: String

  init(_ place: Place, typed: String = "") { (self.place, self.typed) = (place, typed) }

  /// The menu that leads to it, and the entry there; of two menus, the one by which the manual goes.
  var entry: (menu: TopScreen.Menu, TopScreen.Entry) {
    switch place {
    case .procedure(.report): (.applications, .report)
    case .procedure(.request), .procedure(.activate), .procedure(.release),
      .procedure(.switchToken), .procedure(.cancelRequest), .request:
      (.services, .oneTimePassword)
    case .password: (.services, .password)
    }
  }

  /// The screens that lead to it, and itself; nil where the procedure is not open any more.
  func screens(for overview: Overview) -> [any InsideScreen]? {
    switch place {
    case .procedure(let procedure):
      guard overview.unavailable[procedure] == nil, var form = procedure.firstScreen(overview)
      else { return nil }
      form.resume(typed)
      return procedure == .report ? [form] : [ChoiceScreen(on: procedure), form]
    case .request(let kind):
      guard overview.unavailable[.request] == nil, overview.unavailableKinds[kind] == nil else {
        return nil
      }
      return [ChoiceScreen(on: .request), TokenChoiceScreen(), RequestScreen(kind)]
    case .password:
      var form = PasswordScreen()
      form.resume(typed)
      return [form]
    }
  }
}

/// As it is written down: a word, and behind a blank what was typed.
extension Bookmark {
  private static let places: [(word: String, place: Place)] =
    Procedure.allCases.map { ($0.rawValue, .procedure($0)) } + [
      ("request-hardware", .request(.hardware)), ("request-software", .request(.software)),
      ("password", .password),
    ]

  /// One line.
  package var text: String {
    let word = Self.places.first { $0.place == place }?.word ?? ""
    return typed.isEmpty ? word : "\(word) \(typed)"
  }

  /// Nil for what is none.
  package init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let word = parts.first,
      let place = Self.places.first(where: { $0.word == word })?.place
    else { return nil }
    self.init(place, typed: parts.count > 1 ? String(parts[1]) : "")
  }
}

/// Where bookmarks are kept between two sessions.
package struct Bookmarks: Sendable {
  /// Keeps one of a customer.
  package let keep: @Sendable (Bookmark, CustomerNumber) -> Void
  /// The last one, if it is not too old; it is given out once.
  package let take: @Sendable (CustomerNumber) -> Bookmark?

  package init(
    keep: @escaping @Sendable (Bookmark, CustomerNumber) -> Void,
    take: @escaping @Sendable (CustomerNumber) -> Bookmark?
  ) {
    (self.keep, self.take) = (keep, take)
  }

  /// None are kept.
  package static let none = Bookmarks(keep: { _, _ in }, take: { _ in nil })
}
