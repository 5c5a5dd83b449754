import Crypto
import Foundation
import Primitives
import Testing

@testable import SeedFiles

@Suite("AES key wrap, RFC 3394 and RFC 5649")
struct KeyWrapTests {
  struct Vector: Sendable {
    let key: String
    let wrapped: String
    let unwrapped: String
  }

  /// RFC 3394 sections 4.1, 4.2 and 4.6; RFC 5649 section 6.
  static let vectors = [
    Vector(
      key: "000102030405060708090A0B0C0D0E0F",
      wrapped: "1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5",
      unwrapped: "00112233445566778899AABBCCDDEEFF"),
    Vector(
      key: "000102030405060708090A0B0C0D0E0F1011121314151617",
      wrapped: "96778B25AE6CA435F92B5B97C050AED2468AB8A17AD84E5D",
      unwrapped: "00112233445566778899AABBCCDDEEFF"),
    Vector(
      key: "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F",
      wrapped: "28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21",
      unwrapped: "00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F"),
    Vector(
      key: "5840DF6E29B02AF1AB493B705BF16EA1AE8338F4DCC176A8",
      wrapped: "138BDEAA9B8FA7FC61F97742E72248EE5AE6AE5360D1AE6A5F54F373FA543B6A",
      unwrapped: "C37B7E6492584340BED12207808941155068F738"),
    Vector(
      key: "5840DF6E29B02AF1AB493B705BF16EA1AE8338F4DCC176A8",
      wrapped: "AFBEB0F07DFBF5419200F2CCB50BB24F", unwrapped: "466F7250617369"),
  ]

  @Test("the vectors of both unwrap", arguments: vectors.indices)
  func unwraps(index: Int) throws {
    let vector = Self.vectors[index]
    let key = SymmetricKey(data: bytes(vector.key))
    #expect(
      try KeyWrap.unwrap(bytes(vector.wrapped), using: key) == Data(bytes(vector.unwrapped)))
  }

  @Test("whichever bit is changed, it does not unwrap", arguments: vectors.indices)
  func changed(index: Int) {
    let vector = Self.vectors[index]
    let key = SymmetricKey(data: bytes(vector.key))
    for bit in 0..<bytes(vector.wrapped).count * 8 {
      var wrapped = bytes(vector.wrapped)
      wrapped[bit / 8] ^= 1 << (bit % 8)
      #expect(throws: (any Error).self) { try KeyWrap.unwrap(wrapped, using: key) }
    }
  }

  @Test("of no length that is none of a wrapped key", arguments: 0..<48)
  func lengths(count: Int) {
    let key = SymmetricKey(data: [UInt8](repeating: 7, count: 16))
    #expect(throws: (any Error).self) {
      try KeyWrap.unwrap([UInt8](repeating: 0, count: count), using: key)
    }
  }

  private func bytes(_ digits: String) -> [UInt8] { Primitives.bytes(hexadecimal: digits) ?? [] }
}
