import Glibc
import Primitives

/// Another program that shows what is longer than the terminal, page by page.
final class Pager {
  /// Where it reads.
  private(set) var input: Int32
  private var process: pid_t = 0

  /// `$PAGER`, which may be empty or `cat` for none; else less(1), which keeps colours, ends by itself after one page
  /// and leaves the page on the terminal.
  ///
  /// - Returns: nil where nobody is to page.
  static func command(_ facts: ProcessFacts) -> String? {
    guard isatty(STDOUT_FILENO) == 1, let terminal = facts["TERM"], terminal != "dumb" else {
      return nil
    }
    if let chosen = facts.environment["PAGER"] {
      return ["", "cat"].contains(chosen) ? nil : chosen
    }
    let folders = (facts["PATH"] ?? "").split(separator: ":")
    return folders.contains { access("\($0)/less".pathBytes, X_OK) == 0 } ? "less" : nil
  }

  /// Whoever may run the commands as the bank by sudo(8) must not get a shell of the bank's from the pager.
  private static let settings = ["LESSSECURE=1"]
  /// Unless they are set: as git(1) has them.
  private static let defaults = ["LESS=FRX"]

  /// - Parameter command: for sh(1).
  /// - Returns: nil if it cannot be started.
  init?(_ command: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    input = ends[1]
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores or handles is no affair of the pager's.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let inherited = ProcessEnvironment.all.filter { $0.key != "LESSSECURE" }
    let set = inherited.map { "\($0.key)=\($0.value)" } + Self.settings
    let missing = inherited["LESS"] == nil ? Self.defaults : []
    guard
      Self.withCStrings(
        ["sh", "-c", command],
        { arguments in
          Self.withCStrings(set + missing) { environment in
            posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
          }
        }) == 0
    else {
      close(input)
      return nil
    }
    // Ctrl-C is the pager's: it ends a search or the paging, and a listing without it would write over the prompt.
    signal(SIGINT, SIG_IGN)
  }

  /// Tells it that nothing comes any more, and waits until its reader has read enough.
  func end() {
    guard input >= 0 else { return }
    close(input)
    input = -1
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    signal(SIGINT, SIG_DFL)
  }

  deinit { end() }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0.pathBytes) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
