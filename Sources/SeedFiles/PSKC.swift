/// Portable Symmetric Key Container: the format in which makers deliver the seeds of their tokens.
///
/// Only keys in the open are read and written, as a demo's key fobs need them; keeping such a file from
/// others is the caller's business. Of encrypted keys (section 6) the reader says that it does not take them.
///
/// - SeeAlso: RFC 6030; draft-hoyer-keyprov-pskc-algorithm-profiles-01 section 4 for time-based tokens.
package enum PSKC {
  /// The longest file that is taken, in bytes: some ten thousand tokens.
  package static let longestFile = 16 << 20
}
