import Dispatch
import Glibc
import Synchronization
import Primitives

/// Puts on the disk what was written into anchors: soon, and not while somebody waits for it.
enum AnchorSync {
  /// How long after the first of several writes.
  private static let delay = DispatchTimeInterval.milliseconds(50)
  private static let queue = DispatchQueue(label: "ledger.anchor")
  private static let pending = Mutex<Set<String>>([])
  /// A process that ends has nothing left to do.
  private static let atTheEnd: Void = { atexit { AnchorSync.now() } }()

  static func soon(_ path: String) {
    _ = atTheEnd
    let isFirst = pending.withLock { pending in
      defer { pending.insert(path) }
      return pending.isEmpty
    }
    if isFirst { queue.asyncAfter(deadline: .now() + delay) { now() } }
  }

  private static func now() {
    let paths = pending.withLock { pending in
      defer { pending = [] }
      return pending
    }
    for path in paths {
      let file = open(path.pathBytes, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard file >= 0 else { continue }
      fdatasync(file)
      close(file)
    }
  }
}
