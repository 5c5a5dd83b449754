import Foundation
import Testing

@Suite("The demo's folder")
struct DemoTests {
  @Test("it is made once, and opened again as it is")
  func twice() throws {
    let demo = try DemoCopy()
    let before = try Data(contentsOf: URL(filePath: demo.seedFile))
    let again = try demo.run("demo", "--prepare-only")
    #expect(again.status == 0)
    #expect(again.lines.first == demo.path)
    for word in ["1000001", "demo-login-1", "demo-kakunin-4", "2600100000041", "夕立 健"] {
      #expect(again.output.contains(word))
    }
    #expect(again.sentences.contains("keyfob"))
    #expect(try Data(contentsOf: URL(filePath: demo.seedFile)) == before)
  }

  @Test("nobody else may read it")
  func modes() throws {
    let demo = try DemoCopy()
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: demo.path) {
      let mode = try files.attributesOfItem(atPath: "\(demo.path)/\(name)")[.posixPermissions]
      #expect(mode as? Int == 0o600, "\(name)")
    }
  }

  @Test("an empty folder will do; a bank in earnest and other things are refused")
  func otherFolders() throws {
    let home = NSTemporaryDirectory() + "higasa-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let files = FileManager.default
    try files.createDirectory(
      atPath: "\(home)/empty", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    #expect(try Higasa.run("demo", "--prepare-only", "--data", "\(home)/empty").status == 0)
    #expect(try Higasa.run("demo", "--prepare-only", "--data", home).status != 0)

    let bank = "\(home)/deep/in/bank"
    let made = try Higasa.run(Higasa.newBank(at: bank))
    #expect(made.status == 0)
    #expect(made.output == "\(bank)\n")
    let refused = try Higasa.run("demo", "--prepare-only", "--data", bank)
    #expect(refused.status == 65)
    #expect(refused.sentences.contains("デモではない") || refused.sentences.contains("本物"))
    #expect(try Higasa.run("customer", "list", "--json", "--data", bank).output.isEmpty)
    #expect(try files.contentsOfDirectory(atPath: "\(home)/deep/in") == ["bank"])
  }
}
