import Primitives
import TokenDomain

/// One customer of the demo bank. The passwords are no secrets: the README prints them.
package struct DemoCustomer: Hashable, Sendable {
  /// What the customer's token has been through.
  package enum TokenStage: Hashable, Sendable {
    case noToken
    /// Mailed three days ago, to be activated.
    case dispatched(SerialNumber)
    /// Activated thirty days ago, last used yesterday.
    case inUse(SerialNumber)
    /// In use, and stopped yesterday after one wrong code too many.
    case stopped(SerialNumber)

    /// Of the token; nil of a customer who has none.
    package var serial: SerialNumber? {
      switch self {
      case .noToken: nil
      case .dispatched(let serial), .inUse(let serial), .stopped(let serial): serial
      }
    }
  }

  /// Whom the bank knows; none of them lives anywhere.
  package let customer: Customer
  /// ログインパスワード.
  package let loginPassword: String
  /// 確認用パスワード.
  package let confirmationPassword: String
  /// As the demo begins.
  package let tokenStage: TokenStage

  /// What the customer logs in with: 1000001 and on.
  package var number: CustomerNumber { customer.number }

  /// The same four every time, by customer number.
  package static let all: [DemoCustomer] = [
    DemoCustomer(
      1, "日傘 花子", "ヒガサ ハナコ", address: "東京都千代田区日比谷台1-2-3", tokenStage: .noToken),
    DemoCustomer(
      2, "雨宮 太郎", "アマミヤ タロウ", address: "神奈川県鎌倉市雨音4-5-6",
      tokenStage: .dispatched(DemoSerials.serial(2))),
    DemoCustomer(
      3, "青空 みどり", "アオゾラ ミドリ", address: "長野県松本市空色7-8-9",
      tokenStage: .inUse(DemoSerials.serial(3))),
    DemoCustomer(
      4, "夕立 健", "ユウダチ ケン", address: "埼玉県熊谷市雷電10-11-12",
      tokenStage: .stopped(DemoSerials.serial(4))),
  ]

  private init(
    _ place: Int, _ name: String, _ kana: String, address: String, tokenStage: TokenStage
  ) {
    guard let number = CustomerNumber(String(1_000_000 + place)) else {
      preconditionFailure("demo customer \(place) has no number")
    }
    customer = Customer(number: number, name: name, kana: kana, address: Address(address))
    loginPassword = "demo-login-\(place)"
    confirmationPassword = "demo-kakunin-\(place)"
    self.tokenStage = tokenStage
  }
}
