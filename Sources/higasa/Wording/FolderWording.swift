import BankService
import DataFolder
import Pages
import TokenDomain

extension DataFolderFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .missing(let path):
      Explanation(
        .noInput,
        ja: "データフォルダ \(path) がありません。higasa init で作るか、higasa demo でお試しください。",
        en: "There is no data folder \(path). Make one with higasa init, or try higasa demo.")
    case .notABank(let path):
      Explanation(
        .configuration, ja: "\(path) には Higasa のデータがありません。--data をお確かめください。",
        en: "\(path) holds no bank of Higasa. Please check --data.")
    case .exists(let path):
      Explanation(
        .cannotCreate, ja: "\(path) にはすでに何かがあります。上書きはしません。空のフォルダを指定してください。",
        en: "There is something at \(path) already, and nothing is overwritten. "
          + "Please name an empty folder.")
    case .loosePermissions(let path, let mode):
      Explanation(
        .noPermission,
        ja: "\(path) をほかの人も読み書きできます (\(octal(mode)))。chmod go= \(path) で本人だけにしてください。",
        en: "Others than the owner may use \(path) (\(octal(mode))). "
          + "Please close it: chmod go= \(path)")
    case .untrusted(let path, let distrust):
      Explanation(
        .noPermission, ja: "\(path) は\(distrust.words.ja)", en: "\(path) \(distrust.words.en)")
    case .keyMissing(let path):
      Explanation(
        .configuration, ja: "マスターキー \(path) がありません。控えから戻してください。",
        en: "The master key \(path) is missing. Please restore it from its copy.")
    case .keyLength(let path, _):
      Explanation(
        .configuration, ja: "マスターキー \(path) の長さが違います。控えから戻してください。",
        en: "The master key \(path) has the wrong length. Please restore it from its copy.")
    case .keyMismatch(let path):
      Explanation(
        .configuration, ja: "マスターキー \(path) はこのデータベースのものではありません。控えから戻してください。",
        en: "The master key \(path) is not the one of this database. "
          + "Please restore it from its copy.")
    case .institution(let path, let defect):
      Explanation(
        .configuration, ja: "設定ファイル \(path) に誤りがあります: \(defect.words.ja)",
        en: "The settings in \(path) are wrong: \(defect.words.en)")
    case .preparation(let error):
      error.explanation
    case .store(let failure):
      failure.explanation
    }
  }

  private func octal(_ mode: UInt32) -> String { "0" + String(mode & 0o7777, radix: 8) }
}

extension Distrust {
  /// What follows the path.
  fileprivate var words: Phrase {
    switch self {
    case .symbolicLink:
      Phrase(
        ja: "シンボリックリンクです。ファイルそのものを置いてください。",
        en: "is a symbolic link. Please put the file itself there.")
    case .hardLinks:
      Phrase(
        ja: "別の名前でも読み書きできます (ハードリンク)。ほかの名前を取り除いてください。",
        en: "has other names too (hard links). Please remove those.")
    case .noFile: Phrase(ja: "ふつうのファイルではありません。", en: "is no ordinary file.")
    case .owner(let user):
      Phrase(
        ja: "ほかの利用者 (uid \(user)) のものです。持ち主として実行してください。",
        en: "belongs to another user (uid \(user)). Please work as its owner.")
    }
  }
}

extension InstitutionDefect {
  fileprivate var words: Phrase {
    switch self {
    case .notJSON(let text): return Phrase(ja: "JSON ではありません (\(text))", en: "not JSON (\(text))")
    case .missing(let key): return Phrase(ja: "\(key) がありません", en: "\(key) is missing")
    case .wrongType(let key): return Phrase(ja: "\(key) の型が違います", en: "\(key) is of the wrong type")
    case .unknown(let key):
      return Phrase(ja: "\(key) という設定はありません", en: "there is no setting \(key)")
    case .repeated(let key): return Phrase(ja: "\(key) が2回あります", en: "\(key) stands twice")
    case .badText(let key, let fault):
      return Phrase(ja: "\(key): \(fault.words.ja)", en: "\(key): \(fault.words.en)")
    case .stopPolicy(let consecutive, let window):
      let (row, most) = (StopPolicy.consecutiveRange, StopPolicy.mostMissesInWindow)
      return Phrase(
        ja: "stop.consecutiveMisses (\(consecutive.tidy)) は \(row.ja) の整数、"
          + "stop.missesInThirtyDays (\(window.tidy)) はそれ以上 \(most) までの整数にしてください",
        en: "stop.consecutiveMisses (\(consecutive.tidy)) is a whole number of \(row.en), and "
          + "stop.missesInThirtyDays (\(window.tidy)) one from there to \(most)")
    case .sessionPolicy(let idle, let absolute):
      let (idleRange, range) = (SessionPolicy.idleRange, SessionPolicy.absoluteRange)
      return Phrase(
        ja: "session.idleMinutes (\(idle.tidy)) は \(idleRange.ja) の整数、"
          + "session.absoluteMinutes (\(absolute.tidy)) は \(range.ja) で前者以上の整数にしてください",
        en: "session.idleMinutes (\(idle.tidy)) is a whole number of \(idleRange.en), and "
          + "session.absoluteMinutes (\(absolute.tidy)) one of \(range.en) that is no smaller")
    case .leastLength(let length):
      let range = PasswordPolicy.lengths
      return Phrase(
        ja: "password.leastLength (\(length.tidy)) は \(range.ja) の整数にしてください",
        en: "password.leastLength (\(length.tidy)) is a whole number of \(range.en)")
    case .issuer:
      let range = SoftwareTokenPolicy.issuerLength
      return Phrase(
        ja: "softwareToken.issuer は \(range.ja) 文字の英数字にしてください",
        en: "softwareToken.issuer has \(range.en) ASCII letters and digits")
    case .softwareWait(let minutes):
      let range = SoftwareTokenPolicy.waitRange
      return Phrase(
        ja: "softwareToken.waitMinutes (\(minutes.tidy)) は \(range.ja) の整数にしてください",
        en: "softwareToken.waitMinutes (\(minutes.tidy)) is a whole number of \(range.en)")
    case .leastLife(let days):
      let range = StockPolicy.lifeRange
      return Phrase(
        ja: "stock.leastLifeDays (\(days.tidy)) は \(range.ja) の整数にしてください",
        en: "stock.leastLifeDays (\(days.tidy)) is a whole number of \(range.en)")
    case .serials(let word):
      let words = StockPolicy.Serials.allCases.map(\.rawValue)
      return Phrase(
        ja: "stock.serials (\(word)) は \(words.joined(separator: " か ")) にしてください",
        en: "stock.serials (\(word)) is \(words.joined(separator: " or "))")
    case .colour(let place, let text):
      return Phrase(
        ja: "brand.\(place.rawValue) (\(text)) は #rrggbb の形の色にしてください",
        en: "brand.\(place.rawValue) (\(text)) must be a colour like #rrggbb")
    case .contrast(let place, let colour):
      let onto = place.neighbours.map(\.rgb.text)
      let (has, least) = (place.contrast(of: colour).shortened, place.leastContrast.tidy)
      return Phrase(
        ja:
          "brand.\(place.rawValue) (\(colour.text)) は見分けにくい色です。\(onto.joined(separator: " や ")) との"
          + "コントラスト比は \(has):1 で、"
          + "\(least):1 以上が必要です。\(place.advice.ja)",
        en:
          "brand.\(place.rawValue) (\(colour.text)) is hard to see: its contrast to "
          + "\(onto.joined(separator: " or ")) is \(has):1, and "
          + "\(least):1 is needed. \(place.advice.en)")
    case .picture(let key, let columns, let rows):
      return Phrase(
        ja: "\(key) は # と . だけの、同じ長さの行にしてください (\(columns) 文字、\(rows) 行まで)",
        en:
          "\(key) must be rows of # and ., all as long as the first (at most \(rows) of \(columns))"
      )
    case .tooLong: return Phrase(ja: "長すぎます", en: "too long")
    }
  }
}

extension StoreFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .locked:
      Explanation(
        .tryAgain, ja: "データベースがほかの処理で使われています。何も変更していません。しばらくしてから、もう一度お試しください。",
        en: "The database is in use by another process. Nothing was changed. "
          + "Please try again in a moment.")
    case .unreachable(let place):
      Explanation(
        .tryAgain, ja: "データベース \(place) につながりません。何も変更していません。しばらくしてから、もう一度お試しください。",
        en: "The database \(place) cannot be reached. Nothing was changed. "
          + "Please try again in a moment.")
    case .outcomeUnknown(let head):
      // Not "try again": a job that did would do it twice.
      Explanation(
        .inputOutput,
        ja: "データベースとの接続が切れ、変更が行われたかどうか確かめられません。やり直す前に、"
          + (head.map { "記録 \($0.row) がこの変更かどうか、audit explain \($0.row) でお確かめください。" }
            ?? "一覧でお確かめください。"),
        en:
          "The connection to the database was lost, and nobody knows whether the change was made. "
          + "Before you repeat it, "
          + (head.map { "see whether row \($0.row) is it: audit explain \($0.row)" }
            ?? "see the listings."))
    case .diskFull:
      Explanation(
        .inputOutput, ja: "ディスクがいっぱいです。何も変更していません。空きを作ってください。",
        en: "The disk is full. Nothing was changed. Please make room.")
    case .readOnly:
      Explanation(
        .inputOutput, ja: "データフォルダは読み出し専用です。何も変更していません。",
        en: "The data folder is read-only. Nothing was changed.")
    case .unmerged(let place):
      Explanation(
        .inputOutput,
        ja: "最後の書き込みがまだ \(place) にあり、ここには書けないため読めません。フォルダを書ける場所に写し、写しをお調べください。",
        en:
          "What was written last is still in \(place), and cannot be read where nothing can be written. "
          + "Copy the folder to where it can be, and look at the copy.")
    case .permissionDenied(let place):
      Explanation(
        .noPermission, ja: "\(place) を使う権限がありません。持ち主をお確かめください。",
        en: "Not permitted to use \(place). Please check its owner.")
    case .inputOutput(let text):
      Explanation(
        .inputOutput, ja: "入出力に失敗しました。何も変更していません。(\(text))",
        en: "Input or output failed. Nothing was changed. (\(text))")
    case .exists(let place):
      Explanation(
        .cannotCreate, ja: "\(place) はすでにあります。上書きはしません。",
        en: "\(place) exists already, and nothing is overwritten.")
    case .missing(let place):
      Explanation(
        .noInput, ja: "\(place) がありません。--data をお確かめください。",
        en: "There is no \(place). Please check --data.")
    case .replaced(let place):
      Explanation(
        .tryAgain, ja: "\(place) が取り除かれたか、別のものに替わりました。何も変更していません。プログラムを起動しなおしてください。",
        en: "\(place) was removed, or another one was put in its place. Nothing was changed. "
          + "Please start the program again.")
    case .foreign(let place):
      Explanation(
        .configuration, ja: "\(place) は Higasa のデータベースではありません。",
        en: "\(place) is no database of Higasa.")
    case .older(let place):
      Explanation(
        .configuration,
        ja: "\(place) は以前の版の Higasa のものです。バックアップをとってから higasa migrate で移行してください。",
        en:
          "\(place) was written by an older Higasa. Please make a copy of its folder, then migrate it: higasa migrate."
      )
    case .newer(let place):
      Explanation(
        .configuration, ja: "\(place) は新しい版の Higasa のものです。プログラムを更新してください。",
        en: "\(place) was written by a newer Higasa. Please update the program.")
    case .corrupt(let text):
      Explanation(
        .refused, ja: "データベースが壊れています。バックアップをお使いください。(\(text))",
        en: "The database is damaged. Please use a backup. (\(text))")
    case .tampered(let fault):
      fault.explanation
    case .keyChanged:
      Explanation(
        .configuration, ja: "マスターキーが替わりました。プログラムを起動しなおしてください。",
        en: "The master key was changed. Please start the program again.")
    case .constraint(let text):
      Explanation(
        .software, ja: "データベースの規則に反する書き込みでした。何も変更していません。開発元へお知らせください。(\(text))",
        en: "A write broke a rule of the database. Nothing was changed. Please report it. (\(text))"
      )
    }
  }
}

extension ClosedRange<Int> {
  var ja: String { "\(lowerBound)〜\(upperBound)" }
  var en: String { "\(lowerBound) to \(upperBound)" }
}

extension Double {
  /// As somebody wrote it: 5, and 5.5.
  fileprivate var tidy: String { Int(exactly: self).map(String.init) ?? String(self) }
}

extension Brand.Place {
  /// What to do about too little contrast.
  fileprivate var advice: Phrase {
    switch self {
    case .onDark: Phrase(ja: "もっと明るい色にしてください", en: "Please choose a lighter one")
    case .onLight, .band: Phrase(ja: "もっと暗い色にしてください", en: "Please choose a darker one")
    case .mark:
      Phrase(
        ja: "暗い地にも明るい地にも見える色にしてください",
        en: "Please choose one that is seen on dark and on light")
    }
  }
}

extension Double {
  /// Cut to one decimal place, so that what is too little is not rounded to enough.
  fileprivate var shortened: String {
    let tenths = Int(self * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
