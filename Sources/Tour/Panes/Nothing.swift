import Pages

/// What an application asks that asks nothing of anybody.
enum Nothing: ApplicationRequest {
  typealias Answer = Void
  var isSlow: Bool { switch self {} }
  var isAct: Bool { switch self {} }
}
