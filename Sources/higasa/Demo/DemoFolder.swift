import BankService
import DataFolder
import DemoBank
import Glibc
import Primitives
import SeedFiles

/// What can go wrong with a demo besides what can with every bank.
enum DemoFailure: Error {
  /// The folder holds a bank in earnest.
  case notADemo(path: String)
  /// A clock that was never set; a demo has a past of its own.
  case clockTooEarly(UnixTime)
}

/// Makes and removes the folders of demo banks.
enum DemoFolder {
  /// A new, empty folder of the user's own, for a demo that is not kept.
  static func makeTemporary(_ facts: ProcessFacts) throws(FileFailure) -> String {
    try makeTemporary("higasa-demo", in: facts["TMPDIR"] ?? "/tmp")
  }

  /// The same by the beginning of its name.
  static func makeTemporary(_ name: String, in parent: String) throws(FileFailure) -> String {
    var path = "\(parent)/\(name)-XXXXXX".pathBytes
    guard mkdtemp(&path) != nil else { throw FileFailure(path: parent, errno: errno) }
    return String(given: path)
  }

  /// 2020-01-01T00:00:00Z: no clock that was ever set is before it.
  private static let earliest = UnixTime(seconds: 1_577_836_800)

  /// - Throws: ``DemoFailure/clockTooEarly(_:)``.
  static func checkClock() throws(DemoFailure) {
    let now = SystemClock.now()
    guard now >= earliest else { throw .clockTooEarly(now) }
  }

  /// Makes a demo that is complete, or nothing: signals wait until it is done.
  static func make(at path: String) throws(DataFolderFailure) -> DataFolder {
    let signals = SignalMask.holdingBack([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP])
    defer { signals.restore() }
    var randomness = SystemRandomNumberGenerator()
    return try DataFolder.create(
      at: path, institution: .higasa, isDemo: true, randomness: &randomness
    ) { (folder) throws(DataFolderFailure) in
      var randomness = SystemRandomNumberGenerator()
      let fobs: [SeedRecord]
      do throws(RuleDenial) {
        fobs = try DemoBank.populate(now: SystemClock.now(), randomness: &randomness) { moment in
          BankService(folder, BankTerms.ofThisProcess.at(moment))
        }
      } catch {
        throw .preparation(error)
      }
      try folder.create(DemoBank.keyFobsFile, with: PSKC.write(fobs))
    }
  }
}
