import GRDB
import Glibc

/// How a process is connected to the database.
package struct ConnectionSettings: Sendable {
  /// How long to wait for another process's transaction, in seconds.
  package let busyTimeout: Double
  /// The most pages (4 KiB each) the database may have; nil leaves it to the disk.
  package let pageLimit: Int?

  package init(busyTimeout: Double = 5, pageLimit: Int? = nil) {
    self.busyTimeout = busyTimeout
    self.pageLimit = pageLimit
  }

  /// Patient for five seconds, as large as the disk.
  package static let standard = ConnectionSettings()

  var configuration: Configuration {
    var configuration = Configuration()
    // SQLite's own waits grow to a tenth of a second, and of many processes the last waits for nobody.
    let tries = Int(busyTimeout * 1_000)
    configuration.busyMode = .callback { tried in
      guard tried < tries else { return false }
      usleep(1_000)
      return true
    }
    configuration.foreignKeysEnabled = true
    let pageLimit = pageLimit
    configuration.prepareDatabase { database in
      // FULL: an act that was acknowledged survives a power cut (WAL alone promises that only for a
      // crash of the process). The cache is small because every terminal has its own; the file is
      // in the system's cache anyway.
      // A schema that somebody wrote may call no function that has effects.
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -1000; PRAGMA trusted_schema = OFF")
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    return configuration
  }
}
