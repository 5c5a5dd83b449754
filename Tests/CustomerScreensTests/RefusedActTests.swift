import BankService
import Pages
import SessionScripts
import Testing

/// Where a refused act leads, when the bank answers what no script can bring it to answer.
@Suite("A refused act")
struct RefusedActTests {
  @Test(
    "the reason outlives the look at the present state that follows it",
    arguments: ["BOT002", "BOU001", "BOS001"])
  func reasonStays(name: String) throws {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    var app = try EveryScreen.app(view, .ja)
    let overview = try #require(app.visit.signedIn?.overview)
    let refusal = CustomerRefusal.unavailable(.activate, .inUse)
    let effects = app.receive(.failed(.refused(refusal)))
    #expect(effects.map(\.name) == ["overview"])
    _ = app.receive(.overview(overview))
    #expect(app.message == .refusal(refusal))
  }

  @Test(
    "a login whose overview cannot be read is told so at BLI001, not that nothing was done",
    arguments: ["BLI001", "BLI002", "BLI003"])
  func notLetIn(name: String) throws {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    var app = try EveryScreen.app(view, .ja)
    #expect(app.receive(.notLetIn(unrecorded: .store(.diskFull))).isEmpty)
    #expect(app.screen.id == .login)
    #expect(app.message == .notLetIn)
    #expect(app.unrecorded == .store(.diskFull))
    let secrets = app.visit.form.fields.filter(\.spec.isSecret)
    #expect(!secrets.isEmpty && secrets.allSatisfy { $0.isEmpty })
  }

  @Test(
    "a log-out that cannot be put on record is one all the same, and is remembered",
    arguments: ["BPT001-active", "BOS001-asks", "BOT013"])
  func unrecordedLogOut(name: String) throws {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    var app = try EveryScreen.app(view, .ja)
    #expect(app.unrecorded == nil)
    #expect(app.receive(.loggedOut(unrecorded: .store(.diskFull))).isEmpty)
    #expect(app.screen.id == .login)
    #expect(app.message == .loggedOutUnrecorded)
    #expect(app.unrecorded == .store(.diskFull))
  }

  @Test("a fault of the bank leaves the form where it is, its secrets emptied")
  func fault() throws {
    let view = try #require(EveryScreen.all.first { $0.name == "BOS001-asks" })
    var app = try EveryScreen.app(view, .ja)
    for failure in [StoreFailure.locked, .diskFull, .readOnly] {
      #expect(app.receive(.failed(.failed(.store(failure)))).isEmpty)
      #expect(app.screen.id == .release)
      #expect(app.visit.form[.confirmation].isEmpty)
      #expect(app.message == .failure(.store(failure)))
    }
  }
}
