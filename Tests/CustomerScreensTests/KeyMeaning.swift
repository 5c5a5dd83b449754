import Canvas
import CustomerScreens
import Pages
import SessionScripts

/// What a key of the table in keys.md does, as far as it can be seen from outside.
enum KeyMeaning: Hashable {
  case nothing
  case help, closes, language, redraws
  case asksToLeave, asksToLogOut, asksToClose
  case oneBack, toLogin, toCode, toRootMenu, home
  case quits, logsOut

  /// What an event did to `before`, read off the state and the effects that came of it.
  init?(
    from before: Sitting<InternetBanking>, to after: Sitting<InternetBanking>,
    _ effects: [Effect<Request>]
  ) {
    let screens = (before.visit.screens.count, after.visit.screens.count)
    let overlays = (before.overlays.layers, after.overlays.layers)
    switch effects.last {
    case .quit: self = .quits
    case .repaint: self = .redraws
    case .ask(.logOut): self = .logsOut
    case _ where before.language != after.language: self = .language
    case _ where overlays.0.count > overlays.1.count: self = .closes
    case _ where overlays.0 != overlays.1:
      switch after.overlays.top {
      case .help, .topic: self = .help
      case .question(.leave, _): self = .asksToLeave
      case .question(.close, _): self = .asksToClose
      case .question(.logOut, _): self = .asksToLogOut
      // It belongs to a button, and to no key.
      case .question(.act, _), .warning, nil: return nil
      }
    case .ask(.overview) where after.topMenu == .root: self = .home
    case .ask(.overview) where screens.1 == screens.0 - 1: self = .oneBack
    case .some: return nil
    case nil where screens.0 > screens.1 && after.screen.id == .login: self = .toLogin
    case nil where screens.1 == screens.0 - 1 && after.screen.id == .code: self = .toCode
    case nil where before.topMenu != after.topMenu && after.topMenu == .root:
      self = .toRootMenu
    case nil where before.standing == after.standing: self = .nothing
    case nil: return nil
    }
  }
}
