import Canvas
import CustomerScreens
import Pages
import Stages

/// How to get to every screen of the demo bank: what the goldens and the sweeps look at.
package enum EveryScreen {
  package struct View: Sendable, CustomStringConvertible {
    package let name: String
    package let script: String
    package var description: String { name }
  }

  private static func login(_ digit: Int) -> String {
    "type 100000\(digit)\nkey enter\ntype demo-login-\(digit)\nkey enter\n"
  }

  /// From BLI001 to BPT001, of whoever has no token.
  package static let noToken = login(1) + "see BPT001\n"
  private static let issued = login(2) + "see BPT001\n"
  private static let toCode = login(3) + "see BLI002\n"
  private static let inUse = toCode + "code 2600100000033\nkey enter\nsee BPT001\n"

  /// After years in its drawer.
  private static let nextCode =
    "wait 94608000\n" + toCode + "code 2600100000033 8\nkey enter\nsee BLI002\n"
  private static let toClock = toCode + "key tab tab tab enter\nsee BLI003\n"
  private static let toReport = toCode + "key tab tab tab tab enter\nsee BLS001\n"
  private static let reported = toReport + "key 1 tab tab tab enter\nsee < 1.\nkey 1\nsee BLS002\n"
  private static let toReportInSession = inUse + "key 2 2\nsee BLS001\n"
  private static let requested =
    noToken + "key 1 1 1 1\ntype demo-kakunin-1\nkey enter\nsee BOT003\nkey enter\nsee BPT001\n"
  private static let released =
    inUse + "key 2 1 3\ntype demo-kakunin-3\nkey enter\nsee < 1.\nkey 1\nsee BOS002\n"

  /// The first second of the 90 days before the token's last.
  private static let nearExpiry = "wait 149947200\n" + inUse
  private static let nextRequested =
    nearExpiry + "key 1 1 1 1\ntype demo-kakunin-3\nkey enter\nsee BOT003\nkey enter\nsee BPT001\n"
  private static let nextIssued =
    nextRequested + "operator application dispatch 1000003\nkey 1 1 f2\nsee BPT001\nwait 60\n"
  private static let toSwitch = nextIssued + "key 1 1 4\nsee BOR001\n"
  private static let nextCodeOfNew =
    toSwitch + "code 2600100000033\nkey enter\ncode 2600100000058 8\nkey enter\nsee BOR001\n"

  private static let toPassword = noToken + "key 1 2\nsee BPW001\n"
  private static let newPasswords = """
    key 1
    type demo-login-1
    key enter
    type Hi7gasa-no-moto
    key enter
    type Hi7gasa-no-moto
    key enter

    """
  private static let toDemanded = """
    operator customer reset-password 1000001 --reason x < Kara-kasa-obake
    wait 10
    type 1000001
    key enter
    type Kara-kasa-obake
    key enter
    see BPW001

    """
  private static let softwareRequest = noToken + "key 1 1 1 2\nsee BOT012\n"
  private static let softwareKey =
    softwareRequest + "type demo-kakunin-1\nkey enter\nsee BOT013\n"
  /// The app took the key; a new login.
  private static let software =
    softwareKey + "app\nkey f10\nsee < 1.\nkey 1\nsee BLI001\n" + noToken
  /// The app did not take the key.
  private static let softwareAgain = softwareKey + "key esc\nsee < 1.\nkey 1\nsee BOP001\n"
  /// Once the password was given before.
  private static let again = """
    type demo-login-3
    key enter
    see BLI002
    code 2600100000033
    key enter
    see BPT001

    """

  package static let all: [View] = screens + topics

  private static let topics: [View] = (1...HelpTopic.allCases.count).map { number in
    View(name: "help-\(number)", script: toCode + "key f1 \(number)\n")
  }

  private static let screens: [View] = [
    View(name: "BLI001", script: ""),
    View(
      name: "BLI001-typed", script: "type 1000001\nkey enter\ntype demo\n"),
    View(name: "BLI001-refused", script: "type 1000001\nkey enter\ntype wrong\nkey enter\n"),
    View(
      name: "BLI001-wait",
      script: "type 1000001\nkey enter\ntype wrong\nkey enter\ntype wrong\nkey enter\n"),
    View(name: "BLI001-stopped", script: login(4)),
    View(name: "BLI001-help", script: "key f1\n"),
    View(name: "BLI001-quit", script: "key ctrl-c\n"),
    View(name: "BLI001-timed-out", script: inUse + "wait 600\n"),
    View(name: "BLI002", script: toCode),
    View(name: "BLI002-last-notch", script: toCode + "wait 52\ntype 123\n"),
    View(name: "BLI002-wrong", script: toCode + "wrong 2600100000033\nkey enter\n"),
    View(name: "BLI002-next-code", script: nextCode + "wait 12\n"),
    View(name: "BLI002-next-code-shows", script: nextCode + "wait 60\ntype 12\n"),
    View(name: "BLI002-next-code-over", script: nextCode + "wait 180\n"),
    View(name: "BLI002-idle", script: toCode + "type 12\nwait 540\n"),
    View(name: "BLI003", script: toClock),
    View(
      name: "BLI003-second", script: toClock + "code 2600100000033 6\nkey enter\nwait 52\n"),
    View(
      name: "BLI003-same-code",
      script: toClock + "type 123456\nkey enter\ntype 123456\nkey enter\n"),
    View(
      name: "BLI003-refused",
      script: toClock + "wrong 2600100000033\nkey enter\ntype 000000\nkey enter\n"),
    View(name: "BLI003-help", script: toClock + "key f1\n"),
    View(
      name: "BLI003-start", script: issued + "key 1 1 2 tab tab tab tab enter\nsee BLI003\n"),
    View(name: "BLS001", script: toReport),
    View(name: "BLS001-chosen", script: toReport + "key 2\n"),
    View(name: "BLS001-asks", script: toReport + "key 1 enter enter\nsee < 1.\n"),
    View(name: "BLS001-not-chosen", script: toReport + "key tab tab tab enter\n"),
    View(name: "BLS001-session", script: toReportInSession + "key 3 enter\n"),
    View(name: "BLS001-two", script: nextIssued + "key 2 2\nsee BLS001\n"),
    View(name: "BLS001-help", script: toReport + "key f1\n"),
    View(name: "BLS002", script: reported),
    View(
      name: "BLS002-session",
      script: toReportInSession + "key 3 tab enter\nsee < 1.\nkey 1\nsee BLS002\n"),
    View(
      name: "BLS002-stolen",
      script: toReportInSession + "key 2 tab tab enter\nsee < 1.\nkey 1\nsee BLS002\n"),
    View(
      name: "BLI001-reported",
      script: reported + "key enter\nsee BLI001\ntype demo-login-3\nkey enter\nsee ! \n"),
    View(name: "BPT001-none", script: noToken),
    View(name: "BPT001-requested", script: requested),
    View(
      name: "BPT001-cancelled",
      script: requested
        + "key 1 1 5\ntype demo-kakunin-1\nkey enter\nsee BOT022\nkey enter\nsee BPT001\n"),
    View(name: "BPT001-released", script: released + "key enter\nsee BPT001\n"),
    View(
      name: "BPT001-released-long-ago",
      script: released + "key enter\nsee BPT001\nkey 4\nsee BLI001\nwait 1800\n" + login(3)
        + "see BPT001\n"),
    View(
      name: "BPT001-revoked",
      script: toReport + "key 3 tab enter\nsee < 1.\nkey 1\nsee BLS002\nkey enter\nsee BLI001\n"
        + "operator issue revoke 1000003 --as defective --reason x\n"
        + "type demo-login-3\nkey enter\nsee BPT001\n"),
    View(
      name: "BPT001-reissued",
      script: reported + "key enter\nsee BLI001\n"
        + "operator issue revoke 1000003 --as lost --reissue --reason x\n"
        + "operator application dispatch 1000003\n"
        + "type demo-login-3\nkey enter\nsee BPT001\n"),
    View(
      name: "BPT001-reported",
      script: toReportInSession
        + "key 1 tab tab tab enter\nsee < 1.\nkey 1\nsee BLS002\nkey enter\nsee BPT001\n"),
    View(name: "BPT001-renewal", script: nearExpiry),
    View(name: "BPT001-next-requested", script: nextRequested),
    View(name: "BPT001-next-issued", script: nextIssued),
    View(
      name: "BPT001-next-and-misses",
      script: "wait 149947200\n" + toCode + "wrong 2600100000033\nkey enter\nsee ! \n"
        + "code 2600100000033\nkey enter\nsee BPT001\n"
        + "key 1 1 1 1\ntype demo-kakunin-3\nkey enter\nsee BOT003\nkey enter\nsee BPT001\n"
        + "operator application dispatch 1000003\nkey 1 1 f2\nsee BPT001\n"),
    View(
      name: "BPT001-switched",
      script: toSwitch
        + "code 2600100000033\nkey enter\ncode 2600100000058\nkey enter\nsee BOR002\nkey enter\nsee BPT001\n"
    ),
    View(
      name: "BPT001-expired",
      script: "wait 157809540\n" + inUse + "wait 60\nkey 1 1 f2\nsee BPT001\n"),
    View(name: "BPT001-software-issued", script: software),
    View(
      name: "BPT001-software",
      script: software + "key 1 1 2\nappcode\nkey enter\nsee BOU002\nkey enter\nsee BPT001\n"),
    View(name: "BPT001-issued", script: issued),
    View(
      name: "BPT001-active", script: inUse),
    View(name: "BPT001-services", script: noToken + "key 1\n"),
    View(name: "BPT001-applications", script: noToken + "key 2\n"),
    View(name: "BPT001-log-out", script: noToken + "key esc\n"),
    View(name: "BPT001-idle", script: noToken + "wait 540\n"),
    View(
      name: "BPT001-end",
      script: noToken + String(repeating: "wait 500\nkey tab\n", count: 7) + "wait 40\n"),
    View(
      name: "BPT001-clock-set",
      script: toClock + """
        code 2600100000033 6
        key enter
        wait 60
        code 2600100000033 6
        key enter
        see BPT001

        """),
    View(name: "BPT001-password-changed", script: toPassword + newPasswords + "see BPT001\n"),
    View(name: "BOP001-none", script: noToken + "key 1 1\nsee BOP001\n"),
    View(name: "BOP001-issued", script: issued + "key 2 1\nsee BOP001\n"),
    View(name: "BOP001-dimmed", script: noToken + "key 1 1 3\nsee BOP001\n"),
    View(name: "BOP001-requested", script: requested + "key 2 1\nsee BOP001\n"),
    View(name: "BOP001-active", script: inUse + "key 2 1\nsee BOP001\n"),
    View(name: "BOP001-renewal", script: nearExpiry + "key 2 1\nsee BOP001\n"),
    View(name: "BOP001-next-requested", script: nextRequested + "key 2 1\nsee BOP001\n"),
    View(name: "BOP001-next-issued", script: nextIssued + "key 2 1 1\nsee BOP001\n"),
    View(
      name: "BOP001-reported",
      script: toReportInSession + "key 1 tab tab tab enter\nsee < 1.\nkey 1\nsee BLS002\n"
        + "key enter\nsee BPT001\nkey 1 1\nsee BOP001\n"),
    View(
      name: "BOP001-software", script: software + "key 2 1\nsee BOP001\n"),
    View(name: "BOT001", script: noToken + "key 1 1 1\nsee BOT001\n"),
    View(
      name: "BOT001-wait",
      script: inUse + """
        key 2 1 3
        type demo-kakunin-3
        key enter
        see < 1.
        key 1
        see BOS002
        wait 100
        key enter 1 1 1 2
        see BOT001

        """),
    View(
      name: "BOT001-wait-over",
      script: released + "key enter\nsee BPT001\n"
        + String(
          repeating: "wait 500\nkey 1 1 1\nsee BOT001\nwait 500\nkey f2\nsee BPT001\n", count: 2)
        + "key 1 1 1 2\nsee BOT001\n"),
    View(name: "BOT002", script: noToken + "key 1 1 1 1\nsee BOT002\n"),
    View(
      name: "BOT002-refused",
      script: noToken + "key 1 1 1 1\ntype wrong\nkey enter\nsee BOT002\n"),
    View(
      name: "BOT003",
      script: noToken + "key 1 1 1 1\ntype demo-kakunin-1\nkey enter\nsee BOT003\n"),
    View(name: "BOT012", script: softwareRequest),
    View(name: "BOT012-refused", script: softwareRequest + "type wrong\nkey enter\n"),
    View(
      name: "BOT012-replaces", script: softwareAgain + "key 1 2\nsee BOT012\ntype demo\n"),
    View(name: "BOT012-help", script: softwareRequest + "key f1\n"),
    View(name: "BOT013", script: softwareKey),
    View(name: "BOT013-address", script: softwareKey + "key tab enter\n"),
    View(name: "BOT013-letters", script: softwareKey + "key tab tab enter\n"),
    View(name: "BOT013-closing", script: softwareKey + "key esc\n"),
    View(name: "BOT013-idle", script: softwareKey + "wait 540\n"),
    View(name: "BOT013-help", script: softwareKey + "key f1\n"),
    View(name: "BOP001-software-shown", script: softwareAgain),
    View(name: "BOT002-renewal", script: nearExpiry + "key 1 1 1 1\nsee BOT002\n"),
    View(
      name: "BOT002-replaces", script: softwareAgain + "key 1 1\nsee BOT002\n"),
    View(
      name: "BOT003-renewal",
      script: nearExpiry + "key 1 1 1 1\ntype demo-kakunin-3\nkey enter\nsee BOT003\n"),
    View(name: "BOT021", script: requested + "key 1 1 5\nsee BOT021\n"),
    View(
      name: "BOT021-refused",
      script: requested + "key 1 1 5\ntype wrong\nkey enter\nsee BOT021\n"),
    View(
      name: "BOT022",
      script: requested + "key 1 1 5\ntype demo-kakunin-1\nkey enter\nsee BOT022\n"),
    View(
      name: "BOT022-renewal",
      script: nextRequested + "key 1 1 5\ntype demo-kakunin-3\nkey enter\nsee BOT022\n"),
    View(name: "BOT021-renewal", script: nextRequested + "key 1 1 5\nsee BOT021\n"),
    View(name: "BOT021-help", script: requested + "key 1 1 5 f1\n"),
    View(name: "BOR001", script: toSwitch + "wait 32\ntype 123\n"),
    View(name: "BOR001-new", script: toSwitch + "code 2600100000033\nkey enter\n"),
    View(
      name: "BOR001-wrong-old",
      script: toSwitch
        + "wrong 2600100000033\nkey enter\ncode 2600100000058\nkey enter\nsee BOR001\n"),
    View(
      name: "BOR001-wrong-new",
      script: toSwitch
        + "code 2600100000033\nkey enter\nwrong 2600100000058\nkey enter\nsee BOR001\n"),
    View(
      name: "BOR001-swapped",
      script: toSwitch
        + "code 2600100000058\nkey enter\ncode 2600100000033\nkey enter\nsee BOR001\n"),
    View(name: "BOR001-next-codes", script: nextCodeOfNew + "wait 12\n"),
    View(name: "BOR001-next-codes-over", script: nextCodeOfNew + "wait 180\n"),
    View(
      name: "BOR002",
      script: toSwitch
        + "code 2600100000033\nkey enter\ncode 2600100000058\nkey enter\nsee BOR002\n"),
    View(name: "BOR001-help", script: toSwitch + "key f1\n"),
    View(name: "BOU001", script: issued + "key 1 1 2\nsee BOU001\n"),
    View(
      name: "BOU001-next-code",
      script: issued + """
        key 1 1 2
        type 2600100000025
        key enter
        code 2600100000025 8
        key enter
        see BOU001

        """),
    View(name: "BOU001-help", script: issued + "key 1 1 2\nkey f1\n"),
    View(
      name: "BOU001-wrong-serial",
      script: issued + """
        key 1 1 2
        type 2600100000033
        key enter
        code 2600100000025
        key enter
        see BOU001

        """),
    View(
      name: "BOU002",
      script: issued + """
        key 1 1 2
        type 2600100000025
        key enter
        code 2600100000025
        key enter
        see BOU002

        """),
    View(
      name: "BOU001-software", script: software + "key 1 1 2\nsee BOU001\n"),
    View(
      name: "BOU001-software-help", script: software + "key 1 1 2 f1\n"),
    View(
      name: "BOU002-software",
      script: software + "key 1 1 2\nappcode\nkey enter\nsee BOU002\n"),
    View(
      name: "BOS001",
      script: inUse + "key 2 1 3\nsee BOS001\n"),
    View(
      name: "BOS001-asks",
      script: inUse + "key 2 1 3\ntype demo-kakunin-3\nkey enter\nsee < 1.\n"),
    View(
      name: "BOS001-declined",
      script: inUse + "key 2 1 3\ntype demo-kakunin-3\nkey enter\nsee < 1.\nkey enter\n"),
    View(
      name: "BOS002",
      script: inUse + """
        key 2 1 3
        type demo-kakunin-3
        key enter
        see < 1.
        key 1
        see BOS002

        """),
    View(
      name: "BOS002-software",
      script: software + """
        key 1 1 2
        appcode
        key enter
        see BOU002
        key enter
        see BPT001
        key 2 1 3
        see BOS001
        type demo-kakunin-1
        key enter
        see < 1.
        key 1
        see BOS002

        """),
    View(name: "BPW001", script: toPassword),
    View(name: "BPW001-confirmation", script: toPassword + "key 2\ntype demo\n"),
    View(
      name: "BPW001-differ",
      script: toPassword
        + "key 1\ntype x\nkey enter\ntype Hi7gasa-\nkey enter\ntype Hi7gasa+\nkey enter\n"),
    View(
      name: "BPW001-refused",
      script: toPassword + "key 1\ntype x\nkey enter\ntype abcdefgh\nkey enter\n"
        + "type abcdefgh\nkey enter\n"),
    View(
      name: "BPW001-wrong", script: toPassword + newPasswords.replacing("demo-login-1", with: "x")
    ),
    View(name: "BPW001-help", script: toPassword + "key f1\n"),
    View(name: "BPW001-given", script: toDemanded),
    View(name: "BPW001-given-help", script: toDemanded + "key f1\n"),
    View(
      name: "BPT001-given-password-changed",
      script: toDemanded
        + newPasswords.replacing("demo-login-1", with: "Kara-kasa-obake")
        .replacing("key 1\n", with: "") + "see BPT001\n"),
    View(
      name: "BHI001",
      script: "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nkey esc\n" + again
        + "key 3\nsee BHI001\n"),
    View(
      name: "BHI001-older",
      script: "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nkey esc\n" + again
        + "key 3 1\nsee BHI001\n"),
    View(name: "BHI001-few", script: noToken + "key 3\nsee BHI001\n"),
    View(name: "BHI001-help", script: noToken + "key 3 f1\n"),
  ]

  package static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 60, rows: 20),
    Size(columns: 40, rows: 12),
  ]

  /// - Parameter observer: is shown what every event on the way does.
  package static func stage(
    _ view: View, _ language: Language, isASCII: Bool = false,
    observer: ((InternetBanking, TerminalEvent, InternetBanking) -> Void)? = nil
  ) throws -> HeadlessStage {
    let stage = try HeadlessStage(language: language, isASCII: isASCII)
    stage.observer = observer
    try Script(view.script).play(on: stage)
    return stage
  }

  /// The same as a value, for what needs no bank any more.
  package static func app(
    _ view: View, _ language: Language
  ) throws -> Sitting<InternetBanking> {
    try apps[View.Key(name: view.name, language: language)]?.get()
      ?? stage(view, language).sitting
  }

  private static let apps = Dictionary(
    uniqueKeysWithValues: all.flatMap { view in
      Language.allCases.map { language in
        (
          View.Key(name: view.name, language: language),
          Result { try stage(view, language).sitting }
        )
      }
    })
}

extension EveryScreen.View {
  struct Key: Hashable {
    let name: String
    let language: Language
  }
}
