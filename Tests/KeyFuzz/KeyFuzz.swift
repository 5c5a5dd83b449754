import Canvas
import CursesTerminal

// libFuzzer over what a terminal may send: `make fuzz`. Whatever the bytes are, and however they are torn, the decoder comes to rest,
// and nothing that it hands out is a character that controls a terminal.

private typealias Target = @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ target: Target
) -> CInt

/// SwiftPM gives the entry point of an executable this name, so that libFuzzer's own is not taken.
@_cdecl("KeyFuzz_main")
public func keyFuzzMain(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var (count, arguments) = (
    count, arguments.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
  )
  return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start, count: count)
  // The first byte chooses what the terminal was asked for, the second how its bytes are torn.
  let (choice, pieceBytes) = (bytes[0], Int(bytes[1] % 9) + 1)
  let input = Array(bytes.dropFirst(2))
  let whole = events(of: input, choice, pieceBytes: max(1, input.count))
  let torn = events(of: input, choice, pieceBytes: pieceBytes)
  // In pieces that come in time it is the same, but for a paste that is longer than any field takes.
  precondition(
    whole == torn || input.count > InputDecoder.longestPaste, "torn: \(whole) is \(torn)")
  let text = String(decoding: input, as: UTF8.self)
  let line = TextSanitizer.line(text)
  precondition(line.unicodeScalars.allSatisfy(TextSanitizer.admits), "a line is of one line")
  precondition(TextSanitizer.line(line) == line, "what is clean stays as it is")
  precondition(
    TextSanitizer.spelledOut(text).unicodeScalars.allSatisfy(TextSanitizer.admits), "spelled out")
  return 0
}

/// What a decoder hands out that gets bytes in pieces, one right after the other, and then waits.
private func events(of input: [UInt8], _ choice: UInt8, pieceBytes: Int) -> [TerminalEvent] {
  var decoder = InputDecoder(escapePatience: .milliseconds(25))
  decoder.takesMouse = choice & 1 != 0
  decoder.isAwaitingAnswer = choice & 2 != 0
  if choice & 4 != 0 { decoder.shiftedFunctions = [UInt8(ascii: "t"): 5] }
  if choice & 8 != 0 { decoder.consoleFunctions = [UInt8(ascii: "M"): 1, UInt8(ascii: "P"): 4] }
  var now = ContinuousClock.now
  var events: [TerminalEvent] = []
  func drain() {
    while let event = decoder.next(at: now) {
      check(event)
      events.append(event)
    }
  }
  var rest = input[...]
  while !rest.isEmpty {
    var room = 0
    decoder.receive(at: { now }) { space, count in
      room = min(space.count, pieceBytes)
      for byte in rest.prefix(room) {
        space[count] = byte
        count += 1
      }
    }
    precondition(room > 0, "a full decoder hands something out")
    rest = rest.dropFirst(room)
    drain()
  }
  var waits = 0
  while let due = decoder.dueTime {
    now = max(now, due)
    drain()
    waits += 1
    precondition(waits < 10, "it comes to rest")
  }
  _ = decoder.takeAnswers()
  return events
}

private func check(_ event: TerminalEvent) {
  switch event {
  case .key(.character(let scalar)), .key(.alt(let scalar)):
    precondition(TextSanitizer.admits(scalar), "typed: \(scalar.value)")
  case .key(.control(let letter)): precondition(("a"..."z").contains(letter))
  case .key(.function(let number)): precondition((1...64).contains(number))
  case .paste(let text):
    text.scalars { scalar in
      precondition(scalar == "\n" || TextSanitizer.admits(scalar), "pasted: \(scalar.value)")
      return true
    }
  case .click(let place): precondition(place.row >= 0 && place.column >= 0)
  case .key, .wheel: break
  case .resized, .look, .timeout, .ended: preconditionFailure("no terminal sends \(event)")
  }
}
