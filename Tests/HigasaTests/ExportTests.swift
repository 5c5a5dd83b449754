import BankFixtures
import Foundation
import Primitives
import SeededRandom
import Testing
import TokenDomain
import Vault

@testable import higasa

/// An auditor has an export and the public key, and neither the bank nor its master key.
@Suite("An export can be verified, and not forged, with the public key (rules §5.14)")
struct ExportTests {
  /// The lines of an export of `rows` rows of a ledger that has `all` of them.
  static func export(
    _ rows: some Sequence<Int>, of all: Int, by key: SigningKey
  ) throws -> [String] {
    var export = SignedExport()
    var lines: [String] = []
    for row in rows {
      let entry = LedgerEntry(
        time: UnixTime(seconds: Int64(row)), event: .login, actor: .operator(name: "日傘"),
        customer: try Sample.customer(row % 1_000))
      lines += export.lines(
        of: LedgerRecord(entry, row: Int64(row)), mac: Vault.digest([UInt8(row % 251)]),
        signedBy: key)
    }
    let head = LedgerHead(row: Int64(all), mac: Vault.digest([1]))
    return lines + [try export.end(head, signedBy: key)]
  }

  static func key(_ seed: UInt64 = 1) throws -> SigningKey {
    var randomness = SeededGenerator(seed: seed)
    let sealer = SigningKeySealer(try Sample.masterKey())
    let sealed = try #require(SigningKey.sealed(drawnFrom: &randomness, by: sealer))
    return try #require(sealer.open(sealed))
  }

  /// As a file of these bytes is read.
  static func verify(_ bytes: [UInt8], by key: SigningKey) throws -> VerifiedExport {
    let folder = try TemporaryFolder()
    let file = folder.file("export")
    try Data(bytes).write(to: URL(filePath: file))
    return try ExportFile.verify(file, publicKey: key.publicKey)
  }

  static func verify(_ lines: [String], by key: SigningKey) throws -> VerifiedExport {
    try verify(Array((lines.joined(separator: "\n") + "\n").utf8), by: key)
  }

  @Test(
    "an export is as it was signed, whole or in part, however long",
    arguments: [0, 1, 2, 999, 1_000, 1_001, 2_000, 2_345])
  func right(rows: Int) throws {
    let key = try Self.key()
    let whole = try Self.export(1..<rows + 1, of: rows, by: key)
    #expect(whole.count == rows + rows / ExportStatement.interval + 1)
    let verified = try Self.verify(whole, by: key)
    #expect(verified == VerifiedExport(head: .init(row: Int64(rows), mac: digest([1])), rows: rows))
    #expect(verified.isWhole)
    let part = try Self.export(
      stride(from: 2, through: 2 * rows, by: 2), of: 2 * rows + 1, by: key)
    #expect(try !Self.verify(part, by: key).isWhole)
  }

  @Test("an export of later begins with the same lines")
  func grows() throws {
    let key = try Self.key()
    let later = try Self.export(1..<3_001, of: 3_000, by: key)
    for rows in [0, 999, 1_000, 1_001, 2_500] {
      let earlier = try Self.export(1..<rows + 1, of: rows, by: key)
      #expect(later.starts(with: earlier.dropLast()))
    }
  }

  @Test("no byte of it can be another, and none can be missing at its end")
  func everyByte() throws {
    let key = try Self.key()
    let bytes = { (rows: Int) in
      Array(try Self.export(1..<rows + 1, of: rows, by: key).joined(separator: "\n").utf8)
    }
    let short = try bytes(2)
    for place in short.indices {
      var changed = short
      changed[place] ^= 1
      #expect(throws: ExportFault.self, "byte \(place)") { try Self.verify(changed, by: key) }
      #expect(throws: ExportFault.self, "\(place) bytes") {
        try Self.verify(Array(short.prefix(place)), by: key)
      }
    }
    let long = try bytes(1_005)
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var changed = long
      let place = Int.random(in: long.indices, using: &randomness)
      changed[place] ^= UInt8.random(in: 1...255, using: &randomness)
      #expect(throws: ExportFault.self, "seed \(seed), byte \(place)") {
        try Self.verify(changed, by: key)
      }
      #expect(throws: ExportFault.self, "seed \(seed), \(place) bytes") {
        try Self.verify(Array(long.prefix(place)), by: key)
      }
    }
  }

  @Test("a line that is gone, there twice, elsewhere or put in is found, and where")
  func lines() throws {
    let key = try Self.key()
    let lines = try Self.export(1..<2_101, of: 2_100, by: key)
    func fault(_ change: (inout [String]) throws -> Void) throws -> ExportFault? {
      var changed = lines
      try change(&changed)
      do {
        _ = try Self.verify(changed, by: key)
        return nil
      } catch let fault as ExportFault {
        return fault
      }
    }
    #expect(try fault { _ in } == nil)
    #expect(try fault { $0.remove(at: 0) } == .unsigned(from: 1, line: 1_000))
    #expect(try fault { $0.remove(at: 499) } == .unsigned(from: 1, line: 1_000))
    #expect(try fault { $0.remove(at: 1_000) } == .unsigned(from: 1, line: 1_001))
    #expect(try fault { $0.remove(at: 1_500) } == .unsigned(from: 1_002, line: 2_001))
    #expect(try fault { $0.remove(at: 2_101) } == .unsigned(from: 2_003, line: 2_102))
    #expect(try fault { $0.removeLast() } == .cutOff(line: 2_102))
    #expect(try fault { $0.removeAll() } == .foreign(line: 1))
    #expect(try fault { $0.insert($0[4], at: 5) } == .disordered(line: 6))
    #expect(try fault { $0.swapAt(4, 5) } == .disordered(line: 6))
    #expect(try fault { $0.append($0[0]) } == .afterEnd(line: 2_104))
    #expect(try fault { $0 += $0 } == .afterEnd(line: 2_104))
    #expect(try fault { $0.insert("", at: 9) } == .foreign(line: 10))
    #expect(try fault { $0[9] = "{\"row\":010,\"time\":null}" } == .foreign(line: 10))
    #expect(try fault { $0[9] = "{\"row\":99999999999999999999}" } == .foreign(line: 10))
    #expect(try fault { $0[9] += String(repeating: " ", count: 2_000_000) } == .tooLong(line: 10))
    // What is signed is of this place in this export.
    #expect(try fault { $0[1_000] = $0[2_001] } == .unsigned(from: 1, line: 1_001))
    #expect(try fault { $0.insert($0[1_000], at: 1_200) } == .unsigned(from: 1_002, line: 1_201))
    let earlier = try Self.export(1..<2_051, of: 2_050, by: key)
    #expect(try fault { $0[$0.count - 1] = earlier[earlier.count - 1] } == .disordered(line: 2_103))
    let part = try Self.export(1..<2_101, of: 2_500, by: key)
    #expect(
      try fault { $0[$0.count - 1] = part[part.count - 1].replacing("2500", with: "2100") }
        == .unsigned(from: 2_003, line: 2_103))
    #expect(try Self.export(1..<2_101, of: 2_100, by: Self.key(2)) != lines)
    #expect(
      try fault { $0 = try Self.export(1..<2_101, of: 2_100, by: Self.key(2)) }
        == .unsigned(from: 1, line: 1_001))
  }

  @Test("a file without an end is given up, and what cannot be read is said")
  func hostile() throws {
    let key = hexadecimal(try Self.key().publicKey)
    let endless = try Higasa.run(
      "audit", "verify-export", "/dev/zero", "--public-key", key, "--lang", "en")
    #expect(endless.status == 65)
    #expect(endless.sentences.contains("line 1 is too long"))
    #expect(endless.output.isEmpty)
    for (file, status) in [("/nowhere", 66), ("/", 65)] as [(String, Int32)] {
      #expect(try Higasa.run("audit", "verify-export", file, "--public-key", key).status == status)
    }
    for wrong in ["", "00", key + "00", "x" + key.dropFirst()] {
      #expect(
        try Higasa.run("audit", "verify-export", "/dev/null", "--public-key", wrong).status == 64)
    }
  }

  @Test("the commands: an export of a bank, and what an auditor is told of it")
  func commands() throws {
    let demo = try DemoCopy()
    let key = try #require(try demo.run("audit", "public-key").lines.first)
    let exported = try demo.run("audit", "export")
    let part = try demo.run("audit", "export", "--customer", "1000004")
    let rows = exported.lines.count - 1
    let file = demo.path + "/export"
    func verify(_ text: String, _ options: String...) throws -> Outcome {
      try Data(text.utf8).write(to: URL(filePath: file))
      return try Higasa.run(
        ["audit", "verify-export", file, "--public-key", key, "--lang", "en"] + options)
    }
    let verified = try verify(exported.output)
    #expect(verified.status == 0)
    #expect(try verified.output == demo.run("audit", "verify").output)
    #expect(verified.sentences.contains("The \(rows) rows are as they were signed, and none is"))
    let excerpt = try verify(part.output)
    #expect(excerpt.output == verified.output)
    #expect(excerpt.sentences.contains("excerpt of \(rows)"))
    let json = try #require(try verify(part.output, "--json").objects().first)
    #expect(json["whole"] as? Bool == false)
    #expect(json["rows"] as? Int == part.lines.count - 1)
    let forged = try verify(exported.output.replacing("tokenReleased", with: "x") + "\n")
    #expect(forged.status == 65)
    #expect(forged.output.isEmpty)
    let changed = try verify(exported.output.replacing("\"login\"", with: "\"logout\""))
    #expect(changed.status == 65)
    #expect(changed.sentences.contains("in lines 1 to \(rows + 1)"))
  }

  @Test("a rotation of the master key leaves the public key as it was; another bank has another")
  func publicKey() throws {
    let demo = try DemoCopy()
    let before = try demo.run("audit", "public-key").output
    #expect(try demo.run("key", "rotate").status == 0)
    #expect(try demo.run("audit", "public-key").output == before)
    let folder = try TemporaryFolder()
    #expect(try Higasa.run(Higasa.newBank(at: folder.file("bank"))).status == 0)
    #expect(try Higasa.run("audit", "public-key", "--data", folder.file("bank")).output != before)
  }

  @Test("of a ledger that was tampered with no export is signed to its end")
  func tampered() throws {
    for sql in [
      "UPDATE ledger SET time = time + 1 WHERE id = 7", "DELETE FROM ledger WHERE id = 7",
      "DELETE FROM ledger WHERE id = (SELECT max(id) FROM ledger)",
      "UPDATE institution SET signing_key = zeroblob(60)",
    ] {
      let demo = try DemoCopy()
      try Attacker(path: demo.path + "/bank.sqlite").execute(sql)
      for filter in [[], ["--customer", "1000001"]] {
        let export = try Higasa.run(["audit", "export", "--data", demo.path] + filter)
        #expect(export.status == 65, "\(sql)")
        #expect(!export.output.contains("signature"), "\(sql)")
      }
    }
  }

  @Test("a filter of an export admits what that of a listing does")
  func filters() throws {
    let demo = try DemoCopy()
    let rows = try demo.run("audit", "list", "--json").objects()
    let times = rows.compactMap { $0["time"] as? String }
    let middle = try #require(times.dropFirst(times.count / 2).first)
    for filter in [
      ["--customer", "1000001"], ["--customer", "1000009"], ["--event", "login"],
      ["--serial", "2600100000001"], ["--from", middle], ["--until", middle],
      ["--from", middle, "--event", "login", "--customer", "1000002"],
    ] {
      func numbers(_ command: String...) throws -> [Int] {
        try Higasa.run(["audit"] + command + filter + ["--data", demo.path]).objects()
          .compactMap { $0["row"] as? Int }
      }
      #expect(try numbers("export") == numbers("list", "--json"), "\(filter)")
    }
  }

  @Test("OpenSSL verifies the last line as operations.md says")
  func openssl() throws {
    let demo = try DemoCopy()
    let script = try RestoreTests.commands(of: "An auditor without the master key")
    let outcome = try RestoreTests.shell(
      "cd \"$HIGASA_DATA\"\n" + script, ["HIGASA_DATA": demo.path])
    #expect(outcome.status == 0, "\(outcome.sentences)")
    #expect(outcome.output.contains("Signature Verified Successfully"))
    let sums = outcome.lines.compactMap { line in
      line.split(separator: " ").first { $0.utf8.count == 64 }
    }
    #expect(outcome.output.contains("\"sha256\":\"\(sums.last ?? "-")\""))
  }
}
