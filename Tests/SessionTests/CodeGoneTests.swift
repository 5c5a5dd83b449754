import Glibc
import PtyHarness
import SessionScripts
import Testing
import Stages

/// A typed code after its one try: nowhere, whether it was the right one or not.
@Suite("A typed code, once it was judged", .serialized)
struct CodeGoneTests {
  /// The forms in which a code would be in memory: text, and the cells of frames and of curses.
  static func traces(of code: String) -> [Trace] {
    let units = code.unicodeScalars.map(\.value)
    return [Trace(name: "\(code) as text", units: units, width: 1, stride: 1)]
      + [4, 8, 12, 16, 28].map {
        Trace(name: "\(code), every \($0) bytes", units: units, width: 4, stride: $0)
      }
  }

  @Test(
    "is nowhere in the program's memory", .enabled(if: geteuid() == 0, "only root may look"))
  func forgotten() throws {
    let stage = try PtyStage()
    let (wrong, right) = ("908172", try stage.code(serial: "2600100000033", steps: 0))
    try Script(
      """
      see BLI001
      type 1000003
      key enter
      type demo-login-3
      key enter
      see BLI002
      type \(wrong)
      see \(wrong)
      """
    ).play(on: stage)
    let shown = try ProcessMemory(of: stage.terminal.processID)
    let found = Set(Self.traces(of: wrong).filter { shown.place(of: $0) != nil }.map(\.stride))
    #expect(found.isSuperset(of: [8, 28]), "our cells and those of curses are found")
    try Script("key enter\nsee あと4回").play(on: stage)
    try expectNothing(of: wrong, on: stage)
    try Script("key backtab\ntype \(right)\nsee \(right)\nkey enter\nsee BPT001").play(on: stage)
    try expectNothing(of: right, on: stage)
    try Script("key 2 1\nsee BOP001").play(on: stage)
    try expectNothing(of: right, on: stage)
  }

  private func expectNothing(of code: String, on stage: PtyStage) throws {
    // The next key is answered once the frame before it is sent and forgotten.
    stage.terminal.bytesReceived = 0
    try stage.press("tab")
    try stage.terminal.wait("an answer to Tab") { _ in stage.terminal.bytesReceived > 0 }
    let left = try ProcessMemory(of: stage.terminal.processID)
    for trace in Self.traces(of: code) {
      let place = left.place(of: trace)
      #expect(place == nil, "\(trace.name)")
    }
  }
}
