import Stages

extension Chapter {
  /// The texts of all chapters by their names, in the order of the tour.
  private static let texts: [(name: String, text: [UInt8])] = [
    ("issue", PackageResources.issue_chapter),
    ("start", PackageResources.start_chapter),
    ("copied", PackageResources.copied_chapter),
    ("stop", PackageResources.stop_chapter),
    ("next-code", PackageResources.next_code_chapter),
    ("clock", PackageResources.clock_chapter),
    ("app", PackageResources.app_chapter),
    ("lost", PackageResources.lost_chapter),
    ("renewal", PackageResources.renewal_chapter),
    ("release", PackageResources.release_chapter),
    ("tampering", PackageResources.tampering_chapter),
    ("round", PackageResources.round_chapter),
  ]

  /// How they are called on the command line.
  package static let names = texts.map(\.name)

  /// All chapters, in the order of the tour.
  package static func all() throws(ScriptMistake) -> [Chapter] {
    var chapters: [Chapter] = []
    for (name, text) in texts {
      chapters.append(try Chapter(name, String(decoding: text, as: UTF8.self)))
    }
    return chapters
  }
}
