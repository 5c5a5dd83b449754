import Primitives
import Testing

@Suite("Bytes that must not outlive their use")
struct SecretBytesTests {
  @Test("a secret is shown by no way of printing")
  func redacted() {
    let secret = SecretBytes("hunter2".utf8)
    var dumped = ""
    dump(secret, to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), String(describing: [secret]), dumped] {
      #expect(!text.contains("hunter2") && !text.contains("104"), "\(text)")
    }
  }

  @Test("copies are independent")
  func copies() {
    let first = SecretBytes("abc".utf8)
    var second = first
    second.insert(UInt8(ascii: "x"), at: 1)
    second.remove(at: 0)
    #expect(first.equalsInConstantTime(SecretBytes("abc".utf8)))
    #expect(second.equalsInConstantTime(SecretBytes("xbc".utf8)))
    second.wipe()
    #expect(second.isEmpty && first.count == 3)
  }

  @Test("a full buffer takes no more")
  func full() {
    var secret = SecretBytes(repeatElement(UInt8(1), count: SecretBytes.capacity))
    let isTaken = secret.append(2)
    #expect(!isTaken)
    #expect(secret.count == SecretBytes.capacity)
  }
}
