import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// Whoever points at something gets what keys would have got, and nothing else.
@Suite("The mouse")
struct MouseTests {
  static let looks = [Look.plain, Look(.coloured, on: .dark), Look(.drawn, on: .light)]
  static let sizes = [(40, 12), (80, 24), (132, 43)].map { Size(columns: $0.0, rows: $0.1) }

  @Test("brings the focus to what is pointed at, or presses it", arguments: EveryScreen.all)
  func points(view: EveryScreen.View) throws {
    let sitting = try EveryScreen.app(view, .ja)
    guard sitting.overlays.isEmpty else { return }
    let order = FocusOrder(sitting.application.page())
    for look in Self.looks {
      for size in Self.sizes {
        let sitting = Self.sitting(sitting.application, size, look)
        let places = Self.places(in: sitting.frame())
        for item in order.items {
          guard let place = places[item.touch] else {
            #expect(size.rows < 43, "\(item.touch) is nowhere, \(look.kind)")
            continue
          }
          let keys = sitting.window.keys(pointingAt: place, on: sitting.application.page())
          let tabs = keys.prefix { $0 == .tab }
          switch item {
          case .field: #expect(tabs.count == keys.count)
          case .button, .choice: #expect(keys[tabs.count...] == [.enter])
          }
          var after = sitting
          for key in tabs { _ = after.update(.key(key), at: after.now) }
          let focused = FocusOrder(after.application.page())
          #expect(
            focused.focus.map { focused.items[$0].touch } == item.touch, "\(look.kind) \(size)")
        }
      }
    }
  }

  @Test("reaches nothing under what lies over a page", arguments: EveryScreen.all)
  func overlays(view: EveryScreen.View) throws {
    let sitting = try EveryScreen.app(view, .ja)
    guard !sitting.overlays.isEmpty else { return }
    let page = sitting.application.page()
    for look in Self.looks {
      let sitting = Self.sitting(sitting.application, Size(columns: 80, rows: 24), look)
      for (touch, place) in Self.places(in: sitting.frame()) {
        let keys = sitting.window.keys(pointingAt: place, on: page)
        if sitting.overlays.isWarning {
          #expect(keys.count == 1, "any place closes it")
          continue
        }
        switch touch {
        case .key(let key): #expect(keys == [key])
        case .field, .button, .choice: #expect(keys.isEmpty, "\(touch)")
        }
      }
      guard case .question = page.overlays.last else { continue }
      #expect(Self.places(in: sitting.frame())[.number(1)] != nil)
      #expect(Self.places(in: sitting.frame())[.number(2)] != nil)
    }
  }

  @Test("a press takes all keys that it became, and none of them on another page")
  func queue() throws {
    func page(_ name: String) throws -> Page {
      let view = try #require(EveryScreen.all.first { $0.name == name })
      return try EveryScreen.app(view, .ja).application.page()
    }
    let (login, top) = (try page("BLI001"), try page("BPT001-none"))
    for turns in [false, true] {
      let terminal = PaneTerminal(size: Size(columns: 80, rows: 24))
      let surface = DrawnSurface(terminal)
      surface.show(login)
      let places = Self.places(in: surface.window.frame(of: login))
      let button = try #require(places.first { if case .button = $0.key { true } else { false } })
      terminal.bring(.click(button.value))
      #expect(surface.next(within: 0) == .key(.tab))
      surface.show(turns ? top : login)
      #expect(surface.next(within: 0) == (turns ? .time : .key(.tab)))
    }
    let stage = try HeadlessStage()
    try Script(EveryScreen.noToken).play(on: stage)
    stage.send(.click(try #require(Self.places(in: stage.frame)[.choice(1)])))
    #expect(stage.sees("2. パスワード変更"), "the menu of the service")
    stage.send(.click(Frame.Position(row: 1, column: 0)))
    #expect(stage.sees("2. パスワード変更"), "nothing is there")
  }

  @Test("the wheel scrolls what does not fit, and nothing else")
  func wheel() throws {
    let view = try #require(EveryScreen.all.first { $0.name == "BHI001" })
    let app = try EveryScreen.app(view, .ja).application
    var low = Self.sitting(app, Size(columns: 40, rows: 12), .plain)
    let first = low.frame()
    _ = low.update(.wheel(isDown: true), at: low.now)
    #expect(low.frame() != first)
    _ = low.update(.wheel(isDown: false), at: low.now)
    #expect(low.frame() == first)
    var high = Self.sitting(app, Size(columns: 132, rows: 60), .plain)
    let whole = high.frame()
    _ = high.update(.wheel(isDown: true), at: high.now)
    #expect(high.frame() == whole)
  }

  private static func sitting(
    _ app: InternetBanking, _ size: Size, _ look: Look
  ) -> Sitting<InternetBanking> {
    Sitting(app, window: Window(size: size, look: look))
  }

  /// Where each thing stands, by the middle of it.
  private static func places(in frame: Frame) -> [Touch: Frame.Position] {
    var columns: [Touch: [Frame.Position]] = [:]
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let place = Frame.Position(row: row, column: column)
        if let touch = frame.touch(at: place) { columns[touch, default: []].append(place) }
      }
    }
    return columns.compactMapValues { $0.isEmpty ? nil : $0[$0.count / 2] }
  }
}
