import BankService
import Glibc

extension StoreFailure {
  /// What a failed system call says.
  ///
  /// - Parameters:
  ///   - code: its `errno`.
  ///   - path: the file or folder that it was about.
  package init(errno code: Int32, path: String) {
    self =
      switch code {
      case EEXIST, ENOTEMPTY: .exists(path: path)
      case ENOENT, ENOTDIR: .missing(path: path)
      case EACCES, EPERM: .permissionDenied(path: path)
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .diskFull
      default: .inputOutput("\(path): \(String(cString: strerror(code)))")
      }
  }
}
