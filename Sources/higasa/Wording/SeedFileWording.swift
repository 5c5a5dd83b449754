import Pages
import SeedFiles

extension SerialNotOurs: Explained {
  var explanation: Explanation {
    Explanation(
      .refused, ja: "シリアル番号 \(serial) は使えません: \(reason.words.ja)。",
      en: "Serial number \(serial) cannot be used: \(reason.words.en).")
  }
}

extension SeedFileKeyFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .notHexadecimal(let path):
      Explanation(
        .refused, ja: "\(path) に16進数の鍵がありません。納入元から届いた鍵を 0-9 と a-f で書いてください。",
        en: "There is no hexadecimal key in \(path). Please write the maker's key in 0-9 and a-f.")
    case .noPassphrase(let path):
      Explanation(
        .refused, ja: "\(path) にパスフレーズがありません。1行だけ書いてください。",
        en: "There is no passphrase in \(path). Please write it as one line.")
    case .tooLong(let path):
      Explanation(
        .refused, ja: "\(path) は鍵としては長すぎます。", en: "\(path) is too long for a key.")
    }
  }
}

extension SeedFileFailure: Explained {
  var explanation: Explanation {
    let words = words
    return Explanation(
      .refused, ja: "シードファイルを読めません: \(words.ja)。", en: "The seed file is refused: \(words.en).")
  }

  private var words: Phrase {
    switch self {
    case .empty: Phrase(ja: "空です", en: "it is empty")
    case .compressed:
      Phrase(ja: "圧縮されています。展開してから指定してください", en: "it is compressed; please unpack it first")
    case .notUTF8: Phrase(ja: "UTF-8 ではありません", en: "it is not in UTF-8")
    case .documentType:
      Phrase(ja: "文書型宣言 (DOCTYPE) は受け付けません", en: "document types are not taken")
    case .tooIntricate(let line):
      Phrase(
        ja: "\(line)行目: 要素の入れ子が深すぎるか、属性か文字が多すぎます",
        en: "line \(line): it is nested too deeply, or has too many attributes or too much text")
    case .notXML(let line):
      Phrase(ja: "\(line)行目: 正しい XML ではありません", en: "line \(line): it is not well-formed XML")
    case .endsEarly(let line):
      Phrase(ja: "\(line)行目で途切れています", en: "it is cut short in line \(line)")
    case .notCSV(let line):
      Phrase(
        ja: "PSKC ではなく、\(line)行目の引用符の位置が CSV (RFC 4180) のとおりではありません",
        en: "it is no PSKC, and in line \(line) a quote stands where none may in CSV (RFC 4180)")
    case .column(let name, .missing):
      Phrase(
        ja: "PSKC ではなく、CSV としては1行目の見出しに \(name) がありません",
        en: "it is no PSKC, and as CSV its first line names no column \(name)")
    case .column(let name, .twice):
      Phrase(
        ja: "1行目の見出しに \(name) が2つあります", en: "the first line names \(name) twice")
    case .noTokens: Phrase(ja: "見出ししかありません", en: "there is nothing but its first line")
    case .notKeyContainer:
      Phrase(ja: "PSKC 1.0 (RFC 6030) ではありません", en: "it is no PSKC 1.0 (RFC 6030)")
    case .unsupported(let what):
      Phrase(ja: "\(what) には対応していません", en: "\(what) is not supported")
    case .encryption(let element):
      Phrase(
        ja: "暗号化の記述が RFC 6030 のとおりではありません (\(element))",
        en: "it does not say as RFC 6030 asks how it is encrypted (\(element))")
    case .key(let problem): problem.words
    case .duplicateSerial(let serial):
      Phrase(ja: "シリアル番号 \(serial) が重複しています", en: "serial number \(serial) stands twice")
    case .package(let place, let problem):
      Phrase(
        ja: "\(place.line)行目、\(place.number)件目 (\(place.serial ?? "-")) の \(place.element): "
          + problem.words.ja,
        en: "line \(place.line), key \(place.number) (\(place.serial ?? "-")), \(place.element): "
          + problem.words.en)
    }
  }
}

extension SeedEntry {
  /// How it stands with the bank, with the reason.
  var words: Phrase {
    switch self {
    case .token: Phrase(ja: "使えます", en: "usable")
    case .skipped(_, let reason):
      Phrase(ja: "対象外: \(reason.words.ja)", en: "skipped: \(reason.words.en)")
    case .refused(let place, let problem):
      Phrase(
        ja: "不可: \(place.line)行目 \(place.element): \(problem.words.ja)",
        en: "refused: line \(place.line), \(place.element): \(problem.words.en)")
    }
  }
}

extension SeedEntry.Reason {
  var words: Phrase {
    switch self {
    case .algorithm(let name):
      Phrase(ja: "時刻式ワンタイムパスワードではありません (\(name))", en: "not time-based (\(name))")
    case .period(let seconds):
      Phrase(
        ja: "番号が60秒ではなく\(seconds)秒で変わります",
        en: "its codes change every \(seconds) seconds, not every 60")
    }
  }
}

extension SeedFileFailure.Problem {
  var words: Phrase {
    switch self {
    case .missing: Phrase(ja: "ありません", en: "missing")
    case .malformed: Phrase(ja: "形式が違います", en: "malformed")
    case .ambiguous:
      Phrase(
        ja: "16進数にも Base32 にも読めます。見出しを secret_hex か secret_base32 にしてください",
        en: "hexadecimal or Base32, nobody can tell: call the column secret_hex or secret_base32")
    case .unsupported(let value):
      Phrase(ja: "対応していません (\(value))", en: "not supported (\(value))")
    case .tooShort(let bytes):
      Phrase(
        ja: "鍵が\(bytes)バイトしかありません。16バイト以上必要です",
        en: "the key has \(bytes) bytes, and needs 16 or more")
    case .noMAC:
      Phrase(ja: "改ざん検知用の MAC がありません", en: "its MAC, which the file promises, is missing")
    case .wrongMAC:
      Phrase(
        ja: "MAC が合いません。鍵が違うか、書き換えられています",
        en: "its MAC does not fit: another key, or it was changed")
    case .unauthenticated:
      Phrase(
        ja: "MAC のない暗号です。納入元に確かめたうえで --accept-no-mac を付けると読めます",
        en: "it is encrypted without a MAC; ask the maker, and give --accept-no-mac to take it")
    case .inTheOpen:
      Phrase(
        ja: "暗号化されたファイルなのに、鍵がそのまま書かれています",
        en: "it stands in the open in a file of encrypted keys")
    case .undecipherable:
      Phrase(
        ja: "復号できません。鍵が違うか、書き換えられています",
        en: "it cannot be decrypted: another key, or it was changed")
    }
  }
}

extension SeedFileFailure.KeyProblem {
  fileprivate var words: Phrase {
    switch self {
    case .keyWanted(let name):
      Phrase(
        ja: "鍵で暗号化されています。--key-file を指定してください" + (name.map { " (鍵の名前: \($0))" } ?? ""),
        en: "it is encrypted with a key; give --key-file"
          + (name.map { " (the key is called \($0))" } ?? ""))
    case .passphraseWanted(let name):
      Phrase(
        ja: "パスフレーズで暗号化されています。--passphrase-file を指定してください"
          + (name.map { " (鍵の名前: \($0))" } ?? ""),
        en: "it is encrypted with a passphrase; give --passphrase-file"
          + (name.map { " (the key is called \($0))" } ?? ""))
    case .length(let bytes, let wanted):
      Phrase(
        ja: "鍵は\(bytes)バイトですが、このファイルには\(wanted)バイトの鍵が必要です",
        en: "the key has \(bytes) bytes, and this file takes one of \(wanted)")
    case .wrong: Phrase(ja: "鍵かパスフレーズが違います", en: "the key or passphrase is another one")
    }
  }
}
