import Canvas
import Pages

extension Tour {
  /// Takes the pane that is shown into somebody's hands; the script waits.
  func takePane(at now: Int64) {
    guard let performance else { return }
    let pane = chosen ?? .customer
    notice = nil
    activity = .inHand(Hand(pane: pane, told: now))
    performance.stage.openDesk(pane == .desk)
  }

  /// Esc gives the pane back; every other key is the pane's.
  func take(_ key: Key, with hand: Hand) {
    guard key == .escape, let stage = performance?.stage else { return touch(.key(key), hand.pane) }
    stage.openDesk(false)
    stage.reviveEnded()
    (activity, chosen) = (.waiting, nil)
    notice =
      switch standing {
      case .asWritten: TourWords.unchanged
      case .touched, .strayed: TourWords.changed
      }
  }

  func touch(_ event: TerminalEvent, _ pane: PaneName) {
    touchBank()
    performance?.stage.send(event, to: pane)
  }

  func turnClock(_ turn: ClockTurn) {
    guard let stage = performance?.stage else { return }
    guard let seconds = turn.seconds(on: stage) else { return notice = TourWords.noExpiry }
    touchBank()
    stage.wait(seconds: seconds)
  }

  func touchBank() {
    switch standing {
    case .asWritten: standing = .touched
    case .touched, .strayed: break
    }
  }
}
