import Pages

enum ScanSentences {
  static let prompt = Phrase(ja: "契約者番号 シリアル番号", en: "Customer and serial number")

  static func counts(_ sent: Int, faults: Int) -> Phrase {
    Phrase(
      ja: "発送 \(sent)件、できなかったもの \(faults)件", en: "\(sent) sent, \(faults) refused")
  }
}

extension ScanFault: Explained {
  var explanation: Explanation {
    Explanation(
      .refused, ja: "読み取れません (契約者番号とシリアル番号を、空白で区切って1行に): \(line)",
      en: "This is no customer number and serial number, with a blank between them: \(line)")
  }
}
