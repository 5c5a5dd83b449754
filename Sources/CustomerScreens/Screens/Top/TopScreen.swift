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
  /// What has an entry of its own before the menu.
  private var next: NextStep?

  /// BPT001 with the menu that one begins with, and the focus on what is to be done next.
  init(_ overview: Overview) {
    (menu, next) = (.root, NextStep(overview))
    form = Form(Self.items(of: .root, next))
  }

  private static func items(of menu: Menu, _ next: NextStep?) -> [Form.Item] {
    let choices = entries(of: menu).items
    switch menu {
    case .root: return (next.map { [.button($0.button)] } ?? []) + choices
    case .services, .applications: return choices
    }
  }

  /// Offers what is to be done next by now.
  ///
  /// - Parameter isFresh: whether nobody has seen this page yet: then that has the focus. On a page that somebody
  ///   reads the focus stays.
  mutating func takeNote(of overview: Overview, isFresh: Bool) {
    let next = NextStep(overview)
    guard next != self.next else { return }
    self.next = next
    let items = Self.items(of: menu, next)
    // A page that is left and come back to keeps what it was left on.
    let stays = !isFresh || form.isMoved
    form = Form(items, focus: stays && items.contains(form.focused) ? form.focused : nil)
  }

  package var id: ScreenID { .top }
  package var title: Phrase { Wording.Top.title }
  package var keys: KeyContext { .top }
  package var isForReading: Bool { true }

  /// - Parameter entry: on which the focus is; by itself on the menu that one comes from.
  mutating func open(_ menu: Menu, on entry: Entry? = nil) {
    form = Form(
      Self.items(of: menu, next),
      focus: Self.entries(of: menu).item(entry ?? .open(self.menu)))
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
    if let next, item == .button(next.button) { return next.procedure.begin(customer.overview) }
    let entry = Self.entries(of: menu)[item]
    if let entry, isClosed(entry, to: customer) { return .say(.refusal(.activationOnly)) }
    switch entry {
    case .open(let menu):
      open(menu)
      return .none
    case .oneTimePassword: return .open(ChoiceScreen(on: next?.procedure))
    case .report: return Procedure.report.begin(customer.overview)
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
    let lines = Notices.lines(customer, scene)
    let notices: [Block] =
      lines.isEmpty ? [] : [.blank, .notices(scene(Wording.Top.notices), lines)]
    let menu: [Block] =
      nextStep(scene) + [
        .blank,
        form.choices(Self.entries(of: menu).options.map { row(of: $0, customer, scene) }),
      ]
    // Of a token in use there is no progress to show: what matters then stands in its place.
    guard let progress = Progress.block(overview, scene) else {
      return blocks + renewal(overview, scene) + notices + menu
    }
    return blocks + [.blank, progress] + menu + notices
  }

  /// Of a token in use, from when on the next one can be ordered.
  private func renewal(_ overview: Overview, _ scene: Scene) -> [Block] {
    guard case .renewable(let day) = overview.unavailable[.request] else { return [] }
    return [.fact(scene(Wording.Issues.next), scene(Wording.Top.nextFrom(day)))]
  }

  private func nextStep(_ scene: Scene) -> [Block] {
    guard menu == .root, next != nil else { return [] }
    return [.blank, form.buttons(scene.language)]
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
