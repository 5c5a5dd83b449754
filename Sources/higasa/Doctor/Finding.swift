import Pages

/// What `doctor` found out about one thing.
struct Finding {
  enum Subject: String, CaseIterable {
    case terminal, locale, folder, settings, database, ledger, clock, vectors, kiosk
  }

  enum Health {
    case ok
    /// It works, and somebody should look at it.
    case warning
    case failed(ExitStatus)

    /// In a word, which is the same in both languages.
    var word: String {
      switch self {
      case .ok: "ok"
      case .warning: "warning"
      case .failed: "failed"
      }
    }
  }

  let subject: Subject
  let health: Health
  /// What was found and, unless all is well, what to do.
  let phrase: Phrase

  init(_ subject: Subject, _ health: Health, _ phrase: Phrase) {
    self.subject = subject
    self.health = health
    self.phrase = phrase
  }

  init(_ subject: Subject, _ health: Health, ja: String, en: String) {
    self.init(subject, health, Phrase(ja: ja, en: en))
  }

  /// A failure that has words already.
  init(_ subject: Subject, failed failure: some Explained) {
    self.subject = subject
    self.health = .failed(failure.explanation.status)
    self.phrase = failure.explanation.phrase
  }
}
