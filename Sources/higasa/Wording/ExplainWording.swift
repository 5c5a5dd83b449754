import BankService
import CustomerScreens
import OneTimePassword
import Pages
import Primitives
import TokenDomain

/// The words of `audit explain`.
enum ExplainWording {
  enum Label {
    static let time = Phrase(ja: "日時", en: "When")
    static let actor = Phrase(ja: "だれが", en: "Who")
    static let customer = Phrase(ja: "契約者番号", en: "Customer")
    static let serial = Phrase(ja: "シリアル番号", en: "Token")
    static let rule = Phrase(ja: "判定", en: "Decided")
    static let state = Phrase(ja: "状態", en: "State")
    static let reason = Phrase(ja: "理由", en: "Reason")
    static let judgement = Phrase(ja: "根拠", en: "Evidence")
    static let clock = Phrase(ja: "トークンの時計", en: "Token's clock")
    static let proven = Phrase(ja: "その証拠の日時", en: "Proven")
    static let server = Phrase(ja: "サーバーのステップ", en: "Server's step")
    static let candidates = Phrase(ja: "候補のステップ", en: "Candidate steps")
    static let used = Phrase(ja: "最後に使ったステップ", en: "Last used step")
    static let wanted = Phrase(ja: "次を求めたステップ", en: "Asked for the one after")
    static let matched = Phrase(ja: "一致したステップ", en: "Step of the code")
    static let taught = Phrase(ja: "わかったこと", en: "Taught")
    static let misses = Phrase(ja: "間違い", en: "Misses")
  }

  static func title(_ record: LedgerRecord) -> Phrase {
    let (event, outcome) = (Fact.event(record), Fact.outcome(record))
    return Phrase(
      ja: "記録 \(record.row): \(event.inWords(.ja))、\(outcome.inWords(.ja))",
      en: "Row \(record.row): \(event.inWords(.en)), \(outcome.inWords(.en))")
  }

  static func tokyo(_ time: Fact) -> Phrase {
    Phrase(ja: time.inWords(.ja), en: time.inWords(.en) + " (Tokyo)")
  }

  static func actor(_ record: LedgerRecord) -> Phrase {
    if let name = record.operatorName {
      return Phrase(ja: "職員 \(name)", en: "operator \(name)")
    }
    let origin = [record.session, record.terminal, record.peer].compactMap(\.self)
      .joined(separator: ", ")
    return Phrase(ja: "お客さま (\(origin))", en: "the customer (\(origin))")
  }

  static func change(from: String?, to: String?) -> Phrase? {
    guard from != nil || to != nil else { return nil }
    let (before, after) = (state(from), state(to))
    return Phrase(ja: "\(before.ja) -> \(after.ja)", en: "\(before.en) -> \(after.en)")
  }

  private static func state(_ name: String?) -> Phrase {
    guard let name else { return Wording.Issues.none }
    return IssueLifecycle.StateName(rawValue: name).map(Wording.Issues.state) ?? .same(name)
  }

  /// What an operator gave stands as it is; the reasons of a stop have words.
  static func reason(_ reason: LedgerReason) -> Phrase {
    switch reason {
    case .stop(.consecutiveMisses): Phrase(ja: "続けて間違えたため", en: "misses in a row")
    case .stop(.missesWithinThirtyDays):
      Phrase(ja: "30日のうちに何度も間違えたため", en: "misses within 30 days")
    case .stop(.reported(.lost)): Phrase(ja: "紛失の届出", en: "reported lost")
    case .stop(.reported(.stolen)): Phrase(ja: "盗難の届出", en: "reported stolen")
    case .stop(.reported(.defective)): Phrase(ja: "故障の届出", en: "reported defective")
    case .heldBack(let kind, let count):
      Phrase(
        ja: "\(Wording.Labels.password(kind).ja) \(count)回",
        en: "\(Wording.Labels.password(kind).en), \(count) \(count == 1 ? "time" : "times")")
    case .batch(let batch): imported(batch)
    case .retiredBatch(let number, let tokens, let given):
      Phrase(
        ja: "納品ロット \(number)、\(tokens)個: \(given)",
        en: "batch \(number), \(tokens) \(tokens == 1 ? "token" : "tokens"): \(given)")
    case .given, .revocation, .password: .same(reason.text)
    }
  }

  private static func imported(_ batch: LedgerReason.ImportedBatch) -> Phrase {
    let digest = hexadecimal(batch.digest)
    let proof = batch.proof.map {
      Phrase(ja: "、\($0) の番号を確認", en: ", the code of \($0) was right")
    }
    return Phrase(
      ja: "納品ロット \(batch.number)、\(batch.tokens)個 (入れなかったもの \(batch.leftOut)件)"
        + "\(proof?.ja ?? "")、ファイル \(batch.file)、SHA-256 \(digest)",
      en: "batch \(batch.number), \(batch.tokens) \(batch.tokens == 1 ? "token" : "tokens") "
        + "(\(batch.leftOut) left out)\(proof?.en ?? ""), file \(batch.file), SHA-256 \(digest)")
  }

  static func unknownRule(_ rule: String) -> Phrase {
    Phrase(
      ja: "\(rule): この版の Higasa が知らない規則です。", en: "\(rule): a rule that this Higasa does not know.")
  }

  static let unreadable = Phrase(ja: "読めません。", en: "It cannot be read.")

  static let stoppedByThis = Phrase(
    ja: "§4 一致しませんでした。この間違いで限度に達し、ワンタイムパスワードを停止しました。",
    en: "§4 Wrong, and one miss too many: it stopped the one-time password.")

  static func done(_ event: LedgerEntry.Event?) -> Phrase {
    event?.meaning
      ?? Phrase(ja: "この版の Higasa が知らない出来事です。", en: "An event that this Higasa does not know.")
  }

  // MARK: How a code was judged

  /// Which rule took an accepted code.
  static func accepted(_ judgement: Judgement) -> Phrase {
    if let reach = judgement.reach {
      return Phrase(
        ja: "§3.7 受け付けました。サーバーの前後\(reach)ステップの中の、続いた2つの番号です。",
        en: "§3.7 Accepted: two consecutive codes within \(reach) steps of the server's, newer "
          + "than the last used one.")
    }
    let (count, most) = (judgement.candidates, Verifier.plainCandidates)
    if count <= most {
      return Phrase(
        ja: "§3.3 受け付けました。候補は\(count)個で、\(most)個までならそのまま受け付けます。",
        en: "§3.3 Accepted: \(count) candidates, and at most \(most) are taken plainly.")
    }
    let fromCentre = judgement.matched.map { ($0 &- judgement.centre).magnitude }
    if let fromCentre, fromCentre <= UInt64(Verifier.plainReach) {
      return Phrase(
        ja: "§3.3 受け付けました。候補は\(count)個で、中央から\(fromCentre)ステップです "
          + "(\(Verifier.plainReach)まではそのまま受け付けます)。",
        en: "§3.3 Accepted: of \(count) candidates, \(fromCentre) "
          + "\(fromCentre == 1 ? "step" : "steps") from the centre, where at most \(Verifier.plainReach) are taken plainly."
      )
    }
    return Phrase(
      ja: "§3.5 受け付けました。求めた次の番号が、\(Verifier.secondCodeWithin)秒以内に入力されました。",
      en: "§3.5 Accepted: the next code that was asked for, given within "
        + "\(Verifier.secondCodeWithin) s.")
  }

  static func known(_ judgement: Judgement) -> Phrase { interval(judgement.known) }

  static func proven(_ judgement: Judgement) -> Phrase {
    let asOf =
      UnixTime(stored: judgement.asOf.seconds).map(Fact.second)
      ?? .number(Int(judgement.asOf.seconds))
    return Phrase(
      ja: "\(asOf.inWords(.ja)) (その後の進み遅れを見込む)",
      en: "\(asOf.inWords(.en)), widened by the time since")
  }

  static func taught(_ judgement: Judgement) -> Phrase {
    judgement.taught.map(interval) ?? Phrase(ja: "なし", en: "nothing")
  }

  static func searched(_ judgement: Judgement) -> Phrase {
    if let reach = judgement.reach {
      let (first, last) = (judgement.serverStep &- reach, judgement.serverStep &+ reach)
      return .same("-\(reach)...+\(reach) (\(first)...\(last))")
    }
    let (first, last, centre) = (judgement.first, judgement.last, judgement.centre)
    func from(_ step: Int64) -> String { signed(judgement.offset(of: step)) }
    let steps = "\(from(first))...\(from(last)) (\(first)...\(last))"
    return Phrase(
      ja: "\(steps)、\(judgement.candidates)個、中央 \(from(centre))",
      en: "\(steps), \(judgement.candidates) of them, centre \(from(centre))")
  }

  /// How far from the server's step, and the step itself.
  static func step(_ step: Int64?, _ judgement: Judgement) -> Phrase {
    guard let step else { return Phrase(ja: "なし", en: "none") }
    return .same("\(signed(judgement.offset(of: step))) (\(step))")
  }

  static func misses(_ count: Int64) -> Phrase {
    Phrase(ja: "続けて\(count)回", en: "\(count) in a row")
  }

  private static func interval(_ interval: Judgement.Interval) -> Phrase {
    Phrase(
      ja: "サーバーより \(seconds(interval.lowest))〜\(seconds(interval.highest)) 秒 (+ は進み)",
      en: "between \(seconds(interval.lowest)) and \(seconds(interval.highest)) s ahead of the "
        + "server")
  }

  private static func signed(_ number: Int64) -> String { number < 0 ? "\(number)" : "+\(number)" }

  /// Milliseconds as seconds, with three digits of them.
  private static func seconds(_ milliseconds: Int64) -> String {
    let (whole, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1_000)
    let digits = String(rest)
    return (milliseconds < 0 ? "-" : "+") + "\(whole)."
      + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
