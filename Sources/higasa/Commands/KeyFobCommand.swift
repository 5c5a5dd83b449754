import ArgumentParser
import BankService
import DemoBank
import SeedFiles
import TokenDomain

struct KeyFobCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "keyfob",
    abstract: "Show a virtual key fob in a terminal of its own.",
    discussion: """
      Reads a seed file (PSKC, RFC 6030), never the bank's database. Space turns the fob over, \
      q ends. With --once it prints the code, a space, and the seconds it has left. Without a serial \
      number it lists what the file has.
      """)

  @Option(
    help: ArgumentHelp(
      "The seed file; the demo's, in the data folder, if it is not given.", valueName: "file"),
    completion: .file())
  var seedFile: String?

  @Option(help: "The serial number of the key fob.")
  var serial: SerialNumber?

  @Flag(help: "Print the present code and end.")
  var once = false

  @OptionGroup var encryption: SeedFileOptions

  @OptionGroup var listing: ListingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if once, serial == nil { throw ValidationError("--once needs --serial.") }
    if listing.json, serial != nil {
      throw ValidationError("--json is for the list, without --serial.")
    }
  }

  func perform(at workplace: Workplace) throws {
    let path = seedFile ?? "\(workplace.folder.path)/\(DemoBank.keyFobsFile)"
    let options = try encryption.reading()
    guard let serial else { return try list(path, options, on: workplace.console) }
    let record = try SeedFile.record(of: serial, in: path, options)
    guard record.parameters.epoch <= SystemClock.now() else {
      throw FobNotBegun(begin: record.parameters.epoch)
    }
    guard once else {
      let signal = try KeyFobSession.run(
        record, language: workplace.language, facts: workplace.facts)
      if let signal { throw ExitCode(128 + signal) }
      return
    }
    switch record.reading(at: SystemClock.now()) {
    case .code(let digits, let secondsLeft):
      try workplace.console.print("\(digits) \(secondsLeft)")
    case .dark:
      throw FobExpired(day: record.expires)
    }
  }

  private func list(_ path: String, _ options: SeedFormat.Options, on console: Console) throws {
    var stream = RowStream(Listing.seedFile, listing, on: console)
    try SeedFile.read(path, options) { _ = stream.print($0) }
    try stream.end()
  }
}
