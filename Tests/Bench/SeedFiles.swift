import Foundation
import Primitives
import SeedFiles

/// Keys of a seed file a second, in the open and encrypted, beside python3-pskc reading the same file; and the memory
/// that a million take.
func seedFiles(_ place: Place) throws -> [Row] {
  var rows: [Row] = []
  for (name, count, set) in [
    ("in the open", 20_000, ""),
    ("encrypted", 2_000, "file.encryption.setup_preshared_key(key=b'Z' * 16)\n"),
  ] {
    let path = "\(place.path)/seeds.xml"
    try python(writing(count, set), path)
    let theirs = try python(reading, path)
    let key = SeedFileKey.preShared(SecretBytes([UInt8](repeating: 0x5A, count: 16)))
    let ours = try (0..<5).map { _ in
      try ContinuousClock().measure {
        guard try keys(in: path, SeedFormat.Options(key: key)) == count else {
          throw Place.Failure(what: "not every key was read")
        }
      }
    }
    guard let seconds = Double(theirs.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Place.Failure(what: "python3-pskc: \(theirs)")
    }
    rows.append(
      Row(
        "keys of a seed file \(name), than by python3-pskc", .perSecond(count, in: ours),
        than: .perSecond(count, in: [.seconds(seconds)]), .atLeastTimesOther(20)))
  }
  return rows + [try memory(place)]
}

private func memory(_ place: Place) throws -> Row {
  let path = "\(place.path)/million.xml"
  let file = FileManager.default
  guard file.createFile(atPath: path, contents: nil),
    let handle = FileHandle(forWritingAtPath: path)
  else { throw Place.Failure(what: "no file") }
  try handle.write(contentsOf: Data(opening.utf8))
  for first in stride(from: 0, to: 1_000_000, by: 10_000) {
    let text = (first..<first + 10_000).map(package).joined()
    try handle.write(contentsOf: Data(text.utf8))
  }
  try handle.write(contentsOf: Data("</KeyContainer>".utf8))
  try handle.close()
  // The peak of what was done before is forgotten (proc(5)).
  try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  let before = try peakMemory()
  guard try keys(in: path, SeedFormat.Options()) == 1_000_000 else {
    throw Place.Failure(what: "not every key was read")
  }
  return Row(
    "memory that reading a million takes", .mebibytes(ofKibibytes: try peakMemory() - before),
    .atMost(16))
}

private let opening = """
  <KeyContainer xmlns="urn:ietf:params:xml:ns:keyprov:pskc" Version="1.0">

  """

private func package(_ index: Int) -> String {
  """
  <KeyPackage><DeviceInfo><Manufacturer>Maker</Manufacturer><SerialNo>\(2_600_100_000_000 + index)</SerialNo></DeviceInfo>
  <Key Id="\(index)" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp"><AlgorithmParameters>
  <ResponseFormat Length="6" Encoding="DECIMAL"/></AlgorithmParameters><Data>
  <Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>
  <TimeInterval><PlainValue>60</PlainValue></TimeInterval></Data>
  <Policy><ExpiryDate>2031-11-23T14:59:59Z</ExpiryDate></Policy></Key></KeyPackage>

  """
}

private func keys(in path: String, _ options: SeedFormat.Options) throws -> Int {
  guard let file = FileHandle(forReadingAtPath: path) else { throw Place.Failure(what: "no file") }
  defer { try? file.close() }
  var count = 0
  try SeedFormat.read(options) {
    try file.read(upToCount: 256 << 10)
  } _: { entry in
    if case .token = entry { count += 1 }
  }
  return count
}

private func writing(_ count: Int, _ protection: String) -> String {
  """
  import datetime, sys
  from pskc import PSKC
  file = PSKC()
  for index in range(\(count)):
    key = file.add_key(
      serial=str(2600100000000 + index), manufacturer='Maker', algorithm='totp', response_length=6,
      response_encoding='DECIMAL', time_interval=60, secret=b'12345678901234567890')
    key.policy.expiry_date = datetime.datetime(2031, 11, 23, 14, tzinfo=datetime.timezone.utc)
  \(protection)file.write(sys.argv[1])
  """
}

/// Without the start of the interpreter.
private let reading = """
  import sys, time
  from pskc import PSKC
  start = time.perf_counter()
  file = PSKC(sys.argv[1])
  file.encryption.key = b'Z' * 16
  if not all(key.secret for key in file.keys): sys.exit(1)
  print(time.perf_counter() - start)
  """

@discardableResult
private func python(_ script: String, _ path: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  process.arguments = ["-c", script, path]
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw Place.Failure(what: "python3-pskc is missing: scripts/set-up test installs it")
  }
  return text
}
