import Primitives

/// Where a script is played: without a terminal, or on a real pseudo-terminal.
package protocol Stage: AnyObject {
  /// What the fob with this serial shows `steps` minutes from the bank's present.
  func code(serial: String, steps: Int64) throws -> String
  /// The bank's present.
  var now: UnixTime { get }
  /// Reads the key that stands, or comes to stand, on the screen.
  func readKey() throws -> AuthenticatorApp
  /// What the app on the customer's phone took, newest last.
  var apps: [AuthenticatorApp] { get set }
  func type(_ text: String) throws
  func press(_ key: String) throws
  func resize(columns: Int, rows: Int) throws
  func wait(seconds: Int64) throws
  func operate(_ arguments: [String]) throws
  /// Whether the text comes to stand on the screen.
  func sees(_ text: String) -> Bool
  /// Whether the text leaves it.
  func misses(_ text: String) -> Bool
  func hasEnded() -> Bool
  var rows: [String] { get }
}

/// A script that did not go as told: the line, and the screen it met.
package struct SceneFailed: Error, CustomStringConvertible {
  package let description: String
}

extension Script {
  package func play(on stage: some Stage) throws {
    for line in lines {
      let holds: Bool
      do {
        holds = try perform(line.step, on: stage)
      } catch {
        throw SceneFailed(description: "line \(line.number), \(line.step): \(error)")
      }
      guard holds else {
        let screen = stage.rows.joined(separator: "\n")
        throw SceneFailed(
          description: "line \(line.number), \(line.step) did not hold; the screen was:\n\(screen)")
      }
    }
  }

  private func perform(_ step: Step, on stage: some Stage) throws -> Bool {
    switch step {
    case .type(let text): try stage.type(text)
    case .keys(let keys): for key in keys { try stage.press(key) }
    case .code(let serial, let steps):
      try stage.type(try stage.code(serial: serial, steps: steps))
    case .app: stage.apps.append(try stage.readKey())
    case .appCode(let steps):
      guard let app = stage.apps.last else { throw AuthenticatorApp.NoKey() }
      try stage.type(try app.code(at: stage.now, steps: steps))
    case .oldAppCode:
      guard let app = stage.apps.dropLast().last else { throw AuthenticatorApp.NoKey() }
      try stage.type(try app.code(at: stage.now))
    case .hastyCode:
      guard let app = stage.apps.last else { throw AuthenticatorApp.NoKey() }
      try stage.type(try app.hastyCode(at: stage.now))
    case .wrong(let serial):
      let shown = try Set((-40...40).map { try stage.code(serial: serial, steps: $0) })
      let wrong = (0..<1_000).lazy.map { String(314_159 + $0) }.first { !shown.contains($0) }
      try stage.type(wrong ?? "")
    case .wait(let seconds): try stage.wait(seconds: seconds)
    case .operate(let arguments): try stage.operate(arguments)
    case .see(let text): return stage.sees(text)
    case .gone(let text): return stage.misses(text)
    case .resize(let columns, let rows): try stage.resize(columns: columns, rows: rows)
    case .ended: return stage.hasEnded()
    }
    return true
  }
}
