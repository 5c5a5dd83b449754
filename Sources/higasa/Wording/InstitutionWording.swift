import Pages
import TokenDomain

extension InstitutionMissing.Question {
  var words: Phrase {
    switch self {
    case .name: Phrase(ja: "組合の名称", en: "The institution's name")
    case .telephone: Phrase(ja: "お客さまの問い合わせ先の電話番号", en: "The telephone number for customers")
    case .issueFee:
      Phrase(ja: "トークンの発行手数料 (例: 1,100円(税込))", en: "The fee of a token, as customers read it")
    case .issuer:
      Phrase(ja: "アプリに出る発行者名 (英数字)", en: "The issuer's name in apps (letters and digits)")
    }
  }

  fileprivate var option: String {
    switch self {
    case .name: "--name"
    case .telephone: "--telephone"
    case .issueFee: "--issue-fee"
    case .issuer: "--issuer"
    }
  }
}

extension InstitutionMissing: Explained {
  var explanation: Explanation {
    Explanation(
      .noInput,
      ja: "\(question.words.ja)がありません。\(question.option) で指定してください。何も作っていません。",
      en: "\(question.words.en) is missing. Please give \(question.option). Nothing was made.")
  }
}

extension InstitutionFault: Explained {
  var explanation: Explanation {
    switch self {
    case .issuer:
      Explanation(
        .refused,
        ja: "--issuer は \(SoftwareTokenPolicy.issuerLength.ja) 文字の英数字にしてください。何も作っていません。",
        en:
          "--issuer has \(SoftwareTokenPolicy.issuerLength.en) ASCII letters and digits. Nothing was made."
      )
    case .text(let fault):
      Explanation(
        .refused, ja: "\(fault.words.ja)。何も作っていません。",
        en: "It is refused: \(fault.words.en). Nothing was made.")
    }
  }
}
