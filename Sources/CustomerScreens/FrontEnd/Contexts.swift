import Pages

/// What keys mean on the kinds of the customers' screens.
extension KeyContext {
  /// Before the login: there is no way back.
  package static let login = page("login (BLI001)", back: nil, leave: KeyWords.quit)
  /// Between the password and the login.
  package static let code = page(
    "code (BLI002, BLI003, BLS001)", back: KeyWords.back, leave: KeyWords.abandon)
  /// The top page, and what must be done before it: Esc asks whether to log out.
  package static let top = page(
    "top (BPT001, demanded BPW001)", back: KeyWords.back, leave: KeyWords.logOut)
  /// Every screen that can be left for the one before it.
  package static let form = page(
    "forms and lists", back: KeyWords.back, home: KeyWords.home, leave: KeyWords.logOut)
  /// After something was done: there is no way back into it.
  package static let completion = page(
    "completion", back: KeyWords.back, home: KeyWords.home, leave: KeyWords.logOut)
  /// The end of a visit that never came to a login.
  package static let over = page(
    "reported at the login (BLS002)", back: KeyWords.back, leave: KeyWords.quit)
}
