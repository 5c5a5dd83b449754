import BankService

/// BOT003, BOU002, BOS002: what was done, and what comes next.
package struct CompletionScreen: ScreenContent {
  package enum Done: Hashable, Sendable, CaseIterable {
    case requestDone, activationDone, releaseDone
  }

  let done: Done
  package var form = Form([.button(.toTop)])

  init(_ done: Done) {
    self.done = done
  }

  package var id: ScreenID {
    switch done {
    case .requestDone: .requestDone
    case .activationDone: .activationDone
    case .releaseDone: .releaseDone
    }
  }

  package var keys: KeyContext { .completion }
  package var screen: Screen { .completion(self) }

  package var step: Step? {
    switch done {
    case .requestDone: Step(.request, 5)
    case .activationDone: Step(.activate, 4)
    case .releaseDone: Step(.release, 4)
    }
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action { .home }

  package func blocks(in scene: Scene) -> [Block] {
    let wording = Wording.Completion.text(done, scene.institution)
    return [
      .heading(scene(wording.done)),
      .blank,
      .notes(scene(Wording.Completion.next), wording.next.map { scene($0) }),
      .blank,
      .buttons([.toTop]),
    ]
  }
}
