import SeedFiles

extension Listing where Row == SeedEntry {
  /// `keyfob` without a serial number: what a seed file has, in its order.
  static var seedFile: Self {
    Listing(columns: [
      Column("serial", Headings.serial, width: 13) { $0.place.serial.map(Fact.text) ?? .none },
      Column("expires", Headings.expires, width: 10) { entry in
        switch entry {
        case .token(let record, _): .day(record.expires)
        case .skipped, .refused: .none
        }
      },
      Column("state", Headings.state) { .state($0.stateName, $0.words, $0.tone) },
      Column("line", Headings.line, for: .programs) { .number($0.place.line) },
    ])
  }
}

extension SeedEntry {
  fileprivate var tone: Tone {
    switch self {
    case .token: .good
    case .skipped: .ended
    case .refused: .alert
    }
  }

  fileprivate var stateName: String {
    switch self {
    case .token: "token"
    case .skipped: "skipped"
    case .refused: "refused"
    }
  }
}
