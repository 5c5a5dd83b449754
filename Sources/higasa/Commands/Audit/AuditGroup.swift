import ArgumentParser

struct AuditGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "The ledger: who did what, when, and by which rule.",
    subcommands: [
      AuditList.self, AuditVerify.self, AuditExport.self, AuditVerifyExport.self,
      AuditPublicKey.self,
      AuditExplain.self,
    ])
}
