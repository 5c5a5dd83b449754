import Glibc
import Primitives
import TokenDomain

/// What customers had before them when their line dropped: a file each in the folder `dropped`, good for two minutes and
/// for once. It is a convenience: what cannot be kept is lost without a word, and nothing waits for the disk.
package struct DroppedForms: Sendable {
  /// Seconds for which one is good.
  package static let patience: Int64 = 120
  private static let mostBytes = 256

  private let folder: String

  init(at folder: String) { self.folder = folder }

  /// Keeps a line of text of a customer, and forgets all that is too old.
  package func keep(_ text: String, of customer: CustomerNumber, at now: UnixTime) {
    mkdir(folder.pathBytes, 0o700)
    guard isOurs else { return }
    forget(at: now)
    // Under a name of its own until it is whole.
    let making = file("\(customer.digits).\(getpid())")
    let place = open(making.pathBytes, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard place >= 0 else { return }
    defer { close(place) }
    let bytes = Array("\(now.seconds) \(text)\n".utf8)
    guard write(place, bytes, bytes.count) == bytes.count,
      rename(making.pathBytes, file(customer.digits).pathBytes) == 0
    else {
      unlink(making.pathBytes)
      return
    }
  }

  /// What was kept of a customer not too long ago; it is forgotten with that, and with it all that is too old.
  package func take(of customer: CustomerNumber, at now: UnixTime) -> String? {
    guard isOurs else { return nil }
    let kept = read(customer.digits, at: now)
    unlink(file(customer.digits).pathBytes)
    forget(at: now)
    return kept
  }

  /// Whether it is a folder, no link to one, and nobody else's.
  private var isOurs: Bool {
    var status = stat()
    return lstat(folder.pathBytes, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_mode & 0o077 == 0 && status.st_uid == geteuid()
  }

  private func forget(at now: UnixTime) {
    for name in FileSystem.names(in: folder)
    where CustomerNumber(name) != nil && read(name, at: now) == nil {
      unlink(file(name).pathBytes)
    }
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
}
