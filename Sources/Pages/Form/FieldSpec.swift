extension Field {
  /// What a field is for: a value that a screen makes. No two fields of one form are equal.
  package struct Spec: Hashable, Sendable {
    /// Which characters it takes, and how long they may stay.
    package enum Kind: Hashable, Sendable {
      /// Digits that may stay where they are: a customer number, a serial number. Full-width ones are folded.
      case digits
      /// Digits that are good for one try: shown as typed, emptied as a secret is.
      case code
      /// A password: printable ASCII, shown as `*`.
      case secret
      /// A name, a reason: any text of one line.
      case text
    }

    /// What stands beside it, and names it in sentences.
    package let label: Phrase
    /// Which characters it takes.
    package let kind: Kind
    /// The most characters it takes: digits, ASCII characters, or what a reader calls a character.
    package let length: Int

    /// A field of a kind, of at most so many characters.
    package init(_ label: Phrase, _ kind: Kind, length: Int) {
      (self.label, self.kind, self.length) = (label, kind, length)
    }

    /// Digits that may stay where they are.
    package static func digits(_ label: Phrase, length: Int) -> Spec {
      Spec(label, .digits, length: length)
    }

    /// Digits that are good for one try.
    package static func code(_ label: Phrase, length: Int) -> Spec {
      Spec(label, .code, length: length)
    }

    /// A password.
    package static func secret(_ label: Phrase, length: Int) -> Spec {
      Spec(label, .secret, length: length)
    }

    /// A name, a reason.
    package static func text(_ label: Phrase, length: Int) -> Spec {
      Spec(label, .text, length: length)
    }

    /// Whether it takes digits and nothing else.
    package var isDigits: Bool {
      switch kind {
      case .digits, .code: true
      case .secret, .text: false
      }
    }

    /// Whether `*` stands for each character.
    package var isMasked: Bool {
      switch kind {
      case .secret: true
      case .digits, .code, .text: false
      }
    }

    /// Whether it is emptied after a refusal, and whenever its screen is left.
    package var isSecret: Bool {
      switch kind {
      case .code, .secret: true
      case .digits, .text: false
      }
    }
  }
}
