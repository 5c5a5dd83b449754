import SeededRandom
import Testing
import Vault

@Suite("A password's hash as a text")
struct PasswordHashTests {
  private static let salt = String(repeating: "5a", count: 16)
  private static let digest = String(repeating: "c3", count: 32)
  private static let whole = "$scrypt$ln=15,r=8,p=3$\(salt)$\(digest)"

  @Test("what is written is read again, at every cost")
  func roundTrip() throws {
    for log2N in [1, 15, 20] {
      for r in [1, 2] {
        for p in [1, 16] {
          let text = "$scrypt$ln=\(log2N),r=\(r),p=\(p)$\(Self.salt)$\(Self.digest)"
          let hash = try #require(PasswordHash(text: text))
          #expect(hash.text == text)
          #expect(hash.cost == ScryptCost(log2N: log2N, r: r, p: p))
        }
      }
    }
  }

  static let damaged: [String] = [
    "", "$", "$$$$", "plain", String(whole.dropFirst()), whole + "$", " " + whole,
    whole.replacing("scrypt", with: "bcrypt"),
    whole.replacing("ln=15,r=8,p=3", with: ""),
    whole.replacing("ln=15,r=8,p=3", with: "ln=15,r=8"),
    whole.replacing("ln=15,r=8,p=3", with: "r=8,ln=15,p=3"),
    whole.replacing("ln=15,r=8,p=3", with: "ln=15,r=8,p=3,x=1"),
    whole.replacing("ln=15,r=8,p=3", with: "ln=15,r=8,p=three"),
    whole.replacing("ln=15,r=8,p=3", with: "ln=15,r=8,p=３"),
    whole.replacing("ln=15", with: "ln=0"), whole.replacing("ln=15", with: "ln=-1"),
    whole.replacing("ln=15", with: "ln=21"), whole.replacing("ln=15,r=8", with: "ln=18,r=9"),
    whole.replacing("ln=15", with: "ln=99999999999999999999"),
    whole.replacing("r=8", with: "r=0"), whole.replacing("p=3", with: "p=17"),
    whole.replacing(salt, with: ""), whole.replacing(salt, with: String(salt.dropLast(2))),
    whole.replacing(salt, with: salt + "00"), whole.replacing(salt, with: String(salt.dropLast())),
    whole.replacing(digest, with: String(digest.dropLast(2))),
    whole.replacing(digest, with: digest + "00"),
    whole.replacing("c3", with: "cg"),
  ]

  @Test("a damaged text, another scheme and a cost out of range are no hash", arguments: damaged)
  func refusals(text: String) {
    #expect(PasswordHash(text: text) == nil)
  }

  @Test("a hash that lost or changed a character is refused or is another hash")
  func changedCharacters() throws {
    let whole = Array(Self.whole)
    let right = try #require(PasswordHash(text: Self.whole))
    for place in whole.indices {
      var shorter = whole
      shorter.remove(at: place)
      #expect(PasswordHash(text: String(shorter)) != right, "without character \(place)")
      for other in ["0", "$", "é"] as [Character] where other != whole[place] {
        var changed = whole
        changed[place] = other
        #expect(PasswordHash(text: String(changed)) != right, "\(other) at \(place)")
      }
    }
  }

  /// 128·r·2^ln bytes must not be more than 256 MiB.
  static let costs: [(Int, Int, Int, Bool)] = [
    (1, 1, 1, true), (15, 8, 3, true), (16, 32, 16, true), (18, 8, 1, true), (20, 2, 1, true),
    (0, 8, 1, false), (21, 1, 1, false), (15, 0, 1, false), (15, 33, 1, false),
    (15, 8, 0, false), (15, 8, 17, false), (18, 9, 1, false), (20, 3, 1, false),
    (-1, 8, 1, false), (15, -8, 1, false), (.max, .max, .max, false), (.min, .min, .min, false),
  ]

  @Test("a cost that would take no work or too much memory is none", arguments: costs)
  func limits(log2N: Int, r: Int, p: Int, isAllowed: Bool) {
    #expect((ScryptCost(log2N: log2N, r: r, p: p) != nil) == isAllowed)
  }

  @Test("a cost is below another where a guess takes less work: N·r·p")
  func order() throws {
    let standard = ScryptCost.standard
    #expect(!standard.isBelow(standard))
    for (log2N, r, p, isBelow) in [
      (14, 8, 3, true), (15, 7, 3, true), (15, 8, 2, true), (16, 8, 1, true), (1, 1, 1, true),
      (15, 3, 8, false), (15, 8, 4, false), (16, 8, 2, false), (17, 8, 1, false),
    ] {
      let cost = try #require(ScryptCost(log2N: log2N, r: r, p: p))
      #expect(cost.isBelow(standard) == isBelow, "\(cost)")
    }
  }
}
