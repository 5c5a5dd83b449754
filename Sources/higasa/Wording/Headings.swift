import CustomerScreens
import Pages

/// The headings of listings.
enum Headings {
  static let customer = Phrase(ja: "契約者番号", en: "Customer")
  static let name = Phrase(ja: "氏名", en: "Name")
  static let kana = Phrase(ja: "カナ", en: "Kana")
  static let state = Phrase(ja: "状態", en: "State")
  static let kind = Phrase(ja: "種類", en: "Kind")
  static let serial = Phrase(ja: "シリアル番号", en: "Serial")
  static let since = Phrase(ja: "いつから", en: "Since")
  static let misses = Phrase(ja: "間違い", en: "Misses")
  static let expires = Phrase(ja: "有効期限", en: "Expires")
  static let requestedAt = Phrase(ja: "申請日時", en: "Requested")
  static let batch = Phrase(ja: "ロット", en: "Batch")
  static let imported = Phrase(ja: "入庫日時", en: "Imported")
  static let tokens = Phrase(ja: "個数", en: "Tokens")
  static let file = Phrase(ja: "ファイル", en: "File")
  static let digest = Phrase(ja: "SHA-256", en: "SHA-256")
  static let closed = Phrase(ja: "解約", en: "Closed")
  static let row = Phrase(ja: "記録", en: "Row")
  static let line = Phrase(ja: "行", en: "Line")
  static let time = Phrase(ja: "日時", en: "Time")
  static let event = Phrase(ja: "出来事", en: "Event")
  static let outcome = Phrase(ja: "結果", en: "Outcome")
  static let rule = Phrase(ja: "規則", en: "Rule")
  static let operatorName = Phrase(ja: "担当者", en: "Operator")
  static let reason = Phrase(ja: "理由", en: "Reason")
  static let address = Phrase(ja: "住所", en: "Address")
  static let lastLogin = Phrase(ja: "最後のログイン", en: "Last login")
  static let tokensOfCustomer = Phrase(ja: "トークン", en: "Tokens")
  static let usable = Phrase(ja: "発送可", en: "Ready")
  static let session = Phrase(ja: "セッション", en: "Session")
  static let peer = Phrase(ja: "接続元", en: "Peer")
  static let loginStopped = Phrase(ja: "ログイン停止", en: "Login stopped")
  static let passwordsStopped = Phrase(ja: "停止中のパスワード", en: "Stopped passwords")
  static let setting = Phrase(ja: "設定", en: "Setting")
  static let isDefault = Phrase(ja: "初期値", en: "Default")
  static let value = Phrase(ja: "値", en: "Value")

  /// Those of the demo's customers: short, so that the lines fit into 80 columns.
  enum Demo {
    static let number = Phrase(ja: "番号", en: "Number")
    static let loginPassword = Phrase(ja: "ログイン用", en: "Login")
    static let confirmationPassword = Phrase(ja: "確認用", en: "Confirmation")
  }
}
