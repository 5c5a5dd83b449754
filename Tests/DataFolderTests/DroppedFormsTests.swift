import BankFixtures
import DataFolder
import Foundation
import Glibc
import Primitives
import Testing
import TokenDomain

/// A line of text of each customer, for two minutes and for once.
@Suite("What customers had before them when their line dropped")
struct DroppedFormsTests {
  private static let now = UnixTime(seconds: 1_800_000_000)

  private static func forms() throws -> (DataFolder, TemporaryFolder) {
    let folder = try TemporaryFolder()
    var randomness = SystemRandomNumberGenerator()
    let made = try DataFolder.create(
      at: folder.file("bank"), institution: .higasa, isDemo: false, randomness: &randomness)
    return (made, folder)
  }

  @Test(
    "is given out once, to that customer, and not after two minutes",
    arguments: [0, 1, 120, 121, -1])
  func patience(seconds: Int64) throws {
    let (bank, _folder) = try Self.forms()
    let forms = bank.droppedForms
    let (one, other) = (try Sample.customer(1), try Sample.customer(2))
    forms.keep("activate 1", of: one, at: Self.now)
    forms.keep("activate 2", of: one, at: Self.now)
    let later = Self.now.advanced(bySeconds: seconds)
    #expect(forms.take(of: other, at: later) == nil)
    #expect(forms.take(of: one, at: later) == ((0...120).contains(seconds) ? "activate 2" : nil))
    #expect(forms.take(of: one, at: later) == nil)
    withExtendedLifetime(_folder) {}
  }

  @Test("what is too old is gone with the next that is kept, and nobody else may read any")
  func forgotten() throws {
    let (bank, _folder) = try Self.forms()
    let forms = bank.droppedForms
    for number in 1...3 {
      forms.keep(
        "x", of: try Sample.customer(number), at: Self.now.advanced(bySeconds: Int64(number)))
    }
    forms.keep("x", of: try Sample.customer(4), at: Self.now.advanced(bySeconds: 122))
    let names = try FileManager.default.contentsOfDirectory(atPath: bank.file("dropped"))
    #expect(Set(names) == Set(try (2...4).map { try Sample.customer($0).digits }))
    for name in names + ["."] {
      var status = stat()
      #expect(stat(bank.file("dropped/\(name)"), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(name)")
    }
    withExtendedLifetime(_folder) {}
  }

  @Test("a file that somebody else has put there is nothing, and hangs nobody")
  func planted() throws {
    let (bank, folder) = try Self.forms()
    let forms = bank.droppedForms
    let customer = try Sample.customer(1)
    forms.keep("x", of: customer, at: Self.now)
    let path = bank.file("dropped/\(customer.digits)")
    let contents = [
      "", "\n", "x", "1800000000", "1800000000 ", "9223372036854775807 x\n",
      "-9223372036854775808 x\n",
      String(repeating: "9", count: 10_000),
    ]
    for text in contents {
      unlink(path)
      #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
      chmod(path, 0o600)
      #expect(forms.take(of: customer, at: Self.now) == nil, "\(text.prefix(30))")
    }
    mkfifo(path, 0o600)
    #expect(forms.take(of: customer, at: Self.now) == nil)
    #expect(symlink(folder.file("elsewhere"), path) == 0)
    forms.keep("y", of: customer, at: Self.now)
    #expect(!FileManager.default.fileExists(atPath: folder.file("elsewhere")))
    #expect(forms.take(of: customer, at: Self.now) == "y")
    // A link to a folder of ours is none: nothing behind it is touched.
    let others = try FileManager.default.contentsOfDirectory(atPath: bank.path)
    #expect(rename(bank.file("dropped"), bank.file("elsewhere")) == 0)
    #expect(symlink(".", bank.file("dropped")) == 0)
    forms.keep("z", of: customer, at: Self.now)
    #expect(forms.take(of: customer, at: Self.now) == nil)
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: bank.path))
        == Set(others + ["elsewhere"]))
    unlink(bank.file("dropped"))
    #expect(rename(bank.file("elsewhere"), bank.file("dropped")) == 0)
    chmod(bank.file("dropped"), 0o777)
    forms.keep("z", of: customer, at: Self.now)
    #expect(forms.take(of: customer, at: Self.now) == nil, "others may write there")
  }
}
