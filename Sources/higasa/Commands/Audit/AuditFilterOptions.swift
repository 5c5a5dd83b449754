import ArgumentParser
import BankService
import TokenDomain

/// Which rows of the ledger `audit list` and `audit export` are asked for.
struct AuditFilterOptions: ParsableArguments {
  @Option(help: .words(ja: "この契約者番号に関するものだけ", en: "Only what concerns this customer number."))
  var customer: CustomerNumber?

  @Option(help: .words(ja: "このシリアル番号に関するものだけ", en: "Only what concerns this serial number."))
  var serial: SerialNumber?

  @Option(help: .words(ja: "この出来事だけ", en: "Only this event."))
  var event: LedgerEntry.Event?

  @Option(
    help: .words(
      ja: "この日 (YYYY-MM-DD、日本時間) 以後、またはこの時刻 (RFC 3339) 以後",
      en: "From this day on (YYYY-MM-DD, in Tokyo), or from this moment (RFC 3339).", value: "time")
  )
  var from: MomentArgument?

  @Option(
    help: .words(
      ja: "この日まで (その日を含みます)、またはこの時刻より前",
      en: "Until this day, which is included, or before this moment.", value: "time"))
  var until: MomentArgument?

  var filter: LedgerFilter {
    LedgerFilter(
      customer: customer, serial: serial, event: event, from: from?.first, until: until?.end)
  }
}

extension LedgerEntry.Event: ExpressibleByArgument {}
