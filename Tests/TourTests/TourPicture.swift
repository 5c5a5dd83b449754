import Canvas
import Foundation
import Pages
import ScreenPictures
import Stages
import Testing
import Tour

@testable import higasa

/// A picture of the tour that a document shows.
struct TourPicture: CustomStringConvertible {
  /// A chapter at its end, or all of its steps one after the other.
  private enum Kind {
    case still, animated
  }

  private let kind: Kind
  private let chapter: String
  private let language: Language
  private let ground: Look.Ground
  /// In docs.
  let path: String

  var description: String { path }

  private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs")
  static let folder = docs.appendingPathComponent("tour")
  var file: URL { Self.docs.appendingPathComponent(path) }

  /// How long a step stands, in milliseconds.
  private static let stepStands = 4_000

  /// One of each chapter, on a dark ground and on a light one.
  static let ofChapters = Chapter.names.flatMap { name in
    Look.Ground.allCases.map { ground in
      TourPicture(
        kind: .still, chapter: name, language: .en, ground: ground,
        path: "tour/\(name)-\(ground).svg")
    }
  }

  /// What README.md shows.
  static let ofReadme = [Language.en, .ja].map { language in
    TourPicture(
      kind: .animated, chapter: "copied", language: language, ground: .dark,
      path: "tour/readme-\(language).svg")
  }

  /// What the file has to be.
  func svg() throws -> String {
    let chapter = try #require(Chapter.all().first { $0.name == self.chapter })
    let number = Chapter.names.firstIndex(of: chapter.name)
    let title = chapter.title(language)
    switch kind {
    case .still:
      let performer = try Performer(
        Chapter.all(), .byItself, from: number, size: Performer.sizes[2], language: language,
        look: .drawn(ground))
      var last = performer.frame
      performer.run { frame in if performer.tour.end == nil { last = frame } }
      return ScreenPicture.svg(of: last, on: ground, .init(.higasa), title: title)
    case .animated:
      let performer = try Performer(
        Chapter.all(), from: number, size: Performer.sizes[2], language: language,
        look: .drawn(ground))
      var frames = [performer.frame]
      for _ in chapter.script.lines.filter({ if case .say = $0.step { true } else { false } }) {
        performer.step()
        frames.append(performer.frame)
      }
      return ScreenPicture.svg(
        of: frames.dropLast().map { ($0, Self.stepStands) }, on: ground, .init(.higasa),
        title: title)
    }
  }
}

/// `make gallery` draws them anew, and fails that run.
@Suite("docs/tour")
struct TourPictureTests {
  static let all = TourPicture.ofChapters + TourPicture.ofReadme

  @Test("shows the chapters as they are", arguments: all)
  func current(picture: TourPicture) throws {
    let now = try picture.svg()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: TourPicture.folder, withIntermediateDirectories: true)
      try now.write(to: picture.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(picture)")
    } else {
      let drawn = try String(contentsOf: picture.file, encoding: .utf8)
      #expect(now == drawn, "make gallery draws it anew")
    }
  }

  @Test("has no other pictures, and the document shows each chapter")
  func whole() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: TourPicture.folder.path)
    #expect(Set(found) == Set(Self.all.map(\.file.lastPathComponent)))
    let document = try String(
      contentsOf: TourPicture.folder.appendingPathExtension("md"), encoding: .utf8)
    for chapter in try Chapter.all() {
      #expect(document.contains("tour/\(chapter.name)-dark.svg"))
      #expect(document.contains("tour/\(chapter.name)-light.svg"))
      #expect(document.contains("`higasa tour \(chapter.name)`"))
      #expect(document.contains(chapter.title.ja) && document.contains(chapter.title.en))
    }
  }
}
