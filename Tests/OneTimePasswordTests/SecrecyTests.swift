import OneTimePassword
import Primitives
import Testing

@Suite("Codes and keys show themselves by no way of printing")
struct SecrecyTests {
  private func everyPrint(of value: some Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    let children = Mirror(reflecting: value).children.map { "\($0.value)" }
    return ["\(value)", String(reflecting: value), "\([value])", dumped] + children
  }

  @Test("neither computed, typed nor spelled")
  func silent() throws {
    let token = try TestToken()
    let step = TimeStep(counter: 1)
    let computed = OneTimeCode(step: step, key: token.key, parameters: token.parameters)
    let typed = try token.code(step)
    // Appendix B: the code of step 1. 57 is its first digit as a byte, as a mirror would show it.
    #expect(computed.digits == "94287082")
    for text in everyPrint(of: computed) + everyPrint(of: typed) {
      #expect(!text.contains("94287082") && !text.contains("57"), "\(text)")
    }
    for text in everyPrint(of: Base32.encode(token.key)) {
      #expect(!text.contains("GEZDGNBV") && !text.contains("71"), "\(text)")
    }
  }

  @Test("nor do refusals repeat what was typed")
  func refusals() {
    #expect {
      try EnteredCode(SecretBytes("hunter2".utf8), digits: .six)
    } throws: { error in
      everyPrint(of: error).allSatisfy { !$0.contains("hunter") && !$0.contains("104") }
    }
    #expect {
      try Base32.decode("GEZDGNBV1".utf8)
    } throws: { error in
      everyPrint(of: error).allSatisfy { !$0.contains("GEZDGNBV") && !$0.contains("49") }
    }
  }
}
