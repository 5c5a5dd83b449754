import Pages

/// What a pressed item asks the front end to do.
///
/// - `Next`: what can be opened from there; `Never` where nothing can.
/// - `Exit`: where the screen can be left for.
package enum Action<Next: Sendable, Exit: Sendable>: Sendable {
  case none
  case say(Message)
  /// Asks はい or いいえ before the act, with いいえ as the answer at first.
  case confirm(IrreversibleAct)
  case ask(Request)
  case open(Next)
  case leave(Exit)
  case turnSymbol
}

/// The way back to BLI001, with the customer number as it was typed.
package enum ToDoor: Hashable, Sendable {
  case toDoor
}

/// The ways out of a screen between the password and the login.
package enum HalfwayExit: Hashable, Sendable {
  /// One screen back: from what BLI002 leads to to BLI002, whose password is proven still; from BLI002 to BLI001.
  case back
  case toDoor
}

/// The ways out of a screen of a customer who is signed in.
package enum InsideExit: Hashable, Sendable {
  /// One screen back.
  case back
  /// BPT001.
  case home
  case logOut
}

/// On BLI001: nothing is opened, and there is nowhere to go back to.
package typealias DoorAction = Action<Never, Never>
/// Between the password and the login.
package typealias HalfwayAction = Action<any HalfwayScreen, HalfwayExit>
/// Where a visit is over.
package typealias OverAction = Action<Never, ToDoor>
/// After the login.
package typealias InsideAction = Action<any InsideScreen, InsideExit>
