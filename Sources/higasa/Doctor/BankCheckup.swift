import BankService
import CProcess
import DataFolder
import Primitives
import Vault

/// Opens the data folder as the screens do, and reads all that its store has.
enum BankCheckup {
  static func findings(at path: String, now: UnixTime) -> [Finding] {
    let folder: DataFolder
    do throws(DataFolderFailure) {
      folder = try DataFolder.open(at: path)
    } catch {
      return [Finding(.folder, failed: error), clock(behind: nil, now: now)]
    }
    var findings = [key(of: folder), settings(of: folder)]
    do throws(BankFailure) {
      let behind = try folder.bank.read { (records) throws(BankFailure) in
        try records.clockBehind(at: now)
      }
      findings += [database(folder.bank), ledger(folder), clock(behind: behind, now: now)]
    } catch {
      findings += [Finding(.database, failed: error), clock(behind: nil, now: now)]
    }
    return findings
  }

  private static func key(of folder: DataFolder) -> Finding {
    guard !folder.hasUnfinishedRotation else {
      return Finding(
        .folder, .warning,
        ja: "\(folder.path) (マスターキーの交換が実行中か、途中で終わっています。失われたものはありません。"
          + "実行中でなければ、higasa key rotate でやり直せます)",
        en: "\(folder.path) (a rotation of the master key is going on, or was interrupted before "
          + "it was done; nothing is lost, and higasa key rotate begins anew)")
    }
    if case .changed(let changes) = folder.settingsStanding {
      return Finding(.folder, failed: UnacceptedSettings(changes: changes))
    }
    return Finding(
      .folder, .ok, ja: "\(folder.path) (権限とマスターキーは正常)",
      en: "\(folder.path) (permissions and master key are right)")
  }

  /// Nobody's customers shall read the name, the telephone and the fees of the one that these were written for.
  private static func settings(of folder: DataFolder) -> Finding {
    let told = [
      "name.ja", "name.en", "telephone", "issueFee.ja", "issueFee.en", "softwareToken.issuer",
    ]
    let untouched = Setting.all.filter {
      told.contains($0.key) && $0.isDefault(in: folder.institution)
    }.map(\.key).joined(separator: ", ")
    guard !untouched.isEmpty, !folder.isDemo else {
      return Finding(
        .settings, .ok, ja: "名称、電話番号、手数料は設定済み",
        en: "name, telephone and fees are the institution's own")
    }
    return Finding(
      .settings, .warning,
      ja: "見本のままの設定があります: \(untouched)。institution.json を直し、higasa institution accept で承認してください。",
      en:
        "still as in the sample: \(untouched). Please write your own into institution.json, and accept them "
        + "(higasa institution accept).")
  }

  private static func database(_ bank: any OpenedBank) -> Finding {
    do throws(StoreFailure) {
      let checkup = try bank.checkUp()
      if let first = checkup.complaints.first {
        return Finding(.database, failed: StoreFailure.corrupt(first))
      }
      return Finding(
        .database, .ok, ja: "整合性は正常、スキーマ \(checkup.schema)",
        en: "integrity is right, schema \(checkup.schema)")
    } catch {
      return Finding(.database, failed: error)
    }
  }

  /// The end of the ledger alone: to read all of it is `audit verify`.
  private static func ledger(_ folder: DataFolder) -> Finding {
    do throws(DataFolderFailure) {
      try folder.checkAnchorMode()
    } catch {
      return Finding(.ledger, failed: error)
    }
    do throws(BankFailure) {
      let head = try folder.bank.anchoredHead(LedgerChain(folder.masterKey))
      let anchor = folder.bank.anchorPlace.name
      return Finding(
        .ledger, .ok,
        ja: "最後の記録 \(head.row) は \(anchor) と一致 (すべてを確かめるには higasa audit verify)",
        en: "ends with row \(head.row), as \(anchor) says "
          + "(higasa audit verify reads all of it)")
    } catch {
      return Finding(.ledger, failed: error)
    }
  }

  private static func clock(behind: Int64?, now: UnixTime) -> Finding {
    let shown = TokyoTime(now).rfc3339
    if let behind {
      return Finding(
        .clock, .failed(.unavailable),
        ja: "時計 (\(shown)) が最新の記録より\(behind)秒遅れているため、ワンタイムパスワードを受け付けません。"
          + "時計を合わせてください。記録のほうが誤りなら higasa clock accept --reason 理由 を実行してください。",
        en: "The clock (\(shown)) is \(behind) s behind the newest record, so one-time passwords "
          + "are refused. Please set it; if the recorded time was the wrong one: "
          + "higasa clock accept --reason TEXT")
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
