import Canvas
import Pages

extension Tour {
  func take(_ key: Key, at now: Int64) {
    switch key {
    case .function(9), .alt("9"):
      setting.language = setting.abilities.isASCII ? .en : setting.language.other
      performance?.stage.adopt(setting)
    default:
      switch activity {
      case .inHand(let hand): take(key, with: hand)
      case .showingKeys: activity = .waiting
      case .askingForTime: takeTime(key)
      case .waiting, .stepping, .playing:
        if performance == nil { takeInList(key, at: now) } else { takeInChapter(key, at: now) }
      }
    }
  }

  private func takeInList(_ key: Key, at now: Int64) {
    switch key {
    case .up, .backTab: number = max(0, number - 1)
    case .down, .tab: number = min(chapters.count - 1, number + 1)
    case .home: number = 0
    case .end: number = chapters.count - 1
    case .enter, .right: open(number)
    case .character(" "):
      open(number)
      play(at: now)
    case .function(1), .alt("1"), .character("?"): activity = .showingKeys
    case .character("q"), .character("Q"), .escape, .function(10), .alt("0"), .control("c"):
      end = .over
    case .character, .alt, .control, .function, .backspace, .delete, .left, .pageUp, .pageDown:
      break
    }
  }

  private func takeInChapter(_ key: Key, at now: Int64) {
    switch key {
    case .character(" "): if isPlaying { activity = .waiting } else { play(at: now) }
    case .right, .enter: step(at: now)
    case .left, .backspace: stepBack()
    case .down, .pageDown: if number + 1 < played.upperBound { open(number + 1) }
    case .up, .pageUp: open(max(played.lowerBound, number - 1))
    case .character("+"): pace = min(Self.paces.upperBound, pace * 2)
    case .character("-"): pace = max(Self.paces.lowerBound, pace / 2)
    case .character("t"), .character("T"): activity = .askingForTime
    case .tab: takePane(at: now)
    case .backTab: chosen = PaneName.allCases.after(shown)
    case .character("1"): chosen = .customer
    case .character("2"): chosen = .token
    case .character("3"): chosen = .desk
    case .character("4"): chosen = .verifier
    case .character("5"): chosen = .ledger
    case .character("z"), .character("Z"): isAlone.toggle()
    case .character("b"), .character("B"): performance?.stage.turnFob()
    case .function(1), .alt("1"), .character("?"): activity = .showingKeys
    case .escape: (performance, activity, notice) = (nil, .waiting, nil)
    case .character("q"), .character("Q"), .function(10), .alt("0"), .control("c"): end = .over
    case .character, .alt, .control, .function, .delete, .home, .end: break
    }
  }

  private func takeTime(_ key: Key) {
    switch key {
    case .escape, .control("c"): activity = .waiting
    case .character(let scalar):
      guard let number = Int(String(scalar)), let turn = ClockTurn(rawValue: number) else { return }
      activity = .waiting
      turnClock(turn)
    case .alt, .control, .function, .enter, .tab, .backTab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown:
      break
    }
  }
}

extension [PaneName] {
  fileprivate func after(_ name: PaneName) -> PaneName {
    guard let index = firstIndex(of: name) else { return self[0] }
    return self[(index + 1) % count]
  }
}
