import Screens

/// A failure in words: what happened, what to do now, and what the caller is told.
struct Explanation {
  let phrase: Phrase
  let status: ExitStatus

  init(_ status: ExitStatus, ja: String, en: String) {
    self.phrase = Phrase(ja: ja, en: en)
    self.status = status
  }
}

/// An error that has words; they are in the folder Wording and nowhere else.
protocol Explained: Error {
  var explanation: Explanation { get }
}
