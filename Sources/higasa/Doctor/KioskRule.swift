import Pages

/// What must hold of an account that can open the front end and nothing else, as `sshd -T` tells it.
struct KioskRule: Sendable {
  /// A setting of sshd, in small letters.
  let setting: String
  /// The line that makes it hold; all but one are in docs/ssh/50-higasa.conf.
  let remedy: String
  /// What it keeps out.
  let reason: Phrase
  /// Whether all values of the setting together do.
  let holds: @Sendable ([String]) -> Bool

  /// A setting of one value.
  private init(_ setting: String, _ value: String, _ remedy: String, ja: String, en: String) {
    self.init(setting, remedy, ja: ja, en: en) { $0 == [value] }
  }

  private init(
    _ setting: String, _ remedy: String, ja: String, en: String,
    holds: @escaping @Sendable ([String]) -> Bool
  ) {
    (self.setting, self.remedy, self.holds) = (setting, remedy, holds)
    reason = Phrase(ja: ja, en: en)
  }

  /// Longer nobody who fell silent may hold a session, in seconds.
  private static let longestSilence = 90
  /// Longer no connection may stand without a session, in seconds.
  private static let longestUnused = 300
  private static let variables = [
    "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_*", "COLORTERM", "NO_COLOR",
    "HIGASA_PLAIN",
  ]

  static let all = [
    KioskRule(
      "forcecommand", "ForceCommand /usr/local/bin/higasa open",
      ja: "ほかのコマンドを実行できます。", en: "Other commands can be run."
    ) { values in
      guard let words = values.first?.split(separator: " "), words.count >= 2 else { return false }
      return (words[0] == "higasa" || words[0].hasSuffix("/higasa")) && words[1] == "open"
    },
    KioskRule(
      "disableforwarding", "yes", "DisableForwarding yes",
      ja: "ポート、エージェント、X11 を転送できます。", en: "Ports, agents and X11 can be forwarded."),
    KioskRule(
      "permittunnel", "no", "PermitTunnel no",
      ja: "トンネルを開けます。", en: "A tunnel can be opened."),
    KioskRule(
      "permittty", "yes", "PermitTTY yes",
      ja: "端末が使えません。", en: "There is no terminal."),
    KioskRule(
      "permituserrc", "no", "PermitUserRC no",
      ja: "~/.ssh/rc が実行されます。", en: "~/.ssh/rc is run."),
    KioskRule(
      "permituserenvironment", "no", "PermitUserEnvironment no (above every Match)",
      ja: "~/.ssh/environment が読み込まれます。", en: "~/.ssh/environment is read."),
    KioskRule(
      "maxsessions", "1", "MaxSessions 1",
      ja: "1つの接続で何度も開けます。", en: "One connection can open several sessions."),
    KioskRule(
      "authenticationmethods", "publickey", "AuthenticationMethods publickey",
      ja: "鍵がなくても入れます。", en: "One gets in without a key."),
    KioskRule(
      "exposeauthinfo", "yes", "ExposeAuthInfo yes",
      ja: "パスワードの誤りを鍵ごとに数えられません。", en: "Wrong passwords cannot be counted by key."),
    KioskRule(
      "acceptenv",
      "AcceptEnv LANG LANGUAGE LC_ALL LC_CTYPE LC_MESSAGES COLORTERM NO_COLOR HIGASA_PLAIN",
      ja: "ほかの環境変数が入ってきます。", en: "Other variables of the client get in."
    ) { $0.allSatisfy(variables.contains) },
    KioskRule(
      "setenv", "SetEnv SWIFT_BACKTRACE=enable=no HIGASA_DATA=/var/lib/higasa/bank",
      ja: "異常終了のときにメモリーの内容が表示されうるか、言語が固定されています。",
      en: "A crash may show memory, or the language is fixed."
    ) { values in
      values.contains("SWIFT_BACKTRACE=enable=no")
        && !values.contains { $0.hasPrefix("LC_") || $0.hasPrefix("LANG") }
    },
    KioskRule(
      "unusedconnectiontimeout", "UnusedConnectionTimeout 1m",
      ja: "何も開かない接続 (ssh -N) がいつまでも残ります。",
      en: "A connection that opens nothing (ssh -N) stays for ever."
    ) { $0.first.flatMap { Int($0) }.map { (1...longestUnused).contains($0) } ?? false },
    KioskRule(
      "channeltimeout", "ChannelTimeout session:*=15m",
      ja: "動かなくなったプログラムの接続が残ります。", en: "A session whose program hangs stays for ever."
    ) { $0.contains { $0.hasPrefix("session") || $0.hasPrefix("*") } },
    KioskRule(
      "loglevel", "LogLevel VERBOSE",
      ja: "どの鍵で入ったかが sshd の記録に残りません。", en: "sshd's log does not tell by which key one got in."
    ) { $0 == ["VERBOSE"] || $0.first?.hasPrefix("DEBUG") == true },
  ]

  /// Two settings make it: sshd 9.2 probes at every second interval, and gives up after one probe more.
  static func silence(_ settings: [String: [String]]) -> Bool {
    guard let interval = settings["clientaliveinterval"]?.first.flatMap({ Int($0) }),
      let count = settings["clientalivecountmax"]?.first.flatMap({ Int($0) })
    else { return false }
    return interval > 0 && count > 0 && 2 * interval * (count + 1) <= longestSilence
  }
}
