import BankService
import GRDB
import Primitives

extension SQLiteRecords {
  func missTimes(of issue: Issue.ID, limit: Int) throws(BankFailure) -> [UnixTime] {
    try rows(
      "miss", "SELECT time FROM miss WHERE issue = ? ORDER BY time DESC LIMIT ?",
      [issue.rawValue, limit]
    ) { (row) throws(BankFailure) in try row.time("time") }
  }

  func missCount(of issue: Issue.ID, from start: UnixTime) throws(BankFailure) -> Int {
    let count = try row(
      "miss", "SELECT count(*) AS count FROM miss WHERE issue = ? AND time >= ?",
      [issue.rawValue, start.seconds]
    ) { (row) throws(BankFailure) in try row.integer("count") }
    return Int(count ?? 0)
  }

  func insertMiss(of issue: Issue.ID, at time: UnixTime) throws(BankFailure) {
    try insert("INSERT INTO miss (issue, time) VALUES (?, ?)", [issue.rawValue, time.seconds])
  }

  func forgetMisses(of issue: Issue.ID) throws(BankFailure) {
    try insert("DELETE FROM miss WHERE issue = ?", [issue.rawValue])
  }
}
