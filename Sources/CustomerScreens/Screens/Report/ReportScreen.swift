import BankService
import Pages
import TokenDomain

/// BLS001 トークンの紛失・故障, before the code that the customer cannot give: stops the token at once, which
/// the customer cannot take back.
package struct LoginReportScreen: HalfwayScreen {
  private var report = ReportForm()

  package var form: Form {
    get { report.form }
    set { report.form = newValue }
  }

  package var id: ScreenID { .report }
  package var title: Phrase { Wording.Report.title }
  package var hint: Phrase? { report.hint }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Report.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ proof: PasswordProof, in scene: Scene
  ) -> HalfwayAction {
    switch report.press(item) {
    case .chosen: .none
    case .notChosen: .say(.lossNotChosen)
    case .report(let loss): .confirm(.report(loss))
    case .back: .leave(.back)
    }
  }

  package func request(_ agreed: IrreversibleAct, _ proof: PasswordProof) -> Request? {
    switch agreed {
    case .report(let loss): .reportAtLogin(loss, proof)
    case .release: nil
    }
  }

  /// Whoever has given the password alone is not told which token it is.
  package func blocks(_ proof: PasswordProof, in scene: Scene) -> [Block] {
    report.blocks(token: nil, hasTwo: false, in: scene)
  }
}

/// BLS001 トークンの紛失・故障 of a customer who is signed in.
package struct SessionReportScreen: InsideScreen {
  private var report = ReportForm()

  package var form: Form {
    get { report.form }
    set { report.form = newValue }
  }

  package var id: ScreenID { .report }
  package var title: Phrase { Wording.Report.title }
  package var place: Phrase { Wording.Report.title }
  package var hint: Phrase? { report.hint }
  package var needs: Procedure? { .report }

  package var bookmark: Bookmark? {
    Bookmark(.procedure(.report), typed: report.chosen.map { "\($0)" } ?? "")
  }

  package mutating func resume(_ typed: String) {
    if let number = Int(typed) { report.choose(number) }
  }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Report.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    switch report.press(item) {
    case .chosen: .none
    case .notChosen: .say(.lossNotChosen)
    case .report(let loss): .confirm(.report(loss))
    case .back: .leave(.back)
    }
  }

  package func request(_ agreed: IrreversibleAct, _ customer: SignedIn) -> Request? {
    switch agreed {
    case .report(let loss): .report(customer.session, loss)
    case .release: nil
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let overview = customer.overview
    return report.blocks(
      token: overview.token(scene), hasTwo: overview.successor != nil, in: scene)
  }
}
