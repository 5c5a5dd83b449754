import Primitives
import Synchronization
import Testing

@Suite("What is done ahead")
struct AheadTests {
  private struct Failed: Error, Hashable {
    let number: Int
  }

  @Test("is there when it is asked for, as often as it is", arguments: 0..<50)
  func value(number: Int) throws {
    let ahead = Ahead { number * 2 }
    #expect(ahead.value() == number * 2)
    #expect(ahead.value() == number * 2)
  }

  @Test("fails where it is asked for, and not before")
  func failure() {
    let ahead = Ahead<Int, Failed> { () throws(Failed) in throw Failed(number: 7) }
    #expect(throws: Failed(number: 7)) { try ahead.value() }
    #expect(throws: Failed(number: 7)) { try ahead.value() }
  }

  @Test("goes on while its beginner does something else")
  func meanwhile() {
    let order = Mutex<[String]>([])
    let ahead = Ahead {
      while order.withLock({ $0.isEmpty }) {}
      order.withLock { $0.append("ahead") }
    }
    order.withLock { $0.append("beginner") }
    ahead.value()
    #expect(order.withLock { $0 } == ["beginner", "ahead"])
  }
}
