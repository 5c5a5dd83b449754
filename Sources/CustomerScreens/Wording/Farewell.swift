import BankService
import Pages
import TokenDomain

extension Wording {
  /// What stands on the terminal when it is given back, to be read, selected and kept.
  package enum Farewell {
    /// Line by line.
    package static func lines(_ receipt: Receipt, _ institution: Institution) -> [Phrase] {
      let name = institution.name
      let began = Dates.moment(receipt.began)
      return [
        Phrase(
          ja: "\(name.ja)  \(Band.service.ja)", en: "\(name.en)  \(Band.service.en)"),
        Phrase(
          ja: "ログアウトしました。ご利用ありがとうございました。", en: "You are logged out. Thank you."),
        Phrase(
          ja: "ご利用の控え(\(began.ja) のログイン)", en: "What was done (login of \(began.en))"),
      ]
        + (receipt.entries.isEmpty
          ? [Phrase(ja: "  お手続きはありませんでした。", en: "  Nothing was changed.")]
          : receipt.entries.map(line))
        + [
          Phrase(
            ja: "お心当たりのないものがあるときは、お電話ください。"
              + "\(institution.telephone) (\(institution.hours.ja))",
            en: "If any of this was not you, please call \(institution.telephone) "
              + "(\(institution.hours.en)).")
        ]
    }

    private static func line(_ entry: Receipt.Entry) -> Phrase {
      let (time, deed) = (Dates.moment(entry.time), text(entry.deed))
      return Phrase(ja: "  \(time.ja)  \(deed.ja)", en: "  \(time.en)  \(deed.en)")
    }

    /// The procedure, and the state that it has led to.
    private static func text(_ deed: Receipt.Deed) -> Phrase {
      switch deed {
      case .tokenRequested: text(.request, .requested)
      case .softwareTokenIssued: text(.request, .issued)
      case .requestCancelled: text(.cancelRequest, .cancelled)
      case .tokenActivated: text(.activate, .active)
      case .tokenReleased: text(.release, .released)
      case .tokenSwitched: text(.switchToken, .active)
      case .reported(let loss):
        text(
          Phrase(
            ja: "\(Choice.name(.report).ja)(\(Report.name(loss).ja))",
            en: "\(Choice.name(.report).en) (\(Report.name(loss).en.lowercased()))"),
          Issues.state(.suspended))
      case .clockSet: text(Resynchronisation.title, done)
      case .passwordChanged(let kind):
        text(
          Phrase(
            ja: "\(Passwords.title.ja)(\(Labels.password(kind).ja))",
            en: "\(Passwords.title.en) (\(Labels.password(kind).en.lowercased()))"),
          done)
      }
    }

    private static func text(
      _ procedure: Procedure, _ state: IssueLifecycle.StateName
    ) -> Phrase {
      text(Choice.name(procedure), Issues.state(state))
    }

    private static func text(_ procedure: Phrase, _ state: Phrase) -> Phrase {
      Phrase(ja: "\(procedure.ja): \(state.ja)", en: "\(procedure.en): \(state.en)")
    }

    private static let done = Phrase(ja: "済み", en: "Done")
  }
}
