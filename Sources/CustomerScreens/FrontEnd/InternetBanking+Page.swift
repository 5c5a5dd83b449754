import BankService
import Pages
import TokenDomain

extension InternetBanking {
  package func page() -> Page {
    let (screen, scene) = (screen, scene)
    var page = Page(
      id: screen.id.rawValue, title: scene(screen.title), language: language, masthead: masthead,
      body: .blocks(blocks),
      keys: PageKeys(screen.keys, screen.form, hasLanguages: !abilities.isASCII))
    page.part = screen.part
    page.place = place.map { scene($0) }
    page.step = screen.step?.mark(language)
    page.message = message.map { message in
      Page.Notice(
        scene(Wording.Messages.text(message, institution, at: now)),
        message.severity)
    }
    page.hint = screen.hint.map { scene($0) }
    page.overlays = overlays.layers.map { overlay($0, keys: page.keys) }
    page.isForReading = screen.isForReading
    page.isGreeting = isAtDoor
    return page
  }

  private var isAtDoor: Bool {
    switch visit {
    case .door: true
    case .halfway, .inside, .over: false
    }
  }

  private var blocks: [Block] {
    switch visit {
    case .door(let login): login.blocks(in: scene)
    case .halfway(let halfway): halfway.screen.blocks(halfway.proof, in: scene)
    case .inside(let inside): inside.screen.blocks(inside.customer, in: scene)
    case .over(let reported, _): reported.blocks(in: scene)
    }
  }

  private var masthead: Page.Masthead {
    Page.Masthead(
      name: language == .ja ? institution.name.ja : institution.name.en,
      service: scene(Wording.Band.service),
      user: visit.signedIn.map { shownName(of: $0.overview.customer) },
      honorific: abilities.isASCII ? "" : scene(Wording.Band.honorific),
      mark: Page.Mark(large: institution.brand.picture, small: institution.brand.smallPicture))
  }

  /// A terminal that shows ASCII alone cannot show a name: there the number stands for it.
  private func shownName(of customer: Customer) -> String {
    abilities.isASCII ? customer.number.digits : customer.name
  }

  /// ホーム > ご利用サービスの変更 > ワンタイムパスワード
  private var place: [Phrase] {
    guard case .inside(let inside) = visit else { return [] }
    let menu: [Phrase] =
      switch inside.top.menu {
      case .root: []
      case .services: [Wording.Top.services]
      case .applications: [Wording.Top.applications]
      }
    return [Wording.Band.home] + menu + inside.opened.prefix(1).map(\.place)
  }

  private func overlay(_ layer: Overlays<Question>.Layer, keys: PageKeys) -> Overlay {
    switch layer {
    case .help: .help(help(keys))
    case .topic(let index):
      .help(
        HelpText(
          topic: Wording.HelpTopics.title(HelpTopic.allCases[index]),
          Wording.HelpTopics.text(HelpTopic.allCases[index], institution), language))
    case .question(let question, let saysYes):
      .question(
        ShownQuestion(
          Wording.Questions.text(question, isSignedIn: visit.signedIn != nil), saysYes: saysYes,
          language))
    case .warning(let timeOut):
      .warning(
        of: timeOut,
        Wording.TimeOuts.warning(
          timeOut, isLoggedIn: visit.signedIn != nil, in: secondsLeft(to: timeOut) ?? 0,
          institution.sessionPolicy), language)
    }
  }

  /// Where in a procedure the screen stands, by the manual's full name of the step, what it is for, and whom
  /// to call.
  private func help(_ keys: PageKeys) -> HelpText {
    let step = screen.step?.fullName.map { [$0] } ?? []
    return HelpText(
      title: screen.title,
      paragraphs: step + screen.help(institution) + [Wording.Help.call(screen.id, institution)],
      fob: screen.helpShowsFob ? Wording.Help.fob(language) : [],
      topics: HelpTopic.allCases.map(Wording.HelpTopics.title), keys: keys, language)
  }
}
