import Glibc

extension StoreFailure {
  /// What a failed system call says.
  ///
  /// - Parameters:
  ///   - code: its `errno`.
  ///   - path: the file or folder that it was about.
  package init(errno code: Int32, file path: String) {
    let place = StorePlace.file(path)
    self =
      switch code {
      case EEXIST, ENOTEMPTY: .exists(place)
      case ENOENT, ENOTDIR: .missing(place)
      case EACCES, EPERM: .permissionDenied(place)
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .diskFull
      default: .inputOutput("\(path): \(String(cString: strerror(code)))")
      }
  }
}
