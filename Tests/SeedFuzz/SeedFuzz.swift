import Foundation
import Primitives
import SeedFiles

// libFuzzer (https://llvm.org/docs/LibFuzzer.html) over the readers of seed files: `make fuzz`. Whatever the bytes are, a
// reader ends with keys or with a typed failure, and in memory that does not grow with them.

private typealias Target = @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ target: Target
) -> CInt

/// SwiftPM gives the entry point of an executable this name, so that libFuzzer's own is not taken.
@_cdecl("SeedFuzz_main")
public func seedFuzzMain(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var (count, arguments) = (
    count, arguments.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
  )
  return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}

/// What the reader may say of bytes that nobody knows; anything else is found.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Data(UnsafeBufferPointer(start: start, count: count))
  // The first byte chooses how they are read: in pieces of which length, and with which key.
  guard let choice = bytes.first else { return 0 }
  let key: SeedFileKey? =
    switch choice & 3 {
    case 0: nil
    case 1: .preShared(SecretBytes([UInt8](repeating: 0x5A, count: 16)))
    case 2: .preShared(SecretBytes([UInt8](repeating: 0x5A, count: 32)))
    default: .passphrase(SecretBytes("qwerty".utf8))
    }
  let options = SeedFormat.Options(key: key, acceptsUnauthenticated: choice & 4 != 0)
  let pieceBytes = choice & 8 == 0 ? bytes.count : 7
  var rest = bytes.dropFirst()
  var (tokens, others) = (0, 0)
  do {
    try SeedFormat.read(options) {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(max(1, pieceBytes)) }
      return Data(rest.prefix(max(1, pieceBytes)))
    } _: { entry in
      switch entry {
      case .token(let record, let place):
        tokens += 1
        // What every token of ours is.
        precondition(record.seed.count >= 16 && record.parameters.period == 60)
        precondition(record.serial.kind == .hardware && place.line >= 1)
      case .skipped, .refused: others += 1
      }
    }
    precondition(tokens + others > 0, "a file that was read to its end has a key")
  } catch is SeedFileFailure {
    return 0
  } catch {
    preconditionFailure("an untyped failure: \(error)")
  }
  return 0
}
