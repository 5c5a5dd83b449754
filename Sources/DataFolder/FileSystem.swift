import BankService
import Glibc
import Primitives

/// The few things that a data folder asks of the file system; what fails is named by its path.
enum FileSystem {
  static func failure(at path: String) -> DataFolderFailure {
    .store(StoreFailure(errno: errno, file: path))
  }

  static func exists(_ path: String) -> Bool {
    access(path.pathBytes, F_OK) == 0
  }

  /// The same where it must not be taken for missing what cannot be looked at.
  static func isThere(_ path: String) throws(DataFolderFailure) -> Bool {
    var status = stat()
    if lstat(path.pathBytes, &status) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw failure(at: path) }
    return false
  }

  /// Whether a bank may be made at `path`: nothing is there, or an empty folder.
  static func isFree(_ path: String) throws(DataFolderFailure) -> Bool {
    guard let folder = opendir(path.pathBytes) else {
      switch errno {
      case ENOENT: return true
      case ENOTDIR: return false
      default: throw failure(at: path)
      }
    }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      if ![".", ".."].contains(name(of: entry)) { return false }
    }
    return true
  }

  /// Refuses a folder that others than its owner may enter or list.
  static func checkPrivate(folder path: String) throws(DataFolderFailure) {
    var status = stat()
    guard stat(path.pathBytes, &status) == 0 else {
      throw [ENOENT, ENOTDIR].contains(errno) ? .missing(path: path) : failure(at: path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notABank(path: path) }
    guard status.st_uid == geteuid() else { throw .untrusted(path: path, .owner(status.st_uid)) }
    guard status.st_mode & 0o077 == 0 else {
      throw .loosePermissions(path: path, mode: status.st_mode & 0o7777)
    }
  }

  /// Refuses what is not a file of this user's own, with one name, that nobody else may write; looked at before
  /// it is opened, since a pipe would keep whoever opens it. What is not there is others' affair.
  static func checkOwn(file path: String) throws(DataFolderFailure) {
    var status = stat()
    guard lstat(path.pathBytes, &status) == 0 else {
      guard errno == ENOENT else { throw failure(at: path) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw .untrusted(path: path, .symbolicLink)
    default: throw .untrusted(path: path, .noFile)
    }
    guard status.st_uid == geteuid() else { throw .untrusted(path: path, .owner(status.st_uid)) }
    // None at all: a process that does the same has removed it meanwhile.
    guard status.st_nlink <= 1 else { throw .untrusted(path: path, .hardLinks) }
    guard status.st_mode & 0o022 == 0 else {
      throw .loosePermissions(path: path, mode: status.st_mode & 0o7777)
    }
  }

  /// Refuses a file that others than its owner may use, or that this process may not read and write.
  static func checkPrivate(file path: String) throws(DataFolderFailure) {
    var status = stat()
    guard stat(path.pathBytes, &status) == 0, access(path.pathBytes, R_OK | W_OK) == 0 else {
      if errno == ENOENT { return }
      throw failure(at: path)
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .loosePermissions(path: path, mode: status.st_mode & 0o7777)
    }
  }

  /// Makes the folders of `path` that are missing, for their owner alone (XDG Base Directory).
  static func makeFolders(_ path: String) throws(DataFolderFailure) {
    if mkdir(path.pathBytes, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.parentPath != path else { throw failure(at: path) }
    try makeFolders(path.parentPath)
    guard mkdir(path.pathBytes, 0o700) == 0 || errno == EEXIST else { throw failure(at: path) }
  }

  /// A new folder (0700) in the same place as `path`, named after it.
  static func makeFolder(beside path: String) throws(DataFolderFailure) -> String {
    var template = "\(path).making-XXXXXX".pathBytes
    guard mkdtemp(&template) != nil else { throw failure(at: path.parentPath) }
    return String(given: template)
  }

  /// Writes a new file (0600) that is on the disk when this returns; never over an existing one.
  static func create(
    _ path: String, with bytes: UnsafeRawBufferPointer
  ) throws(DataFolderFailure) {
    let file = Glibc.open(path.pathBytes, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(at: path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(at: path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw failure(at: path) }
  }

  static func create(_ path: String, with text: String) throws(DataFolderFailure) {
    let encoded = Array(text.utf8)
    try encoded.span.bytes.withUnsafeBytes { (bytes) throws(DataFolderFailure) in
      try create(path, with: bytes)
    }
  }

  /// Copies a file of whatever size into a new one (0600), which is on the disk when this returns.
  static func copy(_ source: String, to path: String) throws(DataFolderFailure) {
    let from = Glibc.open(source.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard from >= 0 else { throw failure(at: source) }
    defer { close(from) }
    var status = stat()
    guard fstat(from, &status) == 0 else { throw failure(at: source) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .store(.foreign(.file(source))) }
    let file = Glibc.open(path.pathBytes, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(at: path) }
    defer { close(file) }
    while true {
      let count = sendfile(file, from, nil, 1 << 24)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(at: path) }
      if count == 0 { break }
    }
    guard fsync(file) == 0 else { throw failure(at: path) }
  }

  /// The bytes of a file: at most `limit`, or one more, by which a reader sees that it is longer.
  static func read(_ path: String, limit: Int) throws(DataFolderFailure) -> [UInt8] {
    try checkOwn(file: path)
    let file = Glibc.open(path.pathBytes, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure(at: path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var length = 0
    while length < bytes.count {
      let count = bytes[length...].withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(at: path) }
      if count == 0 { break }
      length += count
    }
    return Array(bytes.prefix(length))
  }

  /// Puts a folder where nothing or an empty folder is, in one step.
  static func move(_ source: String, to path: String) throws(DataFolderFailure) {
    guard rename(source.pathBytes, path.pathBytes) == 0 else {
      throw [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno) ? .exists(path: path) : failure(at: path)
    }
  }

  /// What was made or moved in a folder survives a power cut from now on.
  static func synchronize(folder path: String) throws(DataFolderFailure) {
    let folder = Glibc.open(path.pathBytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(at: path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(at: path) }
  }

  /// Keeps others from doing the same in a folder until the descriptor is closed; they are not kept waiting.
  static func lock(folder path: String) throws(DataFolderFailure) -> Int32 {
    let folder = Glibc.open(path.pathBytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(at: path) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(folder)
      throw .store(code == EWOULDBLOCK ? .locked : StoreFailure(errno: code, file: path))
    }
    return folder
  }

  /// Removes a folder and what is in it; what cannot be removed stays.
  static func remove(_ path: String) {
    for name in names(in: path) {
      let place = "\(path)/\(name)"
      if unlink(place.pathBytes) != 0, errno == EISDIR { remove(place) }
    }
    rmdir(path.pathBytes)
  }

  /// What is in a folder; nothing of one that cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path.pathBytes) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) { names.append(name(of: entry)) }
    return names.filter { ![".", ".."].contains($0) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
        String(given: $0)
      }
    }
  }
}
