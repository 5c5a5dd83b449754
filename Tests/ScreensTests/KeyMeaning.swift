import Canvas
import Screens

/// What a key of the table in screens.md does, as far as it can be seen from outside.
enum KeyMeaning: Hashable {
  case nothing
  case help, closes, language, redraws
  case asksToLeave, asksToLogOut, asksToClose
  case oneBack, toLogin, toRootMenu, home
  case quits, logsOut

  /// What an event did to `before`, read off the state and the effects that came of it.
  init?(from before: App, to after: App, _ effects: [App.Effect]) {
    let topMenus = [before, after].map { ($0.content as? TopScreen)?.menu }
    switch effects.last {
    case .quit: self = .quits
    case .repaint: self = .redraws
    case .ask(.logOut): self = .logsOut
    case _ where before.language != after.language: self = .language
    case _ where before.overlays.count > after.overlays.count: self = .closes
    case _ where before.overlays != after.overlays:
      let rows = after.frame().rows
      if after.overlays.last.map(\.isHelp) == true {
        self = .help
      } else if rows.contains(where: { $0.contains("終了しますか") || $0.contains("uit?") }) {
        self = .asksToLeave
      } else if after.content.asksBeforeLeaving {
        self = .asksToClose
      } else {
        self = .asksToLogOut
      }
    case .ask(.overview) where after.stack.count == 1 && topMenus[1] == .root: self = .home
    case .ask(.overview) where after.stack.count == before.stack.count - 1: self = .oneBack
    case .some: return nil
    case nil where before.stack.count > after.stack.count && after.content.id == .login:
      self = .toLogin
    case nil where topMenus[0] != topMenus[1] && topMenus[1] == .root: self = .toRootMenu
    case nil where before.standing == after.standing: self = .nothing
    case nil: return nil
    }
  }
}
