import Canvas
import CursesTerminal
import Testing

/// What a terminal answers, torn apart anywhere and between keys.
@Suite("Answers in the input")
struct AnswerDecodingTests {
  static let ground = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  static let belled = "\u{1B}]11;rgb:ffff/ffff/ffff\u{07}"
  static let cursor = "\u{1B}[3;18R"

  @Test(
    "are no keys wherever a slow line tears them, and are read all the same",
    arguments: [ground, belled, cursor])
  func torn(answer: String) {
    let bytes = Array(answer.utf8)
    let whole: TerminalAnswer =
      answer == Self.cursor ? .cursor(row: 3, column: 18) : .ground(.light)
    for cut in 1..<bytes.count {
      var decoder = InputDecoder(escapePatience: .milliseconds(25))
      decoder.isAwaitingAnswer = true
      let start = ContinuousClock.now
      decoder.receive(Array(bytes[..<cut]), at: start)
      var keys: [TerminalEvent] = []
      // Later than any key would be, sooner than the rest of a sequence is given up.
      while let key = decoder.next(at: start + .milliseconds(250)) { keys.append(key) }
      decoder.receive(Array(bytes[cut...]) + [0x78], at: start + .milliseconds(260))
      while let key = decoder.next(at: start + .milliseconds(261)) { keys.append(key) }
      #expect(keys == [.key(.character("x"))], "torn after \(cut)")
      #expect(decoder.takeAnswers() == [whole], "torn after \(cut)")
    }
  }

  @Test("that come too late to be read are no keys either", arguments: [ground, cursor])
  func late(answer: String) {
    let bytes = Array(answer.utf8)
    for cut in 2..<bytes.count {
      var decoder = InputDecoder(escapePatience: .milliseconds(25))
      decoder.isAwaitingAnswer = true
      let start = ContinuousClock.now
      decoder.receive(Array(bytes[..<cut]), at: start)
      var keys: [TerminalEvent] = []
      while let key = decoder.next(at: start + .milliseconds(1_500)) { keys.append(key) }
      decoder.receive(Array(bytes[cut...]), at: start + .milliseconds(1_600))
      while let key = decoder.next(at: start + .milliseconds(1_601)) { keys.append(key) }
      #expect(keys.isEmpty, "torn after \(cut)")
    }
  }

  @Test("an Esc is a key at once again when nothing is awaited any more")
  func escape() {
    let start = ContinuousClock.now
    for isAwaiting in [true, false] {
      var decoder = InputDecoder(escapePatience: .milliseconds(25))
      decoder.isAwaitingAnswer = isAwaiting
      decoder.receive([0x1B], at: start)
      let early = decoder.next(at: start + .milliseconds(26))
      #expect(early == (isAwaiting ? nil : .key(.escape)))
      if isAwaiting { #expect(decoder.next(at: start + .milliseconds(301)) == .key(.escape)) }
    }
  }

  @Test("between keys they disturb none, and each is handed out once")
  func between() {
    var decoder = InputDecoder(escapePatience: .milliseconds(25))
    let now = ContinuousClock.now
    decoder.receive(Array("1\(Self.ground)2\(Self.cursor)3\(Self.cursor)".utf8), at: now)
    var keys: [TerminalEvent] = []
    while let key = decoder.next(at: now) { keys.append(key) }
    #expect(keys == ["1", "2", "3"].map { .key(.character($0)) })
    let report = TerminalAnswer.cursor(row: 3, column: 18)
    #expect(decoder.takeAnswers() == [.ground(.light), report, report])
    #expect(decoder.takeAnswers() == [])
  }

  @Test("a control string that is too long for an answer is none")
  func long() {
    var decoder = InputDecoder(escapePatience: .milliseconds(25))
    let now = ContinuousClock.now
    let filler = String(repeating: "0", count: 400)
    decoder.receive(Array("\u{1B}]11;rgb:ffff/ffff/\(filler)ffff\u{07}x".utf8), at: now)
    #expect(decoder.next(at: now) == .key(.character("x")))
    #expect(decoder.takeAnswers() == [])
  }
}

extension InputDecoder {
  fileprivate mutating func receive(_ bytes: [UInt8], at now: Instant) {
    receive(at: { now }) { space, count in
      for byte in bytes.prefix(space.count) {
        space[count] = byte
        count += 1
      }
    }
  }
}
