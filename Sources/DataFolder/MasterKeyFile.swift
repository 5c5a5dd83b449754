import Glibc
import Primitives
import Vault

/// `master.key`: 32 bytes and nothing else, for its owner alone.
struct MasterKeyFile {
  let path: String

  /// Draws a key and writes it; never over an existing one.
  func create(
    using randomness: inout some RandomNumberGenerator
  ) throws(DataFolderFailure) -> MasterKey {
    var bytes = SecretBytes()
    for _ in 0..<MasterKey.byteCount {
      bytes.append(UInt8.random(in: .min ... .max, using: &randomness))
    }
    try bytes.withUnsafeBytes { (raw) throws(DataFolderFailure) in
      try FileSystem.create(path, with: raw)
    }
    return try masterKey(bytes)
  }

  func read() throws(DataFolderFailure) -> MasterKey {
    try FileSystem.checkOwn(file: path)
    let file = Glibc.open(path.pathBytes, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT ? .keyMissing(path: path) : FileSystem.failure(at: path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileSystem.failure(at: path) }
    guard [0o600, 0o400].contains(status.st_mode & 0o7777) else {
      throw .loosePermissions(path: path, mode: status.st_mode & 0o7777)
    }
    // One byte more than a key has, to see that there is no more.
    return try withUnsafeTemporaryAllocation(byteCount: MasterKey.byteCount + 1, alignment: 1) {
      (buffer) throws(DataFolderFailure) in
      guard let start = buffer.baseAddress else { throw .keyLength(path: path, bytes: 0) }
      defer { explicit_bzero(start, buffer.count) }
      let count = Glibc.read(file, start, buffer.count)
      guard count >= 0 else { throw FileSystem.failure(at: path) }
      return try masterKey(SecretBytes(buffer.prefix(count)))
    }
  }

  private func masterKey(_ bytes: SecretBytes) throws(DataFolderFailure) -> MasterKey {
    do {
      return try MasterKey(bytes)
    } catch {
      switch error {
      case .wrongLength(let count): throw .keyLength(path: path, bytes: count)
      }
    }
  }
}
