import BankService
import Primitives

extension SQLiteRecords {
  func missTimes(of issue: Issue.ID, limit: Int) throws(BankFailure) -> [UnixTime] {
    Array(
      try times(of: issue).sorted { $0.seconds > $1.seconds }.prefix(limit))
  }

  func missCount(of issue: Issue.ID, from start: UnixTime) throws(BankFailure) -> Int {
    try times(of: issue).count { $0.seconds >= start.seconds }
  }

  private func times(of issue: Issue.ID) throws(BankFailure) -> [UnixTime] {
    var times: [UnixTime] = []
    for row in try proven(.miss, of: .customer(customer(of: issue)))
    where try row.integer("issue") == issue.rawValue {
      times.append(try row.time("time"))
    }
    return times
  }

  func insertMiss(of issue: Issue.ID, at time: UnixTime) throws(BankFailure) {
    try touch(.customer(customer(of: issue)))
    try write(
      .miss,
      "INSERT INTO miss (issue, time) VALUES (?, ?)",
      [.integer(issue.rawValue), .integer(time.seconds)])
  }

  func forgetMisses(of issue: Issue.ID) throws(BankFailure) {
    try touch(.customer(customer(of: issue)))
    try write(.miss, "DELETE FROM miss WHERE issue = ?", [.integer(issue.rawValue)])
  }
}
