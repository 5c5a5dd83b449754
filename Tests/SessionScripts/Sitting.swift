import Canvas
import Pages

/// An application and a window as one value, without the world behind the application: what a test looks at
/// when it wants to see what one event does.
@dynamicMemberLookup
package struct Sitting<Program: Application>: Sendable {
  package private(set) var application: Program
  package private(set) var window: Window
  /// How many columns the terminal gives a half block; nil: it does not tell.
  private let halfBlock: Int?

  package init(_ application: Program, window: Window, halfBlock: Int? = 1) {
    (self.application, self.window, self.halfBlock) = (application, window, halfBlock)
    settle()
  }

  package init(_ application: Program, size: Size) {
    self.init(application, window: Window(size: size))
  }

  package subscript<Value>(dynamicMember member: KeyPath<Program, Value>) -> Value {
    application[keyPath: member]
  }

  package mutating func update(
    _ event: TerminalEvent, at now: Int64
  ) -> [Effect<Program.Request>] {
    let input = window.take(event, on: application.page())
    let effects = application.update(input, at: now)
    settle(effects)
    return effects
  }

  package mutating func receive(_ answer: Program.Request.Answer) -> [Effect<Program.Request>] {
    let effects = application.receive(answer)
    settle(effects)
    return effects
  }

  package func frame() -> Frame { window.frame(of: application.page()) }

  private mutating func settle(_ effects: [Effect<Program.Request>] = []) {
    let page = application.page()
    window.turn(to: page)
    if window.wantsHalfBlock(for: page) { window.measured(halfBlock: halfBlock) }
    for effect in effects {
      if case .turnSymbol = effect { window.turnSymbol(of: page) }
    }
  }
}
