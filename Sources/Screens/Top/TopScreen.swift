import BankService
import Primitives
import TokenDomain

/// BPT001 トップページ, with the menus that open on it.
package struct TopScreen: ScreenContent {
  package enum Menu: Hashable, Sendable, CaseIterable {
    case root
    /// ご利用サービスの変更
    case services
    /// 各種お申込・手続き
    case applications
  }

  enum Entry: Hashable, Sendable {
    case open(Menu)
    case oneTimePassword, report, password, history
    case logOut
  }

  package private(set) var menu: Menu
  package var form: Form

  package init() {
    menu = .root
    form = Form(Self.items(of: .root))
  }

  package var id: ScreenID { .top }
  package var keys: KeyContext { .top }
  package var screen: Screen { .top(self) }

  mutating func open(_ menu: Menu) {
    let cameFrom = Self.entries(of: menu).firstIndex(of: .open(self.menu))
    self.menu = menu
    form = Form(Self.items(of: menu), focus: cameFrom.map { .choice($0 + 1) })
  }

  static func entries(of menu: Menu) -> [Entry] {
    switch menu {
    case .root: [.open(.services), .open(.applications), .history, .logOut]
    case .services: [.oneTimePassword, .password]
    case .applications: [.oneTimePassword, .report]
    }
  }

  private static func items(of menu: Menu) -> [Form.Item] {
    entries(of: menu).indices.map { .choice($0 + 1) }
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    guard case .choice(let number) = item else { return .none }
    switch Self.entries(of: menu)[number - 1] {
    case .open(let menu):
      open(menu)
      return .none
    case .oneTimePassword: return .open(.choice(ChoiceScreen()))
    case .report:
      if let why = scene.signedIn?.overview?.unavailable[.report] {
        return .say(.refusal(.unavailable(.report, why)))
      }
      return .open(.report(ReportScreen(.session)))
    case .history:
      guard let session = scene.signedIn?.session else { return .none }
      return .ask(.history(session, before: nil))
    case .password: return .open(.password(PasswordScreen()))
    case .logOut: return .logOut
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    guard let signedIn = scene.signedIn else { return [] }
    var blocks: [Block] = []
    if let previous = signedIn.session.previousLogin {
      blocks.append(
        .fact(
          scene(Wording.Top.previousLogin),
          scene(Wording.Dates.moment(previous.time))
            + (previous.peer.map { " (SSH \($0))" } ?? "")))
    } else {
      blocks.append(
        .fact(scene(Wording.Top.previousLogin), scene(Wording.Top.firstLogin)))
    }
    if let overview = signedIn.overview {
      blocks += overview.standing(scene, label: scene(Wording.Labels.code), isBrief: true)
      blocks += [.blank, Progress.block(overview, scene)]
    }
    blocks += [.blank, .choices(rows(scene))]
    let notices = Notices.lines(signedIn, scene)
    if !notices.isEmpty {
      blocks += [.blank, .notices(scene(Wording.Top.notices), notices)]
    }
    return blocks
  }

  private func reportRow(_ scene: Scene) -> ChoiceRow {
    let why = scene.signedIn?.overview?.unavailable[.report]
    return ChoiceRow(
      scene(Wording.Choice.name(.report)),
      scene(why.map { Wording.Choice.short($0) } ?? Wording.Choice.invitation(.report)),
      isAvailable: why == nil)
  }

  private func rows(_ scene: Scene) -> [ChoiceRow] {
    Self.entries(of: menu).map { entry in
      switch entry {
      case .open(.services):
        ChoiceRow(scene(Wording.Top.services), scene(Wording.Top.servicesDetail))
      case .open(.applications):
        ChoiceRow(scene(Wording.Top.applications), scene(Wording.Top.applicationsDetail))
      case .open(.root): ChoiceRow(scene(Wording.Places.home), "")
      case .oneTimePassword:
        ChoiceRow(scene(Wording.Top.oneTimePassword), scene(Wording.Top.oneTimePasswordDetail))
      case .report: reportRow(scene)
      case .password:
        ChoiceRow(scene(Wording.Top.password), scene(Wording.Top.passwordDetail))
      case .history: ChoiceRow(scene(Wording.Top.history), scene(Wording.Top.historyDetail))
      case .logOut: ChoiceRow(scene(Wording.Keys.logOut), "")
      }
    }
  }
}
