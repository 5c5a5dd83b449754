import Canvas
import Primitives

/// What an application shows, by its meaning: a surface draws it, prints it or speaks it.
///
/// Every text is in the language of the page, and every value as it is to be seen.
package struct Page: Sendable {
  /// The language of every text on it.
  package var language: Language
  /// What stands over everything.
  package var masthead: Masthead
  /// Which screen it is, e.g. `BLI001`: so that a customer on the telephone, a test and a page of the docs can
  /// name it. Empty for what needs no name.
  package var id: String
  /// Which part of something long it shows: another part is read from its beginning.
  package var part: Int64 = 0
  /// The way here, outermost first: ホーム > ご利用サービスの変更.
  package var place: [String] = []
  /// Where in a procedure it stands; nil outside of one.
  package var step: StepMark?
  /// What the page is called.
  package var title: String
  /// What is on it.
  package var body: Body
  /// What the last thing done came to; it stands before the hint.
  package var message: Notice?
  /// What to do here.
  package var hint: String?
  /// What lies over it, the last one on top; it takes the keys.
  package var overlays: [Overlay] = []
  /// What keys mean on it.
  package var keys: PageKeys
  /// Whether its beginning is in sight at first, instead of what has the focus: it is for reading.
  package var isForReading = false
  /// Whether its end is in sight at first: what comes is added there.
  package var showsEnd = false
  /// Whether it is the first page that somebody sees: the institution shows itself.
  package var isGreeting = false

  /// A page with nothing but this; the rest is set where there is any.
  package init(
    id: String, title: String, language: Language, masthead: Masthead, body: Body, keys: PageKeys
  ) {
    (self.id, self.title, self.language) = (id, title, language)
    (self.masthead, self.body, self.keys) = (masthead, body, keys)
  }

  /// What fills a page.
  package enum Body: Sendable {
    /// Parts under each other, in reading order.
    case blocks([Block])
    /// A key fob that fills the page, and what it means.
    case keyFob(KeyFobFace, caption: String)
  }

  /// What has the page at its head.
  package struct Masthead: Hashable, Sendable {
    /// Whose page it is: the institution.
    package var name: String
    /// What it is; left out where there is no room. Empty if there is nothing to say.
    package var service: String
    /// Who is signed in.
    package var user: String?
    /// How they are addressed, behind the name (様): it stays where the name is cut.
    package var honorific: String
    /// The institution's mark.
    package var mark: Mark

    /// What stands over a page.
    package init(
      name: String, service: String = "", user: String? = nil, honorific: String = "",
      mark: Mark = .none
    ) {
      (self.name, self.service, self.user) = (name, service, user)
      (self.honorific, self.mark) = (honorific, mark)
    }
  }

  /// What an institution is known by, where a surface draws pictures.
  package struct Mark: Hashable, Sendable {
    /// As it greets.
    package let large: Bitmap
    /// As it stands in the band.
    package let small: Bitmap

    /// No mark at all.
    package static let none = Mark(large: .none, small: .none)

    package init(large: Bitmap, small: Bitmap) {
      (self.large, self.small) = (large, small)
    }
  }

  /// A sentence on what happened and what to do now.
  package struct Notice: Hashable, Sendable {
    /// How much it matters.
    package enum Severity: Hashable, Sendable {
      case information
      /// Something did not work.
      case alert
      /// Something is being done, and nobody has to do anything: it shows that it lives.
      case progress
    }

    /// What is said.
    package let text: String
    /// How much it matters.
    package let severity: Severity

    /// A sentence and how much it matters.
    package init(_ text: String, _ severity: Severity) {
      (self.text, self.severity) = (text, severity)
    }
  }

  /// What is on the page itself, without what lies over it.
  package var blocks: [Block] {
    switch body {
    case .blocks(let blocks): blocks
    case .keyFob: []
    }
  }
}

/// 手順: where in a procedure a page stands.
package enum StepMark: Hashable, Sendable {
  /// The step of this number of a procedure that is not chosen yet; the short name is for narrow windows.
  case choosing(number: Int, name: String, short: String)
  /// All steps by their short names, and the number of the present one, from 1.
  case of([String], present: Int)
}

/// The keys of a page.
package struct PageKeys: Hashable, Sendable {
  /// What keys mean.
  package let context: KeyContext
  /// Whether a field has the focus: there characters are typed.
  package let isTyping: Bool
  /// The numbers that choose something.
  package let choices: ClosedRange<Int>?
  /// Whether there is another language to change to.
  package let hasLanguages: Bool

  /// The keys of a page with this form.
  package init(_ context: KeyContext, _ form: Form, hasLanguages: Bool) {
    self.context = context
    isTyping = form.focusedField != nil
    choices = form.choiceNumbers
    self.hasLanguages = hasLanguages
  }

  /// Whether a key that is in no table does something: a character that is typed, or the number of a choice.
  func take(_ key: Key) -> Bool {
    guard case .character(let scalar) = key else { return false }
    if isTyping { return true }
    guard let choices, case .digit(let digit) = TypedDigit(scalar) else { return false }
    return choices.contains(Int(digit) - Int(UInt8(ascii: "0")))
  }

  /// Of a page without a form.
  package init(_ context: KeyContext, hasLanguages: Bool) {
    self.context = context
    (isTyping, choices) = (false, nil)
    self.hasLanguages = hasLanguages
  }
}
