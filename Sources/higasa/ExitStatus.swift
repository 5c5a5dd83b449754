import ArgumentParser

/// What the process tells its caller (sysexits.h, as architecture.md gives them a meaning).
enum ExitStatus: Int32 {
  case done = 0
  /// EX_DATAERR: refused by a rule of the bank, or bad data.
  case refused = 65
  /// EX_NOINPUT: no such input, folder or customer.
  case noInput = 66
  /// EX_UNAVAILABLE: no terminal to paint on, or the service cannot be given.
  case unavailable = 69
  /// EX_SOFTWARE: a bug of ours.
  case software = 70
  /// EX_CANTCREAT: the folder is there already, or cannot be made.
  case cannotCreate = 73
  /// EX_IOERR: input or output failed: disk full, read-only. Also a connection that went away before anybody
  /// was told whether it was done: who sees this looks before repeating.
  case inputOutput = 74
  /// EX_TEMPFAIL: locked by another process, or out of reach; nothing was done: try again.
  case tryAgain = 75
  /// EX_NOPERM: not permitted, or permitted to too many.
  case noPermission = 77
  /// EX_CONFIG: foreign or newer database, malformed settings.
  case configuration = 78

  var code: ExitCode { ExitCode(rawValue) }
}
