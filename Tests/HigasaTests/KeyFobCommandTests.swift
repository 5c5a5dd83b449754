import BankFixtures
import Foundation
import OneTimePassword
import Primitives
import PtyHarness
import SeedFiles
import Testing

@Suite("higasa keyfob")
struct KeyFobCommandTests {
  @Test("--once prints the code that oathtool computes, and the seconds it has left")
  func once() throws {
    let demo = try DemoCopy()
    let records = try SeedFormat.records(in: Data(contentsOf: URL(filePath: demo.seedFile)))
    for record in records.prefix(3) {
      let key = record.seed.withUnsafeBytes { bytes in
        bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
      }
      // The minute may turn between the two: then both are asked again.
      func both() throws -> (ours: [Substring], theirs: String, minutes: Int) {
        let start = Int(Date().timeIntervalSince1970) / 60
        let ours = try demo.run("keyfob", "--once", "--serial", record.serial.text)
        let theirs = try Higasa.run(
          ["--totp", "--time-step-size=60s", key], program: "/usr/bin/oathtool")
        return (
          ours.output.dropLast().split(separator: " "), String(theirs.output.dropLast()),
          Int(Date().timeIntervalSince1970) / 60 - start
        )
      }
      var answers = try both()
      if answers.minutes > 0 { answers = try both() }
      try #require(answers.ours.count == 2)
      #expect(answers.ours[0] == answers.theirs)
      #expect((1...60).contains(Int(answers.ours[1]) ?? 0))
    }
  }

  @Test("after its last day --once prints no code, says so, and ends with 65")
  func dark() throws {
    let demo = try DemoCopy()
    let outcome = try Higasa.run(
      [
        "-f", "+2000d", Higasa.path, "keyfob", "--once", "--seed-file", demo.seedFile, "--serial",
        "2600100000025", "--lang", "en",
      ], program: "/usr/bin/faketime")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.sentences.contains("The token expired on"))
  }

  @Test("on a terminal: the front, the back, the end")
  func terminal() throws {
    let demo = try DemoCopy()
    let session = try PtySession(
      Higasa.path,
      ["keyfob", "--seed-file", demo.seedFile, "--serial", "2600100000033", "--lang", "en"],
      environment: Higasa.environment)
    try session.wait(for: "changes in")
    session.send(" ")
    try session.wait(for: "2600100000033")
    session.send("\u{1B}[20~")
    try session.wait(for: "有効期限")
    session.send("q")
    #expect(try session.waitForEnd().status == 0)
    #expect(!session.isRaw)
  }

  @Test("it stays away from the bank's database")
  func seedFileAlone() throws {
    let demo = try DemoCopy()
    let copy = demo.path + "/copy.xml"
    try FileManager.default.moveItem(atPath: demo.seedFile, toPath: copy)
    try FileManager.default.removeItem(atPath: demo.path + "/bank.sqlite")
    let outcome = try Higasa.run(
      "keyfob", "--once", "--seed-file", copy, "--serial", "2600100000025")
    #expect(outcome.status == 0)
  }

  @Test("a file that is no seed file is 65")
  func noSeedFile() throws {
    let demo = try DemoCopy()
    let outcome = try Higasa.run(
      "keyfob", "--once", "--seed-file", demo.path + "/institution.json", "--serial",
      "2600100000025")
    #expect(outcome.status == 65)
    #expect(outcome.sentences.contains("PSKC"))
  }

  @Test("without a serial number it lists what the file has, and why something cannot be used")
  func list() throws {
    let demo = try DemoCopy()
    let whole = try String(contentsOfFile: demo.seedFile, encoding: .utf8)
    var other = whole.replacing("pskc:totp", with: "pskc:hotp", maxReplacements: 1)
    other = other.replacing(
      "<SerialNo>2600100000041</SerialNo>",
      with: "<SerialNo>12 & 3</SerialNo>".replacing("&", with: "&amp;"))
    try Data(other.utf8).write(to: URL(filePath: demo.seedFile))
    let lines = try demo.run("keyfob", "--lang", "en").lines
    try #require(lines.count == 14)
    #expect(lines[0] == "Serial         Expires     State")
    #expect(
      lines[1]
        == "2600100000025  -           skipped: not time-based (urn:ietf:params:xml:ns:keyprov:pskc:hotp)"
    )
    #expect(lines[2].hasPrefix("2600100000033  20") && lines[2].hasSuffix("  usable"))
    let line =
      other.split(separator: "\n").indices.filter {
        other.split(separator: "\n")[$0].contains("<KeyPackage>")
      }[2] + 1
    #expect(
      lines[3] == "12 & 3         -           refused: line \(line), DeviceInfo/SerialNo: malformed"
    )
    let objects = try demo.run("keyfob", "--json").objects()
    #expect(
      objects.prefix(4).map { $0["state"] as? String } == ["skipped", "token", "refused", "token"])
    #expect(objects[2]["line"] as? Int == line)
  }

  @Test("an encrypted file wants its key, by name, and is read with it")
  func encrypted() throws {
    let demo = try DemoCopy()
    let (file, key) = (demo.path + "/encrypted.xml", demo.path + "/key")
    _ = try Higasa.run(
      [
        "-s", String(repeating: "5a", count: 16), "-o", file, demo.seedFile, "--new-secret",
        String(repeating: "5a", count: 16),
      ],
      program: "/usr/bin/pskc2pskc")
    let once = [
      "keyfob", "--once", "--seed-file", file, "--serial", "2600100000025", "--lang", "en",
    ]
    let without = try Higasa.run(once)
    #expect(without.status == 65)
    #expect(without.sentences.contains("--key-file"))
    for (text, status) in [
      (String(repeating: "5A ", count: 16) + "\n", 0), (String(repeating: "Z", count: 16), 0),
      (String(repeating: "5b", count: 16), 65), ("5a5a", 65), ("not hexadecimal", 65), ("", 65),
    ] {
      try Data(text.utf8).write(to: URL(filePath: key))
      let outcome = try Higasa.run(once + ["--key-file", key])
      #expect(outcome.status == Int32(status), "\(text): \(outcome.sentences)")
    }
    let usage = try Higasa.run(once + ["--key-file", key, "--passphrase-file", key])
    #expect(usage.status == 64)
  }

  @Test("a token of comma-separated values shows the code that oathtool computes")
  func commaSeparated() throws {
    let demo = try DemoCopy()
    let (file, secret) = (demo.path + "/carton.csv", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    let rows =
      "Serial No,Secret Key,Time Interval,Expiry\r\n2600100000999,\(secret),60,2031-11-23\r\n"
    try Data(rows.utf8).write(to: URL(filePath: file))
    // Both at one moment, which stands still.
    let moment = ["-f", "2026-11-28 12:00:30"]
    let ours = try Higasa.run(
      moment + [
        Higasa.path, "keyfob", "--once", "--seed-file", file, "--serial", "2600100000999",
      ], program: "/usr/bin/faketime")
    let theirs = try Higasa.run(
      moment + ["oathtool", "--totp", "--time-step-size=60s", "-b", secret],
      program: "/usr/bin/faketime")
    #expect(
      ours.output.split(separator: " ").first.map(String.init) == String(theirs.output.dropLast()))
    #expect(ours.output.count == 10)
  }

  @Test("what is no file is said to be none, and nobody waits for a pipe")
  func noFile() throws {
    let demo = try DemoCopy()
    let pipe = demo.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for (path, words, status) in [
      (demo.path, "is a folder", 65), (pipe, "is no regular file", 65),
      ("/dev/null", "regular", 65),
      (demo.path + "/nowhere.xml", "There is no", 66),
    ] {
      let outcome = try Higasa.run("keyfob", "--seed-file", path, "--lang", "en")
      #expect(outcome.status == Int32(status), "\(path)")
      #expect(outcome.sentences.contains(words), "\(outcome.sentences)")
    }
  }

  @Test("a reader that goes away ends a long listing, whatever the rest of the file has")
  func readerGone() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/seeds.csv"
    let secret = String(repeating: "6b", count: 20)
    // More than a pipe holds, and a quote at the end that is never closed.
    let rows = try (1...20_000).map { "\(try Sample.serial($0)),\(secret),60,2031-11-23\n" }
    try "serial,secret,period,expiry\n\(rows.joined())\"2600199999999"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let listing = "'\(Higasa.path)' keyfob --seed-file '\(path)'"
    let read = try Higasa.run(["-c", "\(listing) > /dev/null; echo $?"], program: "/bin/sh")
    #expect(read.output == "65\n")
    let left = try Higasa.run(["-c", "(\(listing); echo $? >&2) | true"], program: "/bin/sh")
    #expect(left.sentences == "0\n")
  }
}
