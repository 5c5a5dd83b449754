import Primitives

/// A part of a page's body, by its meaning; the surface decides how it is laid out.
package enum Block: Sendable {
  case blank
  case paragraph(String)
  /// Set strong: what was done, what is chosen.
  case heading(String)
  /// Under a choice, further in.
  case indented(String)
  /// A lead and numbered notes: 【注意事項】.
  case notes(String, [String])
  /// A lead and lines: お知らせ.
  case notices(String, [String])
  /// What cannot be undone: the heading says what will be so from then on, the lines what goes with it.
  case consequence(String, [String])
  case fact(String, String, emphasised: Bool = false)
  /// Its label, and how something stands: a badge.
  case state(String, ShownState)
  /// That what was asked for is done, and when it was: in the plain look the receipt alone says that, at the end.
  case done(String, when: String)
  /// A key or what holds one, in groups of so many letters; nil: without gaps.
  case secret(String, SecretBytes, group: Int?)
  case field(ShownField)
  case buttons([ShownButton])
  case choices([ShownChoice])
  /// The progress of an application.
  case steps(String, [StepRow])
  /// What happened, newest first.
  case records([RecordRow])
  case symbol(ShownSymbol)
  /// Lines as a program prints them: none is broken, what does not fit is cut.
  case printed([String])
  /// What lies where.
  case diagram(Diagram)
}

/// A row of a history.
package struct RecordRow: Hashable, Sendable {
  /// When it happened.
  package let time: String
  /// What happened.
  package let what: String
  /// From where it was done, or by whom.
  package let place: String

  /// A row as it is to be read.
  package init(time: String, what: String, place: String) {
    (self.time, self.what, self.place) = (time, what, place)
  }
}

/// A step on the way to something.
package struct StepRow: Hashable, Sendable {
  /// What the step is called.
  package let name: String
  /// Whether it lies behind.
  package let isDone: Bool
  /// When it was done.
  package let detail: String?
  /// What to do now; the step is then the present one.
  package let next: String?

  /// A step as it is to be read.
  package init(name: String, isDone: Bool, detail: String?, next: String?) {
    (self.name, self.isDone, self.detail, self.next) = (name, isDone, detail, next)
  }
}

/// How something stands, in a word, and since when.
package struct ShownState: Hashable, Sendable {
  /// How good that is.
  package enum Tone: Hashable, Sendable {
    /// Nothing there, or over.
    case idle
    /// Somebody has to wait, or to do something.
    case waiting
    case good
    case stopped
  }

  /// The state by its name.
  package let word: String
  /// Since when; empty if there is nothing to say.
  package let detail: String
  /// How good that is.
  package let tone: Tone

  /// A state as it is to be read.
  package init(_ word: String, detail: String, _ tone: Tone) {
    (self.word, self.detail, self.tone) = (word, detail, tone)
  }

  /// All of it in one line.
  package var text: String { detail.isEmpty ? word : word + "  " + detail }
}
