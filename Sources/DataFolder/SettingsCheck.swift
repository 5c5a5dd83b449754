import BankService
import TokenDomain

/// Settings that are looked at before anybody accepts them. Nothing is changed.
extension DataFolder {
  /// So many bytes has a file of settings at most.
  package static let mostSettingsBytes = InstitutionFile.mostBytes

  /// The settings of a file like `institution.json`, wherever it is.
  package static func settings(in json: [UInt8]) throws(InstitutionDefect) -> Institution {
    try InstitutionFile.institution(in: json)
  }

  /// The settings of a folder's own file, accepted or not.
  package static func settings(at path: String) throws(DataFolderFailure) -> Institution {
    try InstitutionFile.read("\(checkedFolder(path))/\(Name.institution)")
  }

  /// How settings stand to those that the bank of a folder has accepted; the folder's own file may be any.
  package static func standing(
    of settings: Institution, at path: String
  ) throws(DataFolderFailure) -> SettingsStanding {
    let (_, bank) = try openSealed(checkedFolder(path), for: .reading)
    return try Self.settings(of: bank, settings).1
  }
}
