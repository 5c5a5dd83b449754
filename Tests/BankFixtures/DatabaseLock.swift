import GRDB

/// Another program's transaction on a database: nobody else can write until it is released.
package final class DatabaseLock {
  private let queue: DatabaseQueue

  package init(on path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
  }

  package func release() throws {
    try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }
}
