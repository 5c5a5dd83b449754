import ArgumentParser
import BankService
import TokenDomain

/// Which rows of the ledger `audit list` and `audit export` are asked for.
struct AuditFilterOptions: ParsableArguments {
  @Option(help: "Only what concerns this customer number.")
  var customer: CustomerNumber?

  @Option(help: "Only what concerns this serial number.")
  var serial: SerialNumber?

  @Option(help: "Only this event.")
  var event: LedgerEntry.Event?

  @Option(
    help: ArgumentHelp(
      "From this day on (YYYY-MM-DD, in Tokyo), or from this moment (RFC 3339).",
      valueName: "time"))
  var from: MomentArgument?

  @Option(
    help: ArgumentHelp(
      "Until this day, which is included, or before this moment.", valueName: "time"))
  var until: MomentArgument?

  var filter: LedgerFilter {
    LedgerFilter(
      customer: customer, serial: serial, event: event, from: from?.first, until: until?.end)
  }
}

extension LedgerEntry.Event: ExpressibleByArgument {}
