import CommonPasswords
import Testing

@Suite("Passwords that are guessed first")
struct CommonPasswordsTests {
  private static func isCommon(_ password: String) -> Bool {
    Array(password.utf8).withUnsafeBytes { CommonPasswords.contains($0) }
  }

  @Test(
    "are known in capitals and small letters, and before up to four digits",
    arguments: [
      "password", "PassWord", "12345678", "1q2w3e4r", "iloveyou", "sunshine1", "dragon2024",
      "JORDAN2020", "princess", "trustno1", "letmein9999",
    ])
  func common(password: String) {
    #expect(Self.isCommon(password))
  }

  @Test(
    "are told from others",
    arguments: [
      "", "\n", "password\n1q2w3e4r", "passwort-7", "7password", "dragon84719", "kumo no ue",
    ])
  func other(password: String) {
    #expect(!Self.isCommon(password))
  }

  @Test("the first and the last of the list are known")
  func edges() {
    #expect(Self.isCommon("123456"))
    #expect(Self.isCommon(Self.last))
    #expect(!Self.isCommon(Self.last + "x"))
  }
  private static let last = "geekboy"
}
