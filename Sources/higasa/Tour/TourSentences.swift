import Canvas
import Pages
import Stages

/// What is said around a tour.
enum TourSentences {
  static let notOffered = Phrase(
    ja: "このコマンドはツアーでは使えません。application、issue、customer、token、audit の照会と操作を入れてください。",
    en:
      "This command is not part of the tour: type one of application, issue, customer, token, audit."
  )

  static let notShared = Phrase(
    ja: "まだ誰も画面を共有していません。higasa tour --share で始まるのを待っています。q で終わります。",
    en: "Nobody shares a screen there yet; waiting for higasa tour --share. q ends.")

  static let sharingOver = Phrase(ja: "共有は終わりました。", en: "The screen is not shared any more.")

  static func cut(_ size: Size) -> Phrase {
    Phrase(
      ja: " \(size) の画面の左上です。窓を広げるとすべて見えます。q で終わります。",
      en: " The upper left of a screen of \(size): a larger window shows all of it. q ends.")
  }

  static func notSharedOn(_ failure: Phrase) -> Phrase {
    Phrase(
      ja: "画面を共有できませんでした: \(failure.ja)", en: "The screen could not be shared: \(failure.en)")
  }
}

extension FolderTaken: Explained {
  var explanation: Explanation {
    Explanation(
      .tryAgain, ja: "\(path) では、ほかのツアーが共有されています。別のフォルダを指定してください。",
      en: "Another tour is shared in \(path). Please name another folder.")
  }
}

extension ScriptMistake: Explained {
  /// A chapter is a part of the program.
  var explanation: Explanation { .ofBrokenChapter(description) }
}

extension SceneFailed: Explained {
  var explanation: Explanation { .ofBrokenChapter(description) }
}

extension Explanation {
  fileprivate static func ofBrokenChapter(_ description: String) -> Explanation {
    let line = description.split(separator: "\n").first.map(String.init) ?? ""
    return Explanation(
      .software, ja: "ツアーの台本に誤りがあります。この行を添えてお知らせください: \(line)",
      en: "A chapter of the tour is broken. Please report it with this line: \(line)")
  }
}
