import Canvas
import CursesTerminal
import Testing

/// What a terminal tells of its mouse, and that it is never text; and keys that are other ones elsewhere.
@Suite("Reports of a mouse, and keys by the terminal's description")
struct MouseReportTests {
  static let reports: [(String, TerminalEvent?)] = [
    ("\u{1B}[<0;1;1M", .click(Frame.Position(row: 0, column: 0))),
    ("\u{1B}[<0;80;24M", .click(Frame.Position(row: 23, column: 79))),
    // With Shift, Meta, Control.
    ("\u{1B}[<4;3;2M", .click(Frame.Position(row: 1, column: 2))),
    ("\u{1B}[<24;3;2M", .click(Frame.Position(row: 1, column: 2))),
    ("\u{1B}[<64;3;2M", .wheel(isDown: false)),
    ("\u{1B}[<65;3;2M", .wheel(isDown: true)),
    // Let go, other buttons, movements, a tilted wheel.
    ("\u{1B}[<0;3;2m", nil), ("\u{1B}[<1;3;2M", nil), ("\u{1B}[<2;3;2M", nil),
    ("\u{1B}[<32;3;2M", nil), ("\u{1B}[<35;3;2M", nil), ("\u{1B}[<66;3;2M", nil),
    ("\u{1B}[<128;3;2M", nil),
    // None of the kind.
    ("\u{1B}[<0;0;1M", nil), ("\u{1B}[<0;1M", nil), ("\u{1B}[<0;1;1;1M", nil),
    ("\u{1B}[<M", nil), ("\u{1B}[<0:1;1;1M", nil), ("\u{1B}[<;;M", nil),
  ]

  @Test("are presses and turns of the wheel where they were asked for", arguments: reports)
  func asked(bytes: String, event: TerminalEvent?) {
    #expect(Self.events(of: bytes, takesMouse: true) == [event].compactMap(\.self) + [.x])
  }

  @Test("are nothing where they were not, whole or torn", arguments: reports)
  func unasked(bytes: String, event: TerminalEvent?) {
    #expect(Self.events(of: bytes, takesMouse: false) == [.x])
    for cut in 2..<bytes.utf8.count {
      #expect(Self.events(of: bytes, takesMouse: false, cutAt: cut) == [.x], "\(cut)")
    }
  }

  @Test("a double click is one", arguments: [("\u{1B}[<0;3;2M", 1), ("\u{1B}[<0;4;2M", 2)])
  func double(second: String, count: Int) {
    let bytes = "\u{1B}[<0;3;2M\u{1B}[<0;3;2m" + second
    #expect(Self.events(of: bytes, takesMouse: true).count == count + 1)
  }

  @Test("consoles of BSD have F-keys where others have the mouse and other keys")
  func consoles() {
    let functions = Dictionary(
      uniqueKeysWithValues: (1...12).map { (UInt8(ascii: "M") + UInt8($0 - 1), $0) })
    for (letter, number) in functions {
      let bytes = "\u{1B}[" + String(Unicode.Scalar(letter))
      #expect(
        Self.events(of: bytes, takesMouse: false, functions) == [.key(.function(number)), .x])
      #expect(
        Self.events(of: bytes, takesMouse: false, functions, cutAt: 2)
          == [.key(.function(number)), .x])
    }
  }

  @Test("Esc and Tab in one are Shift-Tab where the terminal sends that, and two keys elsewhere")
  func escapeTab() {
    for sendsIt in [true, false] {
      var decoder = InputDecoder(escapePatience: .milliseconds(25))
      decoder.sendsEscapeTab = sendsIt
      let now = ContinuousClock.now
      decoder.receive(at: { now }) { space, count in
        (space[0], space[1], count) = (0x1B, 0x09, 2)
      }
      var events: [TerminalEvent] = []
      while let event = decoder.next(at: now) { events.append(event) }
      #expect(events == (sendsIt ? [.key(.backTab)] : [.key(.escape), .key(.tab)]))
    }
  }

  /// The events of some bytes, and of an x behind them.
  private static func events(
    of bytes: String, takesMouse: Bool, _ functions: [UInt8: Int] = [:], cutAt cut: Int? = nil
  ) -> [TerminalEvent] {
    var decoder = InputDecoder(escapePatience: .milliseconds(25))
    decoder.takesMouse = takesMouse
    decoder.consoleFunctions = functions
    let now = ContinuousClock.now
    let all = Array((bytes + "x").utf8)
    var events: [TerminalEvent] = []
    for piece in [all[..<(cut ?? 0)], all[(cut ?? 0)...]] {
      decoder.receive(at: { now }) { space, count in
        for byte in piece {
          space[count] = byte
          count += 1
        }
      }
      while let event = decoder.next(at: now) { events.append(event) }
    }
    return events
  }
}

extension TerminalEvent {
  fileprivate static let x = TerminalEvent.key(.character("x"))
}
