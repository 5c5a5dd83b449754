import Canvas

/// The tour on a terminal of cells.
package enum TourSession {
  /// Goes on until it ends.
  ///
  /// - Parameter clock: in milliseconds; never goes back.
  package static func run(
    _ tour: Tour, on terminal: some CellTerminal, clock: () -> Int64
  ) -> Tour.End {
    while true {
      if let end = tour.end { return end }
      terminal.paint(tour.frame())
      let event = terminal.nextEvent(timeoutMilliseconds: tour.nextChange(at: clock()))
      if event == .key(.control("l")) { terminal.repaint() }
      tour.take(event, at: clock())
    }
  }
}
