import BankService

/// Why a data folder could not be made or opened. Nothing was changed.
package enum DataFolderFailure: Error, Hashable, Sendable {
  /// No folder there.
  case missing(path: String)
  /// A folder or file that holds neither a key nor a database of ours.
  case notABank(path: String)
  /// A bank was to be made where something is already; an empty folder would do.
  case exists(path: String)
  /// Others than the owner may get at the folder or the key; `mode` is its permission bits.
  case loosePermissions(path: String, mode: UInt32)
  /// A folder or file of the bank that another could be, or could be put in the place of.
  case untrusted(path: String, Distrust)
  case keyMissing(path: String)
  /// The key file has this many bytes, or more if the number is one above the right one.
  case keyLength(path: String, bytes: Int)
  /// A master key, but not the one that the database was made with.
  case keyMismatch(path: String)
  case institution(path: String, InstitutionDefect)
  /// A new bank could not be filled with what it begins with.
  case preparation(RuleDenial)
  /// The database, or the file system below all of it.
  case store(StoreFailure)
}

/// Why a file is not taken for the bank's own.
package enum Distrust: Hashable, Sendable {
  case symbolicLink
  /// It has other names, by which it can be read and written too.
  case hardLinks
  /// A pipe, a device, a folder.
  case noFile
  /// It belongs to the system user of this number.
  case owner(UInt32)
}
