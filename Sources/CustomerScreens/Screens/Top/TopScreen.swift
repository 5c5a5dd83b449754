import BankService
import Pages
import Primitives
import TokenDomain

/// BPT001 トップページ, with the menus that open on it.
package struct TopScreen: InsideScreen {
  /// The menus of BPT001.
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

  /// Which one is open.
  package private(set) var menu: Menu
  package var form: Form

  /// BPT001 with the menu that one begins with.
  package init() {
    menu = .root
    form = Form(Self.entries(of: .root).items)
  }

  package var id: ScreenID { .top }
  package var title: Phrase { Wording.Top.title }
  package var keys: KeyContext { .top }

  mutating func open(_ menu: Menu) {
    let entries = Self.entries(of: menu)
    form = Form(entries.items, focus: entries.item(.open(self.menu)))
    self.menu = menu
  }

  private static func entries(of menu: Menu) -> Choices<Entry> {
    switch menu {
    case .root: Choices([.open(.services), .open(.applications), .history, .logOut])
    case .services: Choices([.oneTimePassword, .password])
    case .applications: Choices([.oneTimePassword, .report])
    }
  }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Top.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    let entry = Self.entries(of: menu)[item]
    if let entry, isClosed(entry, to: customer) { return .say(.refusal(.activationOnly)) }
    switch entry {
    case .open(let menu):
      open(menu)
      return .none
    case .oneTimePassword: return .open(ChoiceScreen())
    case .report:
      if let why = customer.overview.unavailable[.report] {
        return .say(.refusal(.unavailable(.report, why)))
      }
      return .open(SessionReportScreen())
    case .history: return .ask(.history(customer.session, before: nil))
    case .password: return .open(PasswordScreen())
    case .logOut: return .leave(.logOut)
    case nil: return .none
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let overview = customer.overview
    var blocks: [Block] = []
    if let previous = customer.session.previousLogin {
      blocks.append(
        .fact(
          scene(Wording.Top.previousLogin),
          scene(Wording.Dates.moment(previous.time))
            + (previous.peer.map { " (SSH \($0))" } ?? "")))
    } else {
      blocks.append(
        .fact(scene(Wording.Top.previousLogin), scene(Wording.Top.firstLogin)))
    }
    blocks += overview.standing(scene, label: scene(Wording.Labels.code), isBrief: true)
    blocks += [.blank, Progress.block(overview, scene)]
    blocks += [
      .blank,
      form.choices(Self.entries(of: menu).options.map { row(of: $0, customer, scene) }),
    ]
    let notices = Notices.lines(customer, scene)
    if !notices.isEmpty {
      blocks += [.blank, .notices(scene(Wording.Top.notices), notices)]
    }
    return blocks
  }

  /// What a session for 利用開始 alone may not do, of what is no procedure.
  private func isClosed(_ entry: Entry, to customer: SignedIn) -> Bool {
    switch entry {
    case .password, .history: customer.session.access == .activationOnly
    case .open, .oneTimePassword, .report, .logOut: false
    }
  }

  private func row(of entry: Entry, _ customer: SignedIn, _ scene: Scene) -> ChoiceRow {
    let closed =
      isClosed(entry, to: customer) ? Wording.Choice.short(.activationOnly) : nil
    switch entry {
    case .open(.services):
      return ChoiceRow(scene(Wording.Top.services), scene(Wording.Top.servicesDetail))
    case .open(.applications):
      return ChoiceRow(scene(Wording.Top.applications), scene(Wording.Top.applicationsDetail))
    case .open(.root): return ChoiceRow(scene(Wording.Band.home), "")
    case .oneTimePassword:
      return ChoiceRow(scene(Wording.Top.oneTimePassword), scene(Wording.Top.oneTimePasswordDetail))
    case .report: return reportRow(customer.overview, scene)
    case .password:
      return ChoiceRow(
        scene(Wording.Top.password), scene(closed ?? Wording.Top.passwordDetail),
        isAvailable: closed == nil)
    case .history:
      return ChoiceRow(
        scene(Wording.Top.history), scene(closed ?? Wording.Top.historyDetail),
        isAvailable: closed == nil)
    case .logOut: return ChoiceRow(scene(KeyWords.logOut), "")
    }
  }

  private func reportRow(_ overview: Overview, _ scene: Scene) -> ChoiceRow {
    let why = overview.unavailable[.report]
    return ChoiceRow(
      scene(Wording.Choice.name(.report)),
      scene(why.map { Wording.Choice.short($0) } ?? Wording.Choice.invitation(.report)),
      isAvailable: why == nil)
  }
}
