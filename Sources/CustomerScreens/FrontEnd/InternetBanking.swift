import BankService
import Pages
import TokenDomain

/// The customers' front end as a value: how far a visit has come, what lies over its screen, what was said last.
package struct InternetBanking: Application {
  /// What can be asked before something is lost.
  package enum Question: Hashable, Sendable {
    /// Esc on the top page.
    case logOut
    /// Ctrl-C anywhere.
    case leave
    /// Whatever leaves BOT013, where a key is shown that will not be shown again.
    case close(LostWhenLeft, InsideExit)
    /// Before it is done.
    case act(IrreversibleAct)

    /// Whether it belongs to a screen, and falls with it.
    var isAct: Bool {
      switch self {
      case .act: true
      case .logOut, .leave, .close: false
      }
    }
  }

  /// Whose front end it is: names, numbers and limits in its sentences.
  package let institution: Institution
  /// What the surface can show at all.
  package let abilities: SurfaceAbilities
  /// The language of the screens.
  package internal(set) var language: Language
  /// How far somebody has come.
  package internal(set) var visit = Visit.door(LoginScreen())
  /// What lies over the screen.
  package internal(set) var overlays = Overlays<Question>()
  /// What the last thing done came to.
  package internal(set) var message: Message?
  /// Why the end of a session could not be put on record, the last time that it could not.
  package internal(set) var unrecorded: BankFailure?
  /// What was done in this login, or in the last one as long as nobody else can have come; nil without any.
  package internal(set) var receipt: Receipt?
  /// The server's time in milliseconds since 1970.
  package internal(set) var now: Int64
  var clock: VisitClock
  /// When it was last asked whether there is anything new.
  var lookedAt: Int64

  /// BLI001.
  ///
  /// - Parameter now: the server's time in milliseconds since 1970.
  package init(
    institution: Institution, language: Language, abilities: SurfaceAbilities = .full, now: Int64
  ) {
    self.institution = institution
    self.abilities = abilities
    self.language = abilities.isASCII ? .en : language
    self.now = now
    lookedAt = now
    let policy = institution.sessionPolicy
    clock = VisitClock(
      idleMinutes: policy.idleMinutes, absoluteMinutes: policy.absoluteMinutes,
      warningSeconds: SessionPolicy.warningSeconds, now: now)
  }

  /// What is on the screen.
  package var screen: any CustomerScreen { visit.screen }

  /// What the present screen knows of the world around it.
  package var scene: Scene {
    Scene(
      institution: institution, language: language, isASCII: abilities.isASCII,
      isInLines: abilities.isInLines, now: now)
  }

  /// Says everything in this language from now on, where the surface can show it.
  package mutating func speak(_ language: Language) {
    if !abilities.isASCII { self.language = language }
  }

  package var nextChange: Int? {
    let picture = overlays.isEmpty ? nextChangeOfScreen : nil
    let sentence = overlays.isEmpty ? message?.nextChange(at: now) : nil
    let timeOut = nextTimeOut.map { Int(clamping: max(1, $0 - now)) }
    let look = nextLook.map { Int(clamping: max(1, $0 - now)) }
    return [picture, sentence, timeOut, nextSecondOfWarning, look].compactMap(\.self).min()
  }

  /// What stands on the terminal once it is given back; nothing if nobody was logged in.
  package var farewell: [String] {
    receipt.map { Wording.Farewell.lines($0, institution).map { $0(language) } } ?? []
  }

  private var nextChangeOfScreen: Int? {
    switch visit {
    case .door, .over: nil
    case .halfway(let halfway): halfway.screen.nextChange(halfway.proof, in: scene)
    case .inside(let inside): inside.screen.nextChange(inside.customer, in: scene)
    }
  }
}
