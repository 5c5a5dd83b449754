import Canvas
import CustomerScreens
import Pages

/// What holds for every picture, whatever is on it and whatever the window's size.
package enum FrameRules {
  /// - Returns: what does not hold, in words for a failed test; nothing for a good frame.
  package static func violations(of frame: Frame, by app: Sitting<InternetBanking>) -> [String] {
    guard frame.size == app.window.size else {
      return ["the frame is \(frame.size), not \(app.window.size)"]
    }
    var found = (0..<frame.size.rows).flatMap { row in
      let cells = Array(frame.row(row))
      return cells.count == frame.size.columns
        ? cellViolations(cells, app.window.look).map { "row \(row): \($0)" }
        : ["row \(row): \(cells.count) cells for \(frame.size)"]
    }
    if let cursor = frame.cursor,
      !(0..<frame.size.rows).contains(cursor.row)
        || !(0..<frame.size.columns).contains(cursor.column)
    {
      found.append("the cursor stands at \(cursor)")
    }
    if app.window.isHidden {
      if frame.cursor != nil || !frame.rows.allSatisfy(\.isEmpty) { found.append("not hidden") }
    } else if app.window.size.isLargeEnough {
      found += screenViolations(of: frame, by: app)
    }
    return found
  }

  /// Every cell holds a character of its width, or the right half of the wide one before it.
  private static func cellViolations(_ cells: [Frame.Cell], _ look: Look) -> [String] {
    var found: [String] = []
    var expectsHalf = false
    for (column, cell) in cells.enumerated() {
      guard let scalar = cell.scalar else {
        if !expectsHalf { found.append("half a character at \(column)") }
        expectsHalf = false
        continue
      }
      if expectsHalf { found.append("a wide character is cut at \(column)") }
      expectsHalf = false
      if (0x20..<0x7F).contains(scalar.value) { continue }
      let width = TextWidth.of(scalar)
      // Half blocks are shown where the terminal was found to draw them in one cell, or may be refused.
      if cell.isSecret, cell.style.ink == .symbol, width == 1 { continue }
      // So are all that were measured before the look was drawn.
      if look.kind == .drawn, Look.measured.unicodeScalars.contains(scalar) {
        expectsHalf = width == 2
        continue
      }
      if width == 0 || !TextSanitizer.admits(scalar) || AmbiguousWidth.contains(scalar) {
        found.append("U+\(String(scalar.value, radix: 16)) at \(column)")
      }
      expectsHalf = width == 2
    }
    if expectsHalf { found.append("a wide character is cut by the edge") }
    return found
  }

  private static func screenViolations(of frame: Frame, by app: Sitting<InternetBanking>)
    -> [String]
  {
    var found: [String] = []
    let text = CompactText(frame)
    if !CompactText(frame, row: 0).ends(in: app.screen.id.rawValue) {
      found.append("no \(app.screen.id.rawValue) in the upper right corner")
    }
    switch app.overlays.top {
    case .help, .topic: break
    case .question:
      if !isOnButton(frame) { found.append("the cursor is not on an answer") }
      if !text.contains("1.") || !text.contains("2.") { found.append("an answer is missing") }
    case .warning(let timeOut):
      let warning = Wording.TimeOuts.warning(
        timeOut, isLoggedIn: app.visit.signedIn != nil,
        in: app.application.secondsLeft(to: timeOut) ?? 0, app.institution.sessionPolicy)
      if !text.contains(warning(app.language)) { found.append("a warning is cut") }
    case nil:
      if let message = app.message {
        let sentence = Wording.Messages.text(message, app.institution, at: app.now)(
          app.language)
        if !text.contains(sentence) { found.append("cut: \(sentence)") }
      }
      if app.message == nil, let hint = app.screen.hint?(app.language),
        !text.contains(hint)
      {
        found.append("cut: \(hint)")
      }
      if app.window.scroll == nil, !isOnFocus(frame, of: app) {
        found.append("the cursor is not on \(app.visit.form.focused)")
      }
      if app.application.page().parts.count(where: \.isFocused) != 1 {
        found.append("not one part that has the focus")
      }
    }
    return found
  }

  /// Whether the cursor stands on what has the focus.
  private static func isOnFocus(_ frame: Frame, of app: Sitting<InternetBanking>) -> Bool {
    guard app.visit.form.focusedField != nil else { return isOnButton(frame) }
    guard let cursor = frame.cursor else { return false }
    let row = Array(frame.row(cursor.row))
    guard app.window.look == .plain else { return row[cursor.column].style.paper == .focus }
    let bracket = { (scalar: Unicode.Scalar) in Frame.Cell(scalar, .bold) }
    let opening = row[..<cursor.column].lastIndex(of: bracket("["))
    let closing = row[cursor.column...].firstIndex(of: bracket("]"))
    return opening != nil && closing != nil
  }

  private static func isOnButton(_ frame: Frame) -> Bool {
    guard let cursor = frame.cursor else { return false }
    let ink = frame.row(cursor.row)[cursor.row * frame.size.columns + cursor.column].style.ink
    return ink == .focus || ink == .faintFocus
  }
}
