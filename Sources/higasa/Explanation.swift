import Pages

/// A failure in words: what happened, what to do now, and what the caller is told.
struct Explanation {
  let phrase: Phrase
  let status: ExitStatus

  init(_ status: ExitStatus, ja: String, en: String) {
    self.phrase = Phrase(ja: ja, en: en)
    self.status = status
  }
}

/// What has words for why something was not done; they are in the folder Wording and nowhere else.
protocol Explained {
  var explanation: Explanation { get }
}
