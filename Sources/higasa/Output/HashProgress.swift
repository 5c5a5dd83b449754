import Synchronization

/// How many of many passwords are hashed; told by several threads.
final class HashProgress: Sendable {
  private let count: Int64
  private let progress: Mutex<Progress>

  init(of count: Int, on console: Console) {
    self.count = Int64(count)
    progress = Mutex(Progress(on: console))
  }

  func show(_ done: Int) { progress.withLock { $0.show(Int64(done), of: count) } }

  func end() { progress.withLock { $0.end() } }
}
