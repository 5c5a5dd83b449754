import BankService
import Pages

/// How far somebody at the front end has come, with the screens of that: a screen that is not reached has no
/// state at all.
///
///     door ──password──▶ inside ──log out──▶ door
///      │                   ▲
///      └──▶ halfway ──code─┘     a token is in use
///              └──report──▶ over ──▶ door
package enum Visit: Sendable {
  /// BLI001: nobody yet.
  case door(LoginScreen)
  /// The password was right, and the code of a token in use is wanted.
  case halfway(Halfway)
  case inside(Inside)
  /// BLS002 on the login path: the token is stopped, and there is nothing more to do.
  case over(ReportedScreen, door: LoginScreen)

  /// Between the password and the login.
  package struct Halfway: Sendable {
    /// BLI001 as it was left.
    let door: LoginScreen
    /// That the password was right.
    package let proof: PasswordProof
    /// BLI002.
    package internal(set) var code: CodeScreen
    /// What was opened from there.
    package internal(set) var opened: (any HalfwayScreen)?

    var screen: any HalfwayScreen { opened ?? code }
  }

  /// After the login.
  package struct Inside: Sendable {
    /// Who is signed in.
    package internal(set) var customer: SignedIn
    /// Of which moment the overview is; nil if that was not asked for yet.
    var mark: OverviewMark?
    /// BPT001.
    package internal(set) var top: TopScreen
    /// What was opened from there; the last one is on the screen.
    package internal(set) var opened: [any InsideScreen] = []

    var screen: any InsideScreen { opened.last ?? top }

    /// BPT001; before it, a password that must be changed.
    init(customer: SignedIn) {
      self.customer = customer
      top = TopScreen(customer.overview)
      begin()
    }

    /// Back to where the customer began.
    mutating func begin() {
      top = TopScreen(customer.overview)
      opened = customer.session.mustChange.prefix(1).map { PasswordScreen(demanded: $0) }
    }
  }
}

extension Visit {
  /// What is on the screen.
  package var screen: any CustomerScreen {
    switch self {
    case .door(let login): login
    case .halfway(let halfway): halfway.screen
    case .inside(let inside): inside.screen
    case .over(let reported, _): reported
    }
  }

  /// All screens, the one that is shown last.
  package var screens: [any CustomerScreen] {
    switch self {
    case .door(let login): [login]
    case .halfway(let halfway):
      [halfway.door, halfway.code] + (halfway.opened.map { [$0] } ?? [])
    case .inside(let inside): [inside.top] + inside.opened
    case .over(let reported, let door): [door, reported]
    }
  }

  /// What is typed and focused on the screen.
  package var form: Form {
    get { screen.form }
    set {
      switch self {
      case .door(var login):
        login.form = newValue
        self = .door(login)
      case .halfway(var halfway):
        if halfway.opened == nil {
          halfway.code.form = newValue
        } else {
          halfway.opened?.form = newValue
        }
        self = .halfway(halfway)
      case .inside(var inside):
        if inside.opened.isEmpty {
          inside.top.form = newValue
        } else {
          inside.opened[inside.opened.count - 1].form = newValue
        }
        self = .inside(inside)
      case .over(var reported, let door):
        reported.form = newValue
        self = .over(reported, door: door)
      }
    }
  }

  /// Leads to the second code of two on the present screen.
  mutating func lead(to nextCode: NextCodeGuide?) {
    switch self {
    case .door, .over: break
    case .halfway(var halfway):
      if halfway.opened == nil {
        halfway.code.lead(to: nextCode)
      } else {
        halfway.opened?.lead(to: nextCode)
      }
      self = .halfway(halfway)
    case .inside(var inside):
      if let last = inside.opened.indices.last { inside.opened[last].lead(to: nextCode) }
      self = .inside(inside)
    }
  }

  /// Who is signed in.
  package var signedIn: SignedIn? {
    switch self {
    case .inside(let inside): inside.customer
    case .door, .halfway, .over: nil
    }
  }

  /// When the login was opened, or the password given whose code is still wanted, in milliseconds since 1970;
  /// nil where neither was.
  var began: Int64? {
    switch self {
    case .halfway(let halfway): halfway.proof.givenAt.seconds * 1_000
    case .inside(let inside): inside.customer.session.openedAt.seconds * 1_000
    case .door, .over: nil
    }
  }

  /// BLI001 as it was left, with the focus where the next customer of this number begins; nil after a login.
  var door: LoginScreen? {
    switch self {
    case .door(let login): login.ready
    case .halfway(let halfway): halfway.door.ready
    case .over(_, let door): door.ready
    case .inside: nil
    }
  }
}

extension LoginScreen {
  /// Without secrets, the focus on the password.
  fileprivate var ready: LoginScreen {
    var login = self
    login.form.emptySecrets()
    login.form.focus(on: .loginPassword)
    return login
  }
}
