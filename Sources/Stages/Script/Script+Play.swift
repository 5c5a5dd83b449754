/// A script that did not go as told: the line, and the screen it met.
package struct SceneFailed: Error, CustomStringConvertible {
  /// Where, and what was met.
  package let description: String

  /// - Parameter description: where, and what was met.
  package init(description: String) { self.description = description }
}

/// A command that was refused, or one that was not.
private struct Unexpected: Error {
  let said: String
}

extension Script {
  /// Plays all of it.
  ///
  /// - Throws: ``SceneFailed`` at the first line that does not go as told.
  package func play(on stage: some Stage) throws(SceneFailed) {
    for line in lines { try play(line, on: stage) }
  }

  /// Plays one line of it.
  package func play(_ line: Line, on stage: some Stage) throws(SceneFailed) {
    guard try told(line, { try line.step.perform(on: stage) }) else {
      let screen = stage.rows.joined(separator: "\n")
      throw SceneFailed(
        description: "\(place(of: line)) did not hold; the screen was:\n\(screen)")
    }
  }

  /// Does something of a line; what fails is told with its place.
  package func told<Result>(
    _ line: Line, _ body: () throws -> Result
  ) throws(SceneFailed) -> Result {
    do {
      return try body()
    } catch {
      throw SceneFailed(description: "\(place(of: line)): \(error)")
    }
  }

  private func place(of line: Line) -> String { "\(file):\(line.number), \(line.step)" }
}

extension Script.Step {
  /// - Returns: whether what was looked for was found; nothing else can be found wanting.
  package func perform(on stage: some Stage) throws -> Bool {
    switch self {
    case .keys(let keys): for key in keys { try stage.press(key) }
    case .app: stage.apps.append(try stage.readKey())
    case .wait(let seconds): try stage.wait(seconds: seconds)
    case .operate(let arguments):
      let answer = try stage.operate(arguments)
      if !answer.isDone { throw Unexpected(said: answer.said) }
    case .refused(let arguments):
      let answer = try stage.operate(arguments)
      if answer.isDone { throw Unexpected(said: answer.said) }
    case .intruder(let customer): try stage.intrude(customer)
    case .see(let text): return stage.sees(text(stage.language))
    case .gone(let text): return stage.misses(text(stage.language))
    case .resize(let columns, let rows): try stage.resize(columns: columns, rows: rows)
    case .ended: return stage.hasEnded()
    case .fob, .turn, .say, .pause: break
    case .type, .code, .appCode, .oldAppCode, .hastyCode, .wrong:
      if let text = try typedText(on: stage) { try stage.type(text) }
    }
    return true
  }

  /// What it types, with what fobs and apps show at the bank's present; nil for a step that types nothing.
  package func typedText(on stage: some Stage) throws -> String? {
    switch self {
    case .type(let text): return text
    case .code(let serial, let steps): return try stage.code(serial: serial, steps: steps)
    case .appCode(let steps):
      guard let app = stage.apps.last else { throw AuthenticatorApp.NoKey() }
      return try app.code(at: stage.now, steps: steps)
    case .oldAppCode:
      guard let app = stage.apps.dropLast().last else { throw AuthenticatorApp.NoKey() }
      return try app.code(at: stage.now)
    case .hastyCode:
      guard let app = stage.apps.last else { throw AuthenticatorApp.NoKey() }
      return try app.hastyCode(at: stage.now)
    case .wrong(let serial):
      let shown = try Set((-40...40).map { try stage.code(serial: serial, steps: $0) })
      return (0..<1_000).lazy.map { String(314_159 + $0) }.first { !shown.contains($0) }
    case .keys, .app, .wait, .operate, .refused, .intruder, .see, .gone, .resize, .ended, .fob,
      .turn, .say,
      .pause:
      return nil
    }
  }
}
