import Pages
import SessionScripts
import Testing

/// Nobody who has not given the right password learns whom the bank knows (rules §2).
@Suite("The same answer for everybody without the right password")
struct SameAnswerTests {
  static let strangers: [(name: String, number: String, password: String)] = [
    ("no token, wrong password", "1000001", "wrong-password"),
    ("token issued", "1000002", "wrong-password"), ("token in use", "1000003", "wrong-password"),
    ("stopped token", "1000004", "wrong-password"), ("unknown", "9999999", "wrong-password"),
    ("unknown, with somebody's password", "9999999", "demo-login-1"),
    ("another's password", "1000001", "demo-login-2"),
    ("the other password", "1000001", "demo-kakunin-1"),
  ]

  @Test("at every try the screens are the same", arguments: Language.allCases)
  func sameScreens(language: Language) throws {
    var answers: Set<[[String]]> = []
    for stranger in Self.strangers {
      let stage = try HeadlessStage(language: language)
      stage.type(stranger.number)
      try stage.press("enter")
      var screens: [[String]] = []
      // Five misses stop a password; from then on the right one is refused in the same words.
      for _ in 0..<7 {
        stage.wait(seconds: 20)
        stage.type(stranger.password)
        try stage.press("enter")
        screens.append(stage.rows.map { $0.replacing(stranger.number, with: "0000000") })
      }
      answers.insert(screens)
    }
    #expect(answers.count == 1)
  }

  @Test("a stopped password is refused in the words for a wrong one")
  func stopped() throws {
    let stage = try HeadlessStage()
    stage.type("1000001")
    try stage.press("enter")
    for _ in 0..<5 {
      stage.wait(seconds: 20)
      stage.type("wrong-password")
      try stage.press("enter")
    }
    let wrong = stage.frame
    stage.type("demo-login-1")
    try stage.press("enter")
    #expect(stage.frame == wrong)
  }
}
