import Canvas
import CursesTerminal

/// What is true of every input of a terminal, whatever its bytes are and however they are torn: the same keys come of it, the decoder comes
/// to rest, and nothing that it hands out is a character that controls a terminal. The same of texts that are made safe.
package enum DecoderOracle {
  /// What is not true of an input; nil if all is.
  ///
  /// - Parameter bytes: the first chooses what the terminal was asked for, the second how the others are torn.
  package static func fault(of bytes: [UInt8]) -> String? {
    guard bytes.count > 1 else { return nil }
    let (choice, pieceBytes) = (bytes[0], Int(bytes[1] % 9) + 1)
    let input = Array(bytes.dropFirst(2))
    do throws(Fault) {
      let whole = try events(of: input, choice, pieceBytes: max(1, input.count))
      let torn = try events(of: input, choice, pieceBytes: pieceBytes)
      // But for a paste that is longer than any field takes.
      if whole != torn, input.count <= InputDecoder.longestPaste {
        return "torn into \(pieceBytes): \(whole) is \(torn)"
      }
    } catch {
      return error.what
    }
    let text = String(decoding: input, as: UTF8.self)
    let line = TextSanitizer.line(text)
    guard line.unicodeScalars.allSatisfy(TextSanitizer.admits) else { return "a line controls" }
    guard TextSanitizer.line(line) == line else { return "what is clean does not stay as it is" }
    guard TextSanitizer.spelledOut(text).unicodeScalars.allSatisfy(TextSanitizer.admits) else {
      return "what is spelled out controls"
    }
    return nil
  }

  private struct Fault: Error {
    let what: String
  }

  /// What a decoder hands out that gets bytes in pieces, one right after the other, and then waits.
  private static func events(
    of input: [UInt8], _ choice: UInt8, pieceBytes: Int
  ) throws(Fault) -> [TerminalEvent] {
    var decoder = InputDecoder(escapePatience: .milliseconds(25))
    decoder.takesMouse = choice & 1 != 0
    decoder.isAwaitingAnswer = choice & 2 != 0
    if choice & 4 != 0 { decoder.singleShiftFunctions = [UInt8(ascii: "t"): 5] }
    if choice & 8 != 0 { decoder.consoleFunctions = [UInt8(ascii: "M"): 1, UInt8(ascii: "P"): 4] }
    decoder.sendsEscapeTab = choice & 16 != 0
    var now = ContinuousClock.now
    var events: [TerminalEvent] = []
    var rest = input[...]
    while !rest.isEmpty {
      var taken = 0
      decoder.receive(at: { now }) { space, count in
        taken = min(space.count, pieceBytes, rest.count)
        for byte in rest.prefix(taken) {
          space[count] = byte
          count += 1
        }
      }
      guard taken > 0 else { throw Fault(what: "a full decoder hands nothing out") }
      rest = rest.dropFirst(taken)
      while let event = decoder.next(at: now) { events.append(event) }
    }
    var waits = 0
    while let due = decoder.dueTime {
      now = max(now, due)
      while let event = decoder.next(at: now) { events.append(event) }
      waits += 1
      guard waits < 10 else { throw Fault(what: "it does not come to rest") }
    }
    if let wrong = events.first(where: { !isSound($0) }) { throw Fault(what: "\(wrong)") }
    return events
  }

  private static func isSound(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(.character(let scalar)), .key(.alt(let scalar)): return TextSanitizer.admits(scalar)
    case .key(.control(let letter)): return ("a"..."z").contains(letter)
    case .key(.function(let number)): return (1...64).contains(number)
    case .paste(let text):
      var isSound = true
      text.scalars { scalar in
        isSound = isSound && (scalar == "\n" || TextSanitizer.admits(scalar))
        return isSound
      }
      return isSound
    case .click(let place): return place.row >= 0 && place.column >= 0
    case .key, .wheel: return true
    // No terminal sends these.
    case .resized, .look, .timeout, .ended: return false
    }
  }
}
