import ArgumentParser
import Pages

struct AuditGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      ja: "記録: だれが、いつ、何をし、どの規則で判定されたか",
      en: "The ledger: who did what, when, and by which rule."),
    subcommands: [
      AuditList.self, AuditVerify.self, AuditExport.self, AuditVerifyExport.self,
      AuditPublicKey.self,
      AuditExplain.self,
    ])
}
