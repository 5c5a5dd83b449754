/// The id in the upper right corner of a screen, so that a customer on the telephone, a test and a page
/// of the docs can name it.
package enum ScreenID: String, Hashable, Sendable, CaseIterable {
  case login = "BLI001"
  case code = "BLI002"
  case resynchronisation = "BLI003"
  case report = "BLS001"
  case reportDone = "BLS002"
  case top = "BPT001"
  case choice = "BOP001"
  case tokenChoice = "BOT001"
  case request = "BOT002"
  case requestDone = "BOT003"
  case softwareRequest = "BOT012"
  case softwareKey = "BOT013"
  case cancelRequest = "BOT021"
  case activation = "BOU001"
  case activationDone = "BOU002"
  case switchToken = "BOR001"
  case release = "BOS001"
  case releaseDone = "BOS002"
  case password = "BPW001"
  case history = "BHI001"
}
