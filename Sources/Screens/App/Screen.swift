import BankService
import Canvas
import Primitives
import TokenDomain

/// One screen with what it remembers. A screen that is not shown has no state at all.
package enum Screen: Sendable {
  case login(LoginScreen)
  case code(CodeScreen)
  case resynchronisation(ResynchronisationScreen)
  case top(TopScreen)
  case choice(ChoiceScreen)
  case tokenChoice(TokenChoiceScreen)
  case request(RequestScreen)
  case softwareKey(SoftwareKeyScreen)
  case activation(ActivationScreen)
  case release(ReleaseScreen)
  case cancelRequest(CancelRequestScreen)
  case switchToken(SwitchScreen)
  case report(ReportScreen)
  case password(PasswordScreen)
  case history(HistoryScreen)
  case completion(CompletionScreen)

  /// What all screens have in common; to change a screen, change its content and put it back.
  package var content: any ScreenContent {
    get {
      switch self {
      case .login(let screen): screen
      case .code(let screen): screen
      case .resynchronisation(let screen): screen
      case .top(let screen): screen
      case .choice(let screen): screen
      case .tokenChoice(let screen): screen
      case .request(let screen): screen
      case .softwareKey(let screen): screen
      case .activation(let screen): screen
      case .release(let screen): screen
      case .cancelRequest(let screen): screen
      case .switchToken(let screen): screen
      case .report(let screen): screen
      case .password(let screen): screen
      case .history(let screen): screen
      case .completion(let screen): screen
      }
    }
    set { self = newValue.screen }
  }
}

/// What every screen is: a form, what its items do, and what stands on it.
package protocol ScreenContent: Sendable {
  var id: ScreenID { get }
  var title: Phrase { get }
  /// Which keys mean what here.
  var keys: KeyContext { get }
  var form: Form { get set }
  /// Whether Enter on the last field only moves to the button: the act cannot be undone.
  var asksTwice: Bool { get }
  /// Whether what it shows is lost when it is left, so that every key that leaves it asks first.
  var asksBeforeLeaving: Bool { get }
  /// The procedure this screen belongs to, and the step it is.
  var step: Step? { get }
  /// The procedure that must be open for this screen to make sense.
  var needs: Procedure? { get }
  /// What the customer chose on BPT001 to get here, for the line that tells where they are.
  var place: Phrase { get }
  /// What to do here, in the message line while there is no message.
  var hint: Phrase? { get }
  /// The password that was given, on the screens between it and the login.
  var proof: PasswordProof? { get }
  /// Whether there is neither a login nor anything more to do: the way out is the only one.
  var isVisitOver: Bool { get }
  /// Whether its beginning is in sight at first, instead of what has the focus: it is for reading.
  var isForReading: Bool { get }
  /// What is emptied, and typed anew, after a refusal.
  func fields(refusedBy refusal: CustomerRefusal) -> [Field.Name]
  /// How a refusal is told here.
  func message(refusedBy refusal: CustomerRefusal) -> Message
  /// Itself as a case of ``Screen``.
  var screen: Screen { get }

  /// Enter on a button, a choice, or the last field.
  mutating func press(_ item: Form.Item, in scene: Scene) -> Action
  func blocks(in scene: Scene) -> [Block]
  /// What is drawn beside or below the text.
  func panel(in scene: Scene) -> SymbolPanel?
  /// Leads to the second code of two from now on; nil: to none any more.
  mutating func lead(to nextCode: NextCodeGuide?)
  /// In how many milliseconds the blocks change by themselves; nil if they do not.
  func nextChange(in scene: Scene) -> Int?
  /// Takes note of how many columns the terminal gives a half block; nil: it does not tell.
  mutating func measured(halfBlock: Int?)
}

extension ScreenContent {
  package var title: Phrase { Wording.Titles.of(id) }
  package var asksTwice: Bool { false }
  package var asksBeforeLeaving: Bool { false }
  package var step: Step? { nil }
  package var needs: Procedure? { nil }
  package var place: Phrase { Wording.Top.oneTimePassword }
  package var hint: Phrase? { nil }
  package var proof: PasswordProof? { nil }
  package func message(refusedBy refusal: CustomerRefusal) -> Message { .refusal(refusal) }
  package var isVisitOver: Bool { false }
  package var isForReading: Bool { false }
  package func fields(refusedBy refusal: CustomerRefusal) -> [Field.Name] {
    form.fields.filter(\.isSecret).map(\.name)
  }
  package func panel(in scene: Scene) -> SymbolPanel? { nil }
  package mutating func lead(to nextCode: NextCodeGuide?) {}
  package func nextChange(in scene: Scene) -> Int? { nil }
  package mutating func measured(halfBlock: Int?) {}
}

/// What a pressed item asks the application to do.
package enum Action: Sendable {
  case none
  case say(Message)
  case ask(Request)
  case open(Screen)
  case back
  case home
  case logOut
}

/// What the screens know of the world around them.
package struct Scene: Sendable {
  package let institution: Institution
  package let language: Language
  /// Whether nothing but ASCII can be shown: what is Japanese by itself is left out.
  package let isASCII: Bool
  /// Whether a QR code can be drawn at all.
  package let showsSymbols: Bool
  /// The window.
  package let size: Size
  package let signedIn: SignedIn?
  /// The server's time in milliseconds since 1970, for the gauge.
  package let now: Int64

  /// The server's time in whole seconds, as the bank reckons.
  package var present: UnixTime { UnixTime(seconds: now / 1_000) }

  /// The phrase in the language of the screen.
  package func callAsFunction(_ phrase: Phrase) -> String {
    phrase(language)
  }
}

/// Who is logged in, and what the bank last told of them.
package struct SignedIn: Sendable {
  package var session: Session
  /// Nil until the bank has answered.
  package var overview: Overview?
}
