import BankService
import CProcess
import DataFolder
import Primitives
import SQLiteStore

/// Opens the data folder as the screens do, and reads all of its database.
enum BankCheckup {
  static func findings(at path: String, now: UnixTime) -> [Finding] {
    let folder: DataFolder
    do throws(DataFolderFailure) {
      folder = try DataFolder.open(at: path)
    } catch {
      return [Finding(.folder, failed: error), clock(newestRecord: nil, now: now)]
    }
    let opened = Finding(
      .folder, .ok, ja: "\(folder.path) (権限とマスターキーは正常)",
      en: "\(folder.path) (permissions and master key are right)")
    do throws(BankError) {
      let newest = try folder.store.read { (records) throws(BankError) in
        try records.newestLedgerTime()
      }
      return [opened, database(folder.store), clock(newestRecord: newest, now: now)]
    } catch {
      return [opened, Finding(.database, failed: error), clock(newestRecord: nil, now: now)]
    }
  }

  private static func database(_ store: SQLiteStore) -> Finding {
    do throws(StoreFailure) {
      let complaints = try store.integrityCheck()
      if let first = complaints.first {
        return Finding(.database, failed: StoreFailure.corrupt(first))
      }
      return Finding(
        .database, .ok, ja: "整合性は正常、スキーマ \(store.schemaVersion)",
        en: "integrity is right, schema \(store.schemaVersion)")
    } catch {
      return Finding(.database, failed: error)
    }
  }

  /// How far the clock may be behind the newest record (rules §3.10), in seconds.
  private static let tolerance: Int64 = 120

  private static func clock(newestRecord: UnixTime?, now: UnixTime) -> Finding {
    let shown = TokyoTime(now).rfc3339
    if let newestRecord, newestRecord.seconds(since: now) > tolerance {
      let behind = newestRecord.seconds(since: now)
      return Finding(
        .clock, .failed(.unavailable), ja: "時計が最新の記録より\(behind)秒遅れています (\(shown))。時計を合わせてください。",
        en: "The clock (\(shown)) is \(behind) s behind the newest record. Please set it.")
    }
    switch process_clock_state() {
    case .synchronised: break
    case .unknown, .adrift:
      return Finding(
        .clock, .warning, ja: "\(shown) (時刻同期を確認できません。NTP の状態をお確かめください)",
        en: "\(shown) (not known to be synchronised: please check NTP)")
    }
    return Finding(.clock, .ok, ja: "\(shown) (同期済み)", en: "\(shown) (synchronised)")
  }
}
