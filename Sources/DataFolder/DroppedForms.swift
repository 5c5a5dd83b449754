import Glibc
import Primitives
import TokenDomain

/// What customers had before them when their line dropped: a file each in the folder `dropped`, good for two minutes and
/// for once. It is a convenience: what cannot be kept is lost without a word.
package struct DroppedForms: Sendable {
  /// Seconds for which one is good.
  package static let patience: Int64 = 120
  private static let mostBytes = 256

  private let folder: String

  init(at folder: String) { self.folder = folder }

  /// Keeps a line of text of a customer, and forgets all that is too old.
  package func keep(_ text: String, of customer: CustomerNumber, at now: UnixTime) {
    mkdir(folder.pathBytes, 0o700)
    do throws(DataFolderFailure) {
      try FileSystem.checkPrivate(folder: folder)
    } catch {
      return
    }
    for name in FileSystem.names(in: folder) where read(name, at: now) == nil { remove(name) }
    remove(customer.digits)
    try? FileSystem.create(file(customer.digits), with: "\(now.seconds) \(text)\n")
  }

  /// What was kept of a customer not too long ago; it is forgotten with that.
  package func take(of customer: CustomerNumber, at now: UnixTime) -> String? {
    defer { remove(customer.digits) }
    return read(customer.digits, at: now)
  }

  private func read(_ name: String, at now: UnixTime) -> String? {
    guard let bytes = try? FileSystem.read(file(name), limit: Self.mostBytes) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let written = Int64(parts[0]), parts[1].hasSuffix("\n"),
      // Not as a difference, which a number of somebody else's could make too large.
      (now.seconds - Self.patience...now.seconds).contains(written)
    else { return nil }
    return String(parts[1].dropLast())
  }

  private func file(_ name: String) -> String { folder + "/" + name }

  private func remove(_ name: String) { unlink(file(name).pathBytes) }
}
