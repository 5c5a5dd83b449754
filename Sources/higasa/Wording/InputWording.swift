import BankService
import Pages

extension PasswordInputFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .missing(let kind):
      Explanation(
        .noInput, ja: "\(Sentences.name(kind).ja)が入力されませんでした。何も変更していません。",
        en: "No \(Sentences.name(kind).en) was given. Nothing was changed.")
    case .notRepeated(let kind):
      Explanation(
        .refused, ja: "\(Sentences.name(kind).ja)が一致しません。何も変更していません。",
        en: "The two entries of the \(Sentences.name(kind).en) differ. Nothing was changed.")
    case .surplus:
      Explanation(
        .refused, ja: "標準入力の行が多すぎます。パスワードだけを、1行に1つずつ入力してください。何も変更していません。",
        en: "Standard input has too many lines. Please give the password alone, one a line. "
          + "Nothing was changed.")
    }
  }
}

extension CodePairFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .missing:
      Explanation(
        .noInput, ja: "続けて表示された2つの番号を、1行に1つずつ入力してください。何も変更していません。",
        en: "Please give two consecutive codes, one a line. Nothing was changed.")
    case .tooMany:
      Explanation(
        .refused, ja: "3行以上あります。2つの番号だけを、1行に1つずつ入力してください。何も変更していません。",
        en: "There are more than two lines. Please give two codes alone. Nothing was changed.")
    }
  }
}

extension OutputFailure: Explained {
  var explanation: Explanation {
    Explanation(
      .inputOutput, ja: "お手続きは済みましたが、結果を出力できませんでした。一覧でお確かめください。(errno \(errno))",
      en: "It is done, but the result could not be written. Please see the listings. "
        + "(errno \(errno))")
  }
}
