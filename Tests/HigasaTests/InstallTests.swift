import BankFixtures
import Foundation
import Testing

/// What `make install` and `make uninstall` do with the built program.
@Suite("Installing and removing")
struct InstallTests {
  private let folder: TemporaryFolder
  /// A name that has to be quoted.
  private var destination: String { folder.file("a place") }
  private var place: String { destination + "/opt/bank" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: place + "/share/man/man1", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: place + "/share/doc/higasa", withIntermediateDirectories: true)
    try Data("theirs".utf8).write(to: URL(filePath: place + "/share/man/man1/higasa-other.1"))
  }

  /// By whoever keeps new files to themselves.
  private func runInstall() throws {
    let script = Repository.top.appending(path: "scripts/install").path
    let done = try Higasa.run(
      ["-c", "umask 077; exec \"$@\"", "sh", script, Higasa.path, "/opt/bank", destination],
      program: "/bin/sh")
    #expect(done.status == 0, "\(done.sentences)")
    #expect(done.output == "Installed in \(place)\n")
  }

  private func make(_ words: String...) throws -> Outcome {
    try Higasa.run(
      ["-s", "-C", Repository.top.path, "PREFIX=/opt/bank", "DESTDIR=\(destination)"] + words,
      program: "/usr/bin/make")
  }

  /// Every file, by its path from the place.
  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: place).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(place)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(place)/\(path)")[.posixPermissions] as? Int
  }

  @Test("puts program, pages, completions and documents where they are looked for, for everybody")
  func install() throws {
    try runInstall()
    let installed = try files()
    for path in [
      "bin/higasa", "share/man/man1/higasa.1", "share/man/man1/higasa-audit.1",
      "share/bash-completion/completions/higasa", "share/zsh/site-functions/_higasa",
      "share/fish/vendor_completions.d/higasa.fish", "share/doc/higasa/README.md",
      "share/doc/higasa/docs/operations.md", "share/doc/higasa/docs/pictures/BLI001-dark.svg",
    ] { #expect(installed.contains(path), "\(path)") }
    for path in installed where !path.hasSuffix("higasa-other.1") {
      #expect(try mode(path) == (path == "bin/higasa" ? 0o755 : 0o644), "\(path)")
    }
    for path in ["bin", "share/fish/vendor_completions.d"] { #expect(try mode(path) == 0o755) }
    #expect(try Higasa.run(["--version"], program: place + "/bin/higasa").status == 0)
    // In English, as the pages are: whoever installs it may have another language than whoever uses it.
    for path in installed where path.contains("completion") || path.contains("site-functions") {
      let script = try String(contentsOfFile: "\(place)/\(path)", encoding: .utf8)
      #expect(script.utf8.allSatisfy { $0 < 0x80 }, "\(path)")
    }
  }

  @Test("does the same a second time, and takes away what an older version had besides")
  func again() throws {
    try runInstall()
    let first = try files()
    let old = "share/man/man1/higasa-older.1"
    try Data("old".utf8).write(to: URL(filePath: "\(place)/\(old)"))
    let list = URL(filePath: place + "/share/higasa/installed")
    let listed = try String(contentsOf: list, encoding: .utf8)
    #expect(listed.split(separator: "\n").count == first.count - 2, "all but itself, and theirs")
    try Data((listed + old + "\n").utf8).write(to: list)
    try runInstall()
    #expect(try files() == first)
    #expect(try String(contentsOf: list, encoding: .utf8) == listed)
  }

  @Test("is undone by make uninstall, which leaves what is not of it")
  func uninstall() throws {
    let before = try files()
    try runInstall()
    let mine = place + "/share/doc/higasa/notes"
    try Data("mine".utf8).write(to: URL(filePath: mine))
    #expect(try make("uninstall").status == 0)
    #expect(try files() == (before + ["share/doc/higasa/notes"]).sorted())
    try FileManager.default.removeItem(atPath: mine)
    try runInstall()
    #expect(try make("uninstall").status == 0)
    #expect(try files() == before)
    #expect(!FileManager.default.fileExists(atPath: place + "/share/doc/higasa"))
    #expect(!FileManager.default.fileExists(atPath: place + "/share/higasa"))
    let nothing = try make("uninstall")
    #expect(nothing.status == 0 && nothing.output.contains("Nothing of higasa"))
  }

  @Test("builds first, but with sudo takes what its user has built")
  func target() throws {
    let script = "./scripts/install \(Higasa.path) \"/opt/bank\" \"\(destination)\""
    let steps = try make("install", "-n", "built=\(Higasa.path)", "SUDO_UID=").lines
    let build = try #require(steps.firstIndex { $0.hasPrefix("swift build -c release") })
    let install = try #require(steps.firstIndex(of: script))
    #expect(build < install)
    let withSudo = try make("install", "-n", "built=\(Higasa.path)", "SUDO_UID=1000").lines
    #expect(withSudo.contains(script) && !withSudo.contains { $0.hasPrefix("swift build") })
    let notBuilt = try make("install", "-n", "built=/nonexistent", "SUDO_UID=1000").lines
    #expect(notBuilt.contains { $0.hasPrefix("swift build") })
  }

  @Test("installs documents whose references to each other hold")
  func references() throws {
    try runInstall()
    let documents = place + "/share/doc/higasa"
    var count = 0
    for path in try files() where path.hasPrefix("share/doc/higasa/") && path.hasSuffix(".md") {
      let url = URL(filePath: "\(place)/\(path)")
      let text = try String(contentsOf: url, encoding: .utf8)
      let links =
        text.matches(of: #/\]\(([A-Za-z0-9.\/-]+\.(?:md|svg))(?:#[^)]*)?\)/#).map(\.output.1)
        + text.matches(of: #/src(?:set)?="([^"]+)"/#).map(\.output.1)
      for link in links {
        count += 1
        let target = url.deletingLastPathComponent().appending(path: String(link)).standardized
        #expect(
          target.path.hasPrefix(documents) && FileManager.default.fileExists(atPath: target.path),
          "\(path): \(link)")
      }
    }
    #expect(count > 60)
  }
}
