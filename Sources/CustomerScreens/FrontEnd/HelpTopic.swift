/// お困りの場合, in the order of their numbers.
package enum HelpTopic: Hashable, Sendable, CaseIterable {
  /// 初めてお使いになるとき
  case firstUse
  /// 2本目のトークン(更新)
  case renewal
  /// 機種変更
  case newPhone
  /// ログインできない(停止)
  case cannotLogIn
  /// なくした・盗まれた・壊れた
  case lost
  /// 電池の表示
  case battery
  /// 有効期限
  case expiry
}
