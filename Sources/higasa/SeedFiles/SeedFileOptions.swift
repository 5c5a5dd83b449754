import ArgumentParser
import Foundation
import Pages
import Primitives
import SeedFiles

/// What a seed file is encrypted with, as it lies in a file of its own.
struct SeedFileOptions: ParsableArguments {
  @Option(
    help: .words(
      ja: "シードファイルを暗号化した鍵のファイル。16進数か、鍵そのもの",
      en: "The key that the seed file is encrypted with: hexadecimal digits, or its bytes.",
      value: "file"),
    completion: .file())
  var keyFile: String?

  @Option(
    help: .words(
      ja: "シードファイルを暗号化したパスフレーズのファイル。1行だけ",
      en: "The passphrase that the seed file is encrypted with, one line.", value: "file"),
    completion: .file())
  var passphraseFile: String?

  @Flag(
    help: .words(
      ja: "MAC のない暗号化された鍵も受け付けます。書き換えられていてもわかりません。",
      en: "Take encrypted keys without a MAC, though nothing tells when they were changed."))
  var acceptNoMac = false

  func validate() throws {
    if keyFile != nil, passphraseFile != nil {
      throw ValidationError(
        Phrase(
          ja: "--key-file か --passphrase-file の、どちらか一方にしてください。",
          en: "Give --key-file or --passphrase-file, not both."))
    }
  }

  /// - Throws: ``FileFailure``, ``SeedFileKeyFailure``.
  func reading() throws -> SeedFormat.Options {
    SeedFormat.Options(key: try key(), acceptsUnauthenticated: acceptNoMac)
  }

  private func key() throws -> SeedFileKey? {
    if let keyFile {
      var text = try contents(of: keyFile)
      defer { text.resetBytes(in: text.indices) }
      if var key = hexadecimalDecoded(text), !key.isEmpty {
        defer { key.resetBytes(in: key.indices) }
        return .preShared(SecretBytes(key))
      }
      // As AES takes them.
      guard [16, 24, 32].contains(text.count) else {
        throw SeedFileKeyFailure.notHexadecimal(path: keyFile)
      }
      return .preShared(SecretBytes(text))
    }
    if let passphraseFile {
      var text = try contents(of: passphraseFile)
      defer { text.resetBytes(in: text.indices) }
      if text.last == UInt8(ascii: "\n") { text.removeLast() }
      if text.last == UInt8(ascii: "\r") { text.removeLast() }
      guard !text.isEmpty, !text.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
        throw SeedFileKeyFailure.noPassphrase(path: passphraseFile)
      }
      return .passphrase(SecretBytes(text))
    }
    return nil
  }

  private func contents(of path: String) throws -> Data {
    let file = try InputFile(path)
    var text = Data()
    while let piece = try file.next() {
      text += piece
      guard text.count <= SecretBytes.capacity else { throw SeedFileKeyFailure.tooLong(path: path) }
    }
    return text
  }
}

/// Why a file has no key for a seed file in it.
enum SeedFileKeyFailure: Error {
  case notHexadecimal(path: String)
  /// Empty, of several lines, or with what nobody can type.
  case noPassphrase(path: String)
  case tooLong(path: String)
}
