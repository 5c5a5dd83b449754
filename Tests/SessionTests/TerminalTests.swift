import Foundation
import PtyHarness
import SessionScripts
import Testing
import Stages

/// Terminals of every name: what their descriptions say that their keys send is what the keys mean here.
@Suite("Terminals by their names")
struct TerminalTests {
  /// Not vt420, whose description counts its F-keys from another one than its keyboard does.
  static let names = [
    "xterm", "xterm-256color", "xterm-color", "xterm-direct", "xterm-mono", "xterm-r6", "tmux",
    "tmux-256color", "tmux-direct", "screen", "screen-256color", "screen.linux",
    "screen.xterm-256color", "linux", "linux-m", "vt100", "vt102", "vt220", "vt320",
    "rxvt", "rxvt-256color", "rxvt-unicode", "rxvt-unicode-256color", "Eterm", "putty",
    "putty-256color", "putty-vt100", "putty-sco", "konsole", "konsole-256color", "vte",
    "vte-256color", "gnome", "gnome-256color", "st", "st-256color", "iterm2", "mintty",
    "ms-terminal", "contour", "rio", "alacritty", "kitty", "xterm-kitty", "foot", "wezterm",
    "xterm-ghostty", "mlterm", "teraterm", "nsterm", "cygwin", "cons25", "scoansi", "ansi",
  ]

  /// Of which no package of Debian 12 has a description; or none with F-keys.
  static let undescribed: Set = [
    "contour", "rio", "xterm-kitty", "foot", "wezterm", "xterm-ghostty", "ansi",
  ]

  @Test("start, log in, take their own keys, and are given back", arguments: names)
  func terminal(name: String) throws {
    let stage = try PtyStage(environment: ["TERM": name])
    try Script("see BLI001\n" + EveryScreen.noToken).play(on: stage)
    let keys = Keys(of: name)
    if !Self.undescribed.contains(name) {
      for key in ["kf1", "kf2", "kf9", "kf10", "kcud1", "kcuu1"] {
        try #require(keys[key] != nil, "\(key) of \(name)")
      }
    }
    func press(_ key: String, _ other: String) throws {
      if let sequence = keys[key] {
        stage.terminal.send(sequence)
      } else {
        try stage.press(other)
      }
    }
    try press("kf1", "f1")
    try Script("see 閉じる\n").play(on: stage)
    try press("kf1", "f1")
    try Script("gone 閉じる\n").play(on: stage)
    try press("kf9", "f9")
    try Script("see Log out\n").play(on: stage)
    try press("kf9", "f9")
    try Script("see ログアウト\n").play(on: stage)
    // Down twice and up once, then Enter: the second of the choices.
    for key in ["kcud1", "kcud1", "kcud1", "kcuu1"] {
      try press(key, key == "kcud1" ? "down" : "up")
    }
    try Script("key enter\nsee トークンの紛失・故障\nkey esc\nsee ご利用履歴\n").play(on: stage)
    try press("kcbt", "backtab")
    try Script("key 1 1\nsee BOP001\n").play(on: stage)
    try press("kf2", "f2")
    try Script("see BPT001\n").play(on: stage)
    try press("kf10", "f10")
    try Script("see BLI001\n").play(on: stage)
    try press("kf10", "f10")
    #expect(try stage.terminal.waitForEnd().status == 0)
    #expect(!stage.terminal.isRaw && !stage.terminal.screen.isAlternate)
    #expect(stage.terminal.screen.rows.allSatisfy { !$0.contains("BPT001") })
  }

  /// What the keys of a terminal send by its description, where it has one and they send more than a character.
  private struct Keys {
    private var sequences: [String: String] = [:]

    init(of name: String) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/infocmp")
      process.arguments = ["-1", "-x", name]
      let (output, complaints) = (Pipe(), Pipe())
      (process.standardOutput, process.standardError) = (output, complaints)
      guard (try? process.run()) != nil else { return }
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      for line in text.split(separator: "\n") {
        let parts = line.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[1].hasPrefix("\\E"), parts[1].hasSuffix(",") else { continue }
        sequences[String(parts[0])] = String(parts[1].dropLast())
          .replacing("\\E", with: "\u{1B}").replacing("^I", with: "\t")
      }
    }

    subscript(name: String) -> String? { sequences[name] }
  }
}
