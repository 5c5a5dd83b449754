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
