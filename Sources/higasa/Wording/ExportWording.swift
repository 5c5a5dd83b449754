import Pages

extension Sentences {
  static func exportWhole(rows: Int) -> Phrase {
    Phrase(
      ja: "\(rows)件の記録は署名されたときのままで、欠けている記録はありません。",
      en: "The \(rows) rows are as they were signed, and none is missing.")
  }

  static func exportInPart(rows: Int, of all: Int64) -> Phrase {
    Phrase(
      ja: "\(rows)件の記録は署名されたときのままです。全\(all)件からの抜粋です。",
      en: "The \(rows) rows are as they were signed. They are an excerpt of \(all).")
  }
}

extension ExportFault: Explained {
  var explanation: Explanation {
    let words = words
    return Explanation(
      .refused,
      ja: "書き出しのとおりではありません: \(words.ja)。受け取った元のファイルと、公開鍵を確かめてください。",
      en: "This is not as it was exported: \(words.en). "
        + "Please check the file as it was received, and the public key.")
  }

  private var words: Phrase {
    switch self {
    case .tooLong(let line):
      Phrase(ja: "\(line)行目が長すぎます", en: "line \(line) is too long")
    case .foreign(let line):
      Phrase(ja: "\(line)行目は記録の書き出しではありません", en: "line \(line) is none of an export")
    case .disordered(let line):
      Phrase(ja: "\(line)行目の記録の順序が違います", en: "the row of line \(line) is out of order")
    case .unsigned(let from, let line):
      Phrase(
        ja: "\(from)行目から\(line)行目までのどこかが変えられたか、別の鍵で署名されています",
        en: "something in lines \(from) to \(line) was changed, or another key has signed it")
    case .afterEnd(let line):
      Phrase(ja: "\(line)行目が終わりの後にあります", en: "line \(line) stands behind the end")
    case .cutOff(let line):
      Phrase(ja: "\(line)行目で途切れています", en: "it breaks off after line \(line)")
    }
  }
}

extension SignedExport.Unsigned: Explained {
  var explanation: Explanation {
    Explanation(
      .unavailable, ja: "署名できませんでした。もう一度お試しください。",
      en: "It could not be signed. Please try again.")
  }
}
