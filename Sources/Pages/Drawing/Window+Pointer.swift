import Canvas

extension Window {
  /// The keys that do what somebody means who presses the mouse in a place: nothing that a key could not reach.
  ///
  /// - Returns: none if nothing is there.
  package func keys(pointingAt place: Frame.Position, on page: Page) -> [Key] {
    guard size.isLargeEnough, !isHidden else { return [] }
    // Any key closes it, wherever somebody points.
    if case .warning = page.overlays.last { return [.enter] }
    guard let touch = frame(of: page).touch(at: place) else { return [] }
    if case .key(let key) = touch { return [key] }
    // What lies over a page takes its keys.
    return page.overlays.isEmpty ? FocusOrder(page).keys(pointingAt: touch) : []
  }

  /// Turns the wheel: so many lines, where there is more than fits.
  mutating func turnWheel(isDown: Bool, on page: Page) {
    for _ in 0..<Self.linesOfWheel {
      switch page.overlays.last {
      case .help(let help): scrollHelp(help, isDown ? .lineDown : .lineUp)
      case .question, .warning: return
      case nil: scrollBody(of: page, isDown ? .lineDown : .lineUp)
      }
    }
  }

  private static let linesOfWheel = 3
}
