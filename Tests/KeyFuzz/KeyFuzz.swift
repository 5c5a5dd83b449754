import DecoderOracle

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
  if let fault = DecoderOracle.fault(of: Array(UnsafeBufferPointer(start: start, count: count))) {
    preconditionFailure(fault)
  }
  return 0
}
