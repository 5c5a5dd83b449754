import BankService
import Pages
import Primitives

/// What both ways to BLI003 have in common: two codes in a row.
struct CodePairForm: Sendable {
  var form = Form([
    .field(.firstCode), .field(.secondCode), .button(.resynchronise), .button(.back),
  ])

  /// Why both codes cannot be sent: the same one twice would count as a miss. The focus goes to the second.
  mutating func refuseSameTwice() -> Message? {
    guard form[.firstCode].bytes.equalsInConstantTime(form[.secondCode].bytes) else { return nil }
    form[.secondCode].empty()
    form.focus(on: .secondCode)
    return .sameCodeTwice
  }

  /// - Parameter offset: how far the display is believed to be ahead of the server, ms.
  func blocks(displayOffset offset: Int64, in scene: Scene) -> [Block] {
    // Beside the code that the display is waited for.
    let isSecond = form.focused == .field(.secondCode)
    let gauge = scene.shown(Gauge(now: scene.now, offset: offset))
    return [
      .notes(
        scene(Wording.Resynchronisation.lead),
        Wording.Resynchronisation.steps.map { scene($0) }),
      .blank,
      form.field(.firstCode, scene.language, gauge: isSecond ? nil : gauge),
      form.field(.secondCode, scene.language, gauge: isSecond ? gauge : nil),
      .blank,
      form.buttons(scene.language),
      .blank,
      scene.notes(Wording.Resynchronisation.notes(scene.institution)),
    ]
  }
}
