import Canvas
import DemoBank
import Pages
import Stages
import Testing
import Tour

@testable import higasa

@Suite("The chapters of the tour")
struct ChapterTests {
  /// What a room must not read anywhere.
  static let passwords = DemoCustomer.all.flatMap { [$0.loginPassword, $0.confirmationPassword] }

  @Test("can be read, and have names, titles and sentences of their own")
  func read() throws {
    let chapters = try Chapter.all()
    #expect(chapters.count >= 11)
    #expect(chapters.map(\.name) == Chapter.names)
    #expect(Set(Chapter.names).count == chapters.count)
    #expect(Set(chapters.map(\.title)).count == chapters.count)
  }

  @Test("say nothing that is longer than the narrator's two rows", arguments: Language.allCases)
  func said(language: Language) throws {
    for chapter in try Chapter.all() {
      for line in chapter.script.lines {
        guard case .say(let phrase) = line.step else { continue }
        let rows = LineBreaking.lines(of: phrase(language), columns: 78).count
        #expect(rows <= 2, "\(chapter.name):\(line.number)")
      }
    }
  }

  @Test(
    "play by themselves to the end in every size, and never show a password",
    arguments: Chapter.names)
  func play(name: String) throws {
    let chapter = try #require(Chapter.all().first { $0.name == name })
    for (size, language) in Performer.sizes.map({ ($0, Language.ja) }) + [(Performer.sizes[2], .en)]
    {
      let performer = try Performer([chapter], .byItself, size: size, language: language)
      performer.run { frame in
        #expect(frame.size == size)
        let text = frame.rows.joined(separator: "\n")
        for password in Self.passwords where text.contains(password) {
          Issue.record("\(password) is shown in \(name) at \(size)")
        }
      }
      guard case .over = performer.tour.end else {
        Issue.record("\(name) at \(size) in \(language): \(String(describing: performer.tour.end))")
        continue
      }
    }
  }

  @Test("are the same forward and back, step by step", arguments: Chapter.names)
  func back(name: String) throws {
    let chapter = try #require(Chapter.all().first { $0.name == name })
    let performer = try Performer([chapter], size: Performer.sizes[2])
    var pictures = [performer.rows]
    while pictures.last?.contains(where: { $0.contains("ツアーの終わり") }) == false {
      performer.step()
      try #require(performer.tour.end == nil, "\(String(describing: performer.tour.end))")
      pictures.append(performer.rows)
      try #require(pictures.count < 30)
    }
    for picture in pictures.dropLast().reversed() {
      performer.press(.left)
      #expect(performer.rows == picture)
    }
  }

  @Test("are told as text, a line a step", arguments: Language.allCases)
  func told(language: Language) throws {
    let folder = try TourFolder(ProcessFacts())
    defer { folder.remove() }
    for chapter in try Chapter.all() {
      var lines: [String] = []
      try Telling.tell(chapter, in: folder, language) { lines += $0 }
      for line in chapter.script.lines {
        if case .say(let phrase) = line.step { #expect(lines.contains(phrase(language))) }
      }
      #expect(!Self.passwords.contains { lines.joined().contains($0) })
      // The minute before the present one: whose code it was that somebody had copied.
      if chapter.name == "copied" { #expect(lines.contains { $0.hasSuffix(" -1 (29923379)") }) }
    }
  }
}
