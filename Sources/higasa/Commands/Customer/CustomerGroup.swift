import ArgumentParser
import Pages

struct CustomerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customer",
    abstract: Phrase(
      ja: "契約者とパスワード",
      en: "Customers and their passwords."),
    subcommands: [
      CustomerAdd.self, CustomerImport.self, CustomerListCommand.self, CustomerShow.self,
      CustomerFind.self, CustomerChangeCommand.self, CustomerResetPassword.self,
      CustomerUnlock.self, CustomerClose.self,
    ])
}
