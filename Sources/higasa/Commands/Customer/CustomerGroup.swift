import ArgumentParser

struct CustomerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customer", abstract: "Customers and their passwords.",
    subcommands: [
      CustomerAdd.self, CustomerList.self, CustomerShow.self, CustomerResetPassword.self,
      CustomerUnlock.self,
    ])
}
