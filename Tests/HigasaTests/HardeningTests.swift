import Foundation
import Testing

/// What the linker wrote into the program, read from its dynamic section (ELF-64, little-endian).
@Suite("The built program leaves no doors open")
struct HardeningTests {
  static let (flags, flags1, bindNow, now) = (UInt64(30), UInt64(0x6FFF_FFFB), UInt64(8), UInt64(1))
  static let (dynamic, relro) = (UInt32(2), UInt32(0x6474_E552))

  struct Program {
    let bytes: Data

    func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
      bytes.subdata(in: offset..<offset + MemoryLayout<Number>.size)
        .withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
    }

    /// Kind, place and size of its segments.
    var segments: [(kind: UInt32, offset: Int, size: Int)] {
      let (table, size) = (Int(number(UInt64.self, at: 32)), Int(number(UInt16.self, at: 54)))
      return (0..<Int(number(UInt16.self, at: 56))).map { index in
        let entry = table + index * size
        return (
          number(UInt32.self, at: entry), Int(number(UInt64.self, at: entry + 8)),
          Int(number(UInt64.self, at: entry + 32))
        )
      }
    }

    /// What its dynamic section says.
    var entries: [(tag: UInt64, value: UInt64)] {
      segments.filter { $0.kind == HardeningTests.dynamic }.flatMap { segment in
        stride(from: segment.offset, to: segment.offset + segment.size, by: 16).map {
          (number(UInt64.self, at: $0), number(UInt64.self, at: $0 + 8))
        }
      }
    }
  }

  @Test("every symbol is bound before it begins, and the table is read-only from then on")
  func bound() throws {
    let program = Program(
      bytes: try Data(contentsOf: URL(filePath: Higasa.path), options: .mappedIfSafe))
    #expect(program.segments.contains { $0.kind == Self.relro })
    #expect(
      program.entries.contains {
        ($0.tag == Self.flags && $0.value & Self.bindNow != 0)
          || ($0.tag == Self.flags1 && $0.value & Self.now != 0)
      })
  }

  /// The tests' own program needs the toolchain's libraries; the bank's is linked by the Makefile.
  @Test("the one that the bank runs looks for libraries nowhere but where the system has them")
  func noPath() throws {
    let makefile = try Repository.text(of: "Makefile")
    let release = try #require(makefile.split(separator: "\n").first { $0.hasPrefix("release :=") })
    #expect(release.contains("--disable-local-rpath") && release.contains("--static-swift-stdlib"))
  }
}
