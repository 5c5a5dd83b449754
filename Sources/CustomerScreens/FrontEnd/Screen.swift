import BankService
import Pages
import TokenDomain

/// What all screens have in common: a form, and what keys and refusals mean on it.
///
/// What a screen is given to work with depends on where it stands in a ``Visit``: see ``HalfwayScreen`` and
/// ``InsideScreen``.
package protocol CustomerScreen: Sendable {
  var id: ScreenID { get }
  var title: Phrase { get }
  /// Which keys mean what here.
  var keys: KeyContext { get }
  var form: Form { get set }
  /// The procedure this screen belongs to, and the step it is.
  var step: Step? { get }
  /// What to do here, in the message line while there is no message.
  var hint: Phrase? { get }
  /// Whether its beginning is in sight at first, instead of what has the focus: it is for reading.
  var isForReading: Bool { get }
  /// Which part of something long it shows.
  var part: Int64 { get }
  /// Whether F1 shows a key fob, for what is read off it.
  var helpShowsFob: Bool { get }
  /// What F1 says of it: what it is for, and what to do when it does not go as expected.
  func help(_ institution: Institution) -> [Phrase]
  /// What a refusal empties and where it leads; the first field has the focus then.
  func fields(refusedBy refusal: CustomerRefusal) -> [Field.Spec]
  /// How a refusal is told here.
  func message(refusedBy refusal: CustomerRefusal) -> Message
  /// Leads to the second code of two from now on; nil: to none any more.
  mutating func lead(to nextCode: NextCodeGuide?)
}

extension CustomerScreen {
  package var step: Step? { nil }
  package var hint: Phrase? { nil }
  package var isForReading: Bool { false }
  package var part: Int64 { 0 }
  package var helpShowsFob: Bool { false }
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Spec] {
    form.fields.map(\.spec).filter(\.isSecret)
  }
  package func message(refusedBy refusal: CustomerRefusal) -> Message { .refusal(refusal) }
  package mutating func lead(to nextCode: NextCodeGuide?) {}
}

/// A screen between the password and the login: whoever is there has proven the password alone.
package protocol HalfwayScreen: CustomerScreen {
  /// Enter on a button, on a choice, or on the last field: that is what the first button does.
  mutating func press(_ item: Form.Item, _ proof: PasswordProof, in scene: Scene) -> HalfwayAction
  /// What it asks of the bank once it is agreed to; nil if it does nothing irreversible.
  func request(_ agreed: IrreversibleAct, _ proof: PasswordProof) -> Request?
  func blocks(_ proof: PasswordProof, in scene: Scene) -> [Block]
  /// In how many milliseconds the blocks change by themselves; nil if they do not.
  func nextChange(_ proof: PasswordProof, in scene: Scene) -> Int?
}

extension HalfwayScreen {
  package var keys: KeyContext { .code }
  package func request(_ agreed: IrreversibleAct, _ proof: PasswordProof) -> Request? { nil }
  package func nextChange(_ proof: PasswordProof, in scene: Scene) -> Int? { nil }
}

/// A screen of a customer who is signed in.
package protocol InsideScreen: CustomerScreen {
  /// The procedure that must be open for this screen to make sense.
  var needs: Procedure? { get }
  /// What the customer chose on BPT001 to get here, for the line that tells where they are.
  var place: Phrase { get }
  /// What is lost when it is left, so that every key that leaves it asks first; nil if nothing is.
  var lostWhenLeft: LostWhenLeft? { get }
  /// What finds this form again when the line has dropped; nil for what is no form.
  var bookmark: Bookmark? { get }
  /// Takes what was typed before.
  mutating func resume(_ typed: String)
  /// Itself with a page of the history; nil for a screen that shows none.
  func turned(to page: HistoryPage) -> HistoryScreen?

  /// Enter on a button, on a choice, or on the last field: that is what the first button does.
  mutating func press(_ item: Form.Item, _ customer: SignedIn, in scene: Scene) -> InsideAction
  /// What it asks of the bank once it is agreed to; nil if it does nothing irreversible.
  func request(_ agreed: IrreversibleAct, _ customer: SignedIn) -> Request?
  func blocks(_ customer: SignedIn, in scene: Scene) -> [Block]
  /// In how many milliseconds the blocks change by themselves; nil if they do not.
  func nextChange(_ customer: SignedIn, in scene: Scene) -> Int?
}

extension InsideScreen {
  package var keys: KeyContext { .form }
  package var needs: Procedure? { nil }
  package var place: Phrase { Wording.Top.oneTimePassword }
  package var lostWhenLeft: LostWhenLeft? { nil }
  package var bookmark: Bookmark? { nil }
  package mutating func resume(_ typed: String) {}
  package func turned(to page: HistoryPage) -> HistoryScreen? { nil }
  package func request(_ agreed: IrreversibleAct, _ customer: SignedIn) -> Request? { nil }
  package func nextChange(_ customer: SignedIn, in scene: Scene) -> Int? { nil }
}

/// What can be seen this once.
package enum LostWhenLeft: Hashable, Sendable {
  /// The key of a software token.
  /// - isRenewal: whether the token will take the place of one in use.
  case key(isRenewal: Bool)
}
