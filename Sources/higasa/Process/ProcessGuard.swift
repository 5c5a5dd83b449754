import CProcess
import CursesTerminal
import Glibc

/// What has to hold before anything else is done in this process.
enum ProcessGuard {
  static func stand() {
    fillStandardDescriptors()
    umask(0o077)
    // A reader that goes away is an error of write(2), not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is an error of write(2) too: the session must be told.
    signal(SIGXFSZ, SIG_IGN)
    CursesTerminal.guardProcess()
    _ = process_forbid_core_dumps()
  }

  /// Whoever starts us with a closed standard descriptor must not have our sentences written into the
  /// database that would be opened in its place. Writing to what stands there now fails.
  private static func fillStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
