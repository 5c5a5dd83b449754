import BankService
import Glibc
import Testing

@Suite("What a system call says of a file is one of the store's failures")
struct SystemFailureTests {
  static let path = "/nowhere/bank.sqlite"
  static let place = StorePlace.file(path)

  @Test(
    "the system's codes",
    arguments: [
      (EEXIST, StoreFailure.exists(place)), (ENOTEMPTY, .exists(place)),
      (ENOENT, .missing(place)), (ENOTDIR, .missing(place)), (EACCES, .permissionDenied(place)),
      (EPERM, .permissionDenied(place)), (EROFS, .readOnly), (ENOSPC, .diskFull),
      (EDQUOT, .diskFull), (EIO, .inputOutput("\(path): Input/output error")),
    ])
  func system(code: Int32, failure: StoreFailure) {
    #expect(StoreFailure(errno: code, file: Self.path) == failure)
  }

  @Test(
    "a file is named by its path, and called by the last part of it",
    arguments: [
      ("/var/lib/higasa/ledger.anchor", "ledger.anchor"), ("ledger.anchor", "ledger.anchor"),
      ("/srv/bank/", "bank"), ("/", "/"),
    ])
  func name(path: String, name: String) {
    #expect(StorePlace.file(path).description == path)
    #expect(StorePlace.file(path).name == name)
  }
}
