import CTerm

/// Bytes as they came from the keyboard, perhaps of a password: memory of a fixed size that is
/// overwritten as they are used.
struct InputBuffer: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  /// - Parameter capacity: how many bytes can be put in; one more is kept free for ``prepend(_:)``.
  init(capacity: Int) {
    memory = .allocate(capacity: capacity + 1)
    memory.initialize(repeating: 0)
  }

  deinit {
    ct_wipe(memory.baseAddress, memory.count)
    memory.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count >= memory.count - 1 }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(rebasing: memory[..<count]))
  }

  /// Lets `read` put bytes into the free space and say how many.
  mutating func fill<Result>(
    _ read: (_ space: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> Result
  ) -> Result {
    var added = 0
    let result = read(
      UnsafeMutableBufferPointer(rebasing: memory[count..<max(count, memory.count - 1)]), &added)
    count += added
    return result
  }

  /// Adds a byte at the end, or loses it if there is no room.
  mutating func append(_ byte: UInt8) {
    guard !isFull else { return }
    memory[count] = byte
    count += 1
  }

  /// Puts a byte before the others, if there is room.
  mutating func prepend(_ byte: UInt8) {
    guard count < memory.count else { return }
    for index in stride(from: count, to: 0, by: -1) { memory[index] = memory[index - 1] }
    memory[0] = byte
    count += 1
  }

  mutating func removeFirst(_ number: Int) {
    remove(0..<number)
  }

  mutating func remove(_ range: Range<Int>) {
    let number = range.count
    for index in range.upperBound..<max(range.upperBound, count) {
      memory[index - number] = memory[index]
    }
    let left = count - number
    UnsafeMutableBufferPointer(rebasing: memory[left..<count]).update(repeating: 0)
    count = left
  }

  mutating func removeAll() {
    ct_wipe(memory.baseAddress, count)
    count = 0
  }
}
