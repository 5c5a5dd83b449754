import DemoBank
import Foundation
import Testing

@Suite("README.md")
struct ReadmeTests {
  @Test("prints the demo customers and their passwords, in both languages")
  func customers() throws {
    let readme = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("README.md"),
      encoding: .utf8)
    for demo in DemoCustomer.all {
      let row =
        "| \(demo.number) | \(demo.customer.name) | `\(demo.loginPassword)` "
        + "| `\(demo.confirmationPassword)` |"
      let printed = readme.components(separatedBy: row).dropFirst()
      #expect(printed.count == 2, "\(row)")
      switch demo.tokenStage {
      case .noToken: break
      case .dispatched(let serial), .inUse(let serial), .stopped(let serial):
        for rest in printed {
          #expect(rest.prefix { $0 != "\n" }.contains(serial.text), "\(row) lacks \(serial)")
        }
      }
    }
  }
}
