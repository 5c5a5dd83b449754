import BankService
import CSVFiles
import Pages
import TokenDomain

// What is said of lists of customers and of letters.

extension ReviewedCustomer {
  var words: Phrase {
    switch outcome {
    case .judged(.new): Phrase(ja: "新規", en: "new")
    case .judged(.known): Phrase(ja: "すでに登録されています", en: "registered already")
    case .judged(.knownOtherwise):
      Phrase(
        ja: "別の氏名・カナ・住所で登録されています (customer change で直せます)",
        en: "registered with another name, kana or address (customer change mends it)")
    case .judged(.closed):
      Phrase(
        ja: "不可: 解約済みの契約者番号です", en: "refused: the number of a customer who has left")
    case .twice(let line):
      Phrase(
        ja: "不可: \(line)行目と同じ契約者番号です", en: "refused: the same number as in line \(line)")
    case .refused(let problem):
      Phrase(ja: "不可: \(problem.words.ja)", en: "refused: \(problem.words.en)")
    }
  }
}

extension ReviewedCustomer {
  var told: Phrase {
    Phrase(
      ja: "  \(line)行目 \(number ?? "-")  \(words.ja)",
      en: "  line \(line) \(number ?? "-")  \(words.en)")
  }
}

extension CustomerList.Problem {
  fileprivate var words: Phrase {
    switch self {
    case .missing(let column):
      Phrase(ja: "\(column.rawValue) がありません", en: "\(column.rawValue): missing")
    case .number:
      Phrase(ja: "契約者番号は7桁の数字です", en: "number: a customer number has seven digits")
    case .text(let column, let fault):
      Phrase(
        ja: "\(column.rawValue): \(fault.words.ja)", en: "\(column.rawValue): \(fault.words.en)")
    case .notUTF8(let column):
      Phrase(
        ja: "\(column.rawValue) が UTF-8 ではありません", en: "\(column.rawValue): not in UTF-8")
    }
  }
}

extension CustomerList.Failure: Explained {
  var explanation: Explanation {
    let words: Phrase =
      switch self {
      case .empty: Phrase(ja: "空です", en: "it is empty")
      case .notUTF8:
        Phrase(
          ja: "UTF-8 ではありません。UTF-8 で保存しなおしてください",
          en: "it is not in UTF-8; please save it as UTF-8")
      case .column(let column, isTwice: false):
        Phrase(
          ja: "1行目の見出しに \(column.rawValue) がありません (number, name, kana, address)",
          en: "its first line names no column \(column.rawValue) (number, name, kana, address)")
      case .column(let column, isTwice: true):
        Phrase(
          ja: "1行目の見出しに \(column.rawValue) が2つあります",
          en: "its first line names \(column.rawValue) twice")
      case .csv(.notCSV(let line)):
        Phrase(
          ja: "\(line)行目の引用符の位置が CSV (RFC 4180) のとおりではありません",
          en: "in line \(line) a quote stands where none may in CSV (RFC 4180)")
      case .csv(.endsEarly(let line)):
        Phrase(ja: "\(line)行目で途切れています", en: "it is cut short in line \(line)")
      case .csv(.tooLong(let line)):
        Phrase(ja: "\(line)行目が長すぎます", en: "line \(line) is too long")
      }
    return Explanation(
      .refused, ja: "契約者の一覧を読めません: \(words.ja)。何も登録していません。",
      en: "The list of customers is refused: \(words.en). Nothing was changed.")
  }
}

extension CustomersChanged: Explained {
  var explanation: Explanation {
    Explanation(
      .tryAgain,
      ja: "確認のあとに契約者番号 \(number) が登録されました。何も登録していません。もう一度実行してください。",
      en: "Customer \(number) was added since the review. Nothing was changed. Please run it again."
    )
  }
}

extension LetterDefect: Explained {
  var explanation: Explanation {
    let words: Phrase =
      switch defect {
      case .notText: Phrase(ja: "UTF-8 の文章ではないか、長すぎます", en: "it is no text in UTF-8, or too long")
      case .unknownField(let name, let line):
        Phrase(
          ja: "\(line)行目の {\(name)} はこのひな形では使えません",
          en: "line \(line): {\(name)} is none of its fields")
      case .missing(let field):
        Phrase(ja: "{\(field.rawValue)} がありません", en: "it has no {\(field.rawValue)}")
      }
    return Explanation(
      .configuration, ja: "ひな形 \(path) が使えません: \(words.ja)。何も変更していません。",
      en: "The template \(path) cannot be used: \(words.en). Nothing was changed.")
  }
}

enum CustomerSentences {
  static func counts(_ review: ReviewTally<ReviewedCustomer>) -> Phrase {
    Phrase(
      ja: "新規 \(review.new)件、登録しないもの \(review.leftOut)件、不可 \(review.faults)件",
      en: "\(review.new) new, \(review.leftOut) left out, \(review.faults) refused")
  }

  static let refused = Phrase(
    ja: "不可のものがあるため、この一覧からは何も登録しません。一覧を直して、もう一度実行してください。",
    en:
      "Nothing of this list is done, because of what is refused. Please mend the list and run it again."
  )

  static let nothingNew = Phrase(
    ja: "新しい契約者はありません。何も変更していません。",
    en: "There is no new customer. Nothing was changed.")

  static let dryRun = Phrase(
    ja: "確認だけです。何も登録していません。", en: "This was a dry run. Nothing was changed.")

  static func question(_ count: Int) -> Phrase {
    Phrase(
      ja: "\(count)名を登録し、パスワードの書面を作りますか。作るときは yes と入力してください",
      en:
        "Add \(count) \(count == 1 ? "customer" : "customers") and write their letters? Type yes to do so"
    )
  }

  static let declined = Phrase(ja: "登録しませんでした。", en: "Nothing was changed.")

  static func imported(_ count: Int, letters: String) -> Phrase {
    Phrase(
      ja: "\(count)名を登録しました。書面 (\(letters)) を封筒に入れて送り、フォルダーは消してください。パスワードはほかのどこにもありません。",
      en:
        "\(count) \(count == 1 ? "customer is" : "customers are") added. Please send the letters in \(letters), and "
        + "remove them: the passwords are nowhere else.")
  }

  static func changed(_ customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) の登録内容を変更しました。", en: "The record of customer \(customer) is changed.")
  }

  static func unchanged(_ customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) の登録内容はもとのままです。何も変更していません。",
      en: "Customer \(customer) is registered so already. Nothing was changed.")
  }

  static func closed(_ customer: CustomerNumber) -> Phrase {
    Phrase(
      ja: "契約者番号 \(customer) を解約しました。もうログインできません。",
      en: "The access of customer \(customer) is ended for good.")
  }
}
