import Pages

extension CustomerScreen {
  /// Says what is wrong with a field, and puts the focus there.
  mutating func refuse<Next, Exit>(
    _ message: Message, at spec: Field.Spec
  ) -> Action<Next, Exit> {
    form.focus(on: spec)
    return .say(message)
  }

  /// Why what is typed cannot be sent as it stands: the first of these fields that is empty, or a code that is
  /// short of digits. The focus goes there.
  ///
  /// - Returns: nil if it can be sent.
  mutating func refuseIncomplete<Next, Exit>(_ specs: Field.Spec...) -> Action<Next, Exit>? {
    for spec in specs {
      if let problem = form[spec].problem { return refuse(problem, at: spec) }
    }
    return nil
  }
}

extension Field {
  /// Why it cannot be sent as it stands; nil if it can. A secret is as long as its owner made it.
  fileprivate var problem: Message? {
    if isEmpty { return .missing(spec) }
    switch spec.kind {
    case .digits, .code:
      return count < spec.length ? .tooShort(spec, missing: spec.length - count) : nil
    case .secret, .text: return nil
    }
  }
}
