import Canvas
import Pages

/// What `doctor` says of the terminal, the locale and the test vectors.
enum DoctorWording {
  static let notATerminal = Phrase(
    ja: "端末から起動されていないため、確かめられません。",
    en: "Not started from a terminal, so it cannot be checked.")

  static func tooSmall(_ size: Size) -> Phrase {
    Phrase(
      ja: "画面が \(size) です。\(Size.smallest) 以上に広げてください。",
      en: "The window is \(size). Please enlarge it to \(Size.smallest).")
  }

  static let inLines = Phrase(
    ja: "画面を表示できない端末か、知られていない端末です。1行ずつの文字でご案内します。",
    en: "A terminal that can show no screens, or is not known: the front end speaks in lines.")

  static let utf8 = Phrase.same("UTF-8")

  static let notUTF8 = Phrase(
    ja: "UTF-8 ではないため、英語だけを表示します。LANG=ja_JP.UTF-8 などを設定してください。",
    en: "Not UTF-8: only English is shown. Please set LANG to a UTF-8 locale.")

  static func wrongVectors(_ count: Int) -> Phrase {
    Phrase(
      ja: "検査用の値 \(count) 個が一致しません。このプログラムは使わないでください。",
      en: "\(count) test vectors do not match. Please do not use this program.")
  }

  static func rightVectors(_ count: Int) -> Phrase {
    Phrase(
      ja: "RFC 4226・RFC 6238 の値 \(count) 個が一致",
      en: "\(count) vectors of RFC 4226 and RFC 6238 match")
  }
}
