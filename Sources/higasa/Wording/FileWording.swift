import Glibc
import Pages
import SeedFiles

extension FileFailure: Explained {
  var explanation: Explanation {
    switch errno {
    case ENOENT, ENOTDIR:
      Explanation(.noInput, ja: "\(path) がありません。", en: "There is no \(path).")
    case EACCES, EPERM:
      Explanation(
        .noPermission, ja: "\(path) を使う権限がありません。", en: "Not permitted to use \(path).")
    case EEXIST, ENOTEMPTY:
      Explanation(
        .cannotCreate, ja: "\(path) はすでにあります。上書きはしません。",
        en: "\(path) exists already, and nothing is overwritten.")
    default:
      Explanation(
        .inputOutput, ja: "\(path) の読み書きに失敗しました。(errno \(errno))",
        en: "\(path) could not be read or written. (errno \(errno))")
    }
  }
}

extension SerialNotInFile: Explained {
  var explanation: Explanation {
    Explanation(
      .noInput, ja: "\(path) にシリアル番号 \(serial) はありません。",
      en: "There is no serial number \(serial) in \(path).")
  }
}

extension FobExpired: Explained {
  var explanation: Explanation { day.explanationOfExpiry }
}

extension DemoFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .notADemo(let path):
      Explanation(
        .refused, ja: "\(path) はデモ用ではない本物のデータです。higasa open で開いてください。",
        en: "\(path) is a bank in earnest, not a demo. Open it with higasa open.")
    }
  }
}

extension SeedFileFailure: Explained {
  var explanation: Explanation {
    let words = words
    return Explanation(
      .refused, ja: "シードファイルを読めません: \(words.ja)", en: "The seed file is refused: \(words.en)")
  }

  private var words: Phrase {
    switch self {
    case .tooLong(let bytes):
      Phrase(ja: "\(bytes) バイトは長すぎます", en: "\(bytes) bytes are too many")
    case .notUTF8: Phrase(ja: "UTF-8 ではありません", en: "it is not in UTF-8")
    case .documentType:
      Phrase(ja: "文書型宣言 (DOCTYPE) は受け付けません", en: "document types are not taken")
    case .tooIntricate:
      Phrase(
        ja: "要素の入れ子か、要素や属性の数が多すぎます",
        en: "it is nested too deeply, or has too many elements or attributes")
    case .notXML: Phrase(ja: "正しい XML ではありません", en: "it is not well-formed XML")
    case .notKeyContainer:
      Phrase(ja: "PSKC 1.0 (RFC 6030) ではありません", en: "it is no PSKC 1.0 (RFC 6030)")
    case .duplicateSerial(let serial):
      Phrase(ja: "シリアル番号 \(serial) が重複しています", en: "serial number \(serial) stands twice")
    case .package(let place, let problem):
      Phrase(
        ja: "\(place.number)件目 (\(place.serial ?? "-")) の \(place.element): \(problem.words.ja)",
        en: "package \(place.number) (\(place.serial ?? "-")), \(place.element): "
          + problem.words.en)
    }
  }
}

extension SeedFileFailure.Problem {
  fileprivate var words: Phrase {
    switch self {
    case .missing: Phrase(ja: "ありません", en: "missing")
    case .malformed: Phrase(ja: "形式が違います", en: "malformed")
    case .encrypted:
      Phrase(ja: "暗号化された鍵には対応していません", en: "encrypted keys are not supported")
    case .unsupported(let value):
      Phrase(ja: "対応していません (\(value))", en: "not supported (\(value))")
    }
  }
}
