import Glibc
import Pages
import Primitives
import SeedFiles

extension FileFailure: Explained {
  var explanation: Explanation {
    switch errno {
    case ENOENT, ENOTDIR:
      Explanation(.noInput, ja: "\(path) がありません。", en: "There is no \(path).")
    case EACCES, EPERM:
      Explanation(
        .noPermission, ja: "\(path) を使う権限がありません。", en: "Not permitted to use \(path).")
    case EISDIR:
      Explanation(
        .refused, ja: "\(path) はフォルダです。ファイルを指定してください。",
        en: "\(path) is a folder. Please name a file.")
    case ENXIO:
      Explanation(
        .refused, ja: "\(path) は通常のファイルではありません。", en: "\(path) is no regular file.")
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

extension FobNotBegun: Explained {
  var explanation: Explanation {
    let moment = TokyoTime(begin).rfc3339
    return Explanation(
      .refused, ja: "このトークンの時刻の起点 (Time) は未来です (\(moment))。シードファイルか時計をお確かめください。",
      en:
        "The steps of this token begin in the future (Time: \(moment)). Please check the seed file, or the clock."
    )
  }
}

extension FobExpired: Explained {
  var explanation: Explanation { day.explanationOfExpiry }
}

extension DemoFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .clockTooEarly(let now):
      Explanation(
        .unavailable,
        ja: "時計が \(TokyoTime(now).rfc3339) を指しています。デモの日付が作れません。時計を合わせてください。",
        en: "The clock says \(TokyoTime(now).rfc3339), before there was any of this. Please set it."
      )
    case .notADemo(let path):
      Explanation(
        .refused, ja: "\(path) はデモ用ではない本物のデータです。higasa open で開いてください。",
        en: "\(path) is a bank in earnest, not a demo. Open it with higasa open.")
    }
  }
}
