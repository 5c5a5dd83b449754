import BankFixtures
import Canvas
import Foundation
import Pages
import PtyHarness
import Testing
import Tour

@testable import higasa

@Suite("Recordings of the tour")
struct RecordingTests {
  private struct Output: Decodable {
    let time: Double
    let kind: String
    let text: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      (time, kind) = (try values.decode(Double.self), try values.decode(String.self))
      text = try values.decode(String.self)
    }
  }

  private struct Header: Decodable {
    let version: Int
    let width: Int
    let height: Int
    let timestamp: Int
    let title: String
  }

  private func record(_ name: String) throws -> [String] {
    let chapters = try Chapter.all()
    let number = try #require(chapters.firstIndex { $0.name == name })
    let folder = try TourFolder(ProcessFacts())
    defer { folder.remove() }
    var lines: [String] = []
    try TourRecorder.record(
      number, of: chapters, in: folder, .ja, size: Performer.sizes[2], on: .dark, .init(.higasa)
    ) { lines.append($0) }
    return lines
  }

  @Test(
    "are the same bytes twice, and a terminal that is not ours ends on the chapter's last picture",
    arguments: Chapter.names)
  func same(name: String) throws {
    let chapter = try #require(Chapter.all().first { $0.name == name })
    let lines = try record(name)
    #expect(try record(name) == lines)

    let header = try JSONDecoder().decode(Header.self, from: Data(lines[0].utf8))
    #expect(header.version == 2 && header.width == 132 && header.height == 40)
    #expect(header.title == chapter.title.ja && header.timestamp == 1_795_402_800)
    let outputs = try lines.dropFirst().map {
      try JSONDecoder().decode(Output.self, from: Data($0.utf8))
    }
    #expect(outputs.allSatisfy { $0.kind == "o" })
    #expect(zip(outputs, outputs.dropFirst()).allSatisfy { $0.time <= $1.time })

    let folder = try TemporaryFolder()
    let file = folder.file("recording")
    try Data(outputs.map(\.text).joined().utf8).write(to: URL(filePath: file))
    let terminal = try PtySession(
      "/bin/cat", [file], environment: ["TERM": "xterm-256color"], columns: 132, rows: 40)
    _ = try terminal.waitForEnd()
    let performer = try Performer(
      Chapter.all(), .byItself, from: Chapter.names.firstIndex(of: name), size: Performer.sizes[2],
      look: .drawn(.dark))
    var last = performer.rows
    performer.run { frame in if performer.tour.end == nil { last = frame.rows } }
    #expect(terminal.screen.rows == last)
  }

  @Test("are written by --record, and never over a file that is there")
  func written() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("a.cast")
    func run() throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: PtySession.products + "/higasa")
      process.arguments = ["tour", "issue", "--record", file, "--lang", "ja"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try run() == 0)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8)
        == record("issue").joined(separator: "\n") + "\n")
    #expect(try run() == 73)
  }
}
