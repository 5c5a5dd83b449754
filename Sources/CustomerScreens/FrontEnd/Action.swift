import Pages

/// What a pressed item asks the front end to do.
///
/// - `Next`: what can be opened from there; `Never` where nothing can.
/// - `Exit`: where the screen can be left for.
package enum Action<Next: Sendable, Exit: Sendable>: Sendable {
  case none
  case say(Message)
  /// Says it, and that what was typed ahead must not act on it: it asks once more.
  case confirm(Message)
  case ask(Request)
  case open(Next)
  case leave(Exit)
  case turnSymbol
}

/// The way back to BLI001, with the customer number as it was typed.
package enum ToDoor: Hashable, Sendable {
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

package typealias DoorAction = Action<Never, Never>
package typealias HalfwayAction = Action<any HalfwayScreen, ToDoor>
package typealias OverAction = Action<Never, ToDoor>
package typealias InsideAction = Action<any InsideScreen, InsideExit>
