import Canvas

/// The sections of a body, in one column, or in two where the window is wide: what is to be read stands beside what is
/// to be done.
struct BodyColumns {
  private let main: [Section]
  /// Empty where there is one column.
  private let side: [Section]
  private let region: Int
  private let greeting: Greeting?
  private let isMoment: Bool

  private static let gap = 3
  /// Columns of what is to be done, at least: labels stand beside their fields there, and buttons beside each other.
  private static let leastOfMain = 78

  init(_ sections: [Section], region: Int, greeting: Greeting?) {
    (self.region, self.greeting) = (region, greeting)
    isMoment = sections.contains(where: \.isMoment)
    let aside = region >= 112 ? Self.aside(of: sections) : { _ in false }
    main = sections.filter { !aside($0) }
    side = sections.filter(aside)
  }

  /// Notes; or choices, where there is nothing to be read.
  private static func aside(of sections: [Section]) -> (Section) -> Bool {
    guard sections.count > 1 else { return { _ in false } }
    if sections.contains(where: \.isNotes) { return \.isNotes }
    return sections.contains(where: \.isCard) ? \.isChoices : { _ in false }
  }

  func rows(_ marks: Marks, _ density: Density) -> [BodyRow] {
    func body(_ sections: [Section], _ columns: Int, _ greeting: Greeting?) -> [BodyRow] {
      ColouredBody(
        sections, region: columns, marks, density, isMoment: isMoment, greeting: greeting
      ).rows
    }
    guard !side.isEmpty else { return body(main, region, greeting) }
    let left = max(region * 3 / 5, Self.leastOfMain)
    let (mains, sides) = (body(main, left, greeting), body(side, region - left - Self.gap, nil))
    return (0..<max(mains.count, sides.count)).map { index in
      guard sides.indices.contains(index) else { return mains[index] }
      var row = mains.indices.contains(index) ? mains[index] : .gap
      let focused = row.line
      row.line.pad(to: left + Self.gap)
      if sides[index].air == nil { row.air = nil }
      let beside = sides[index].line.preceded(by: row.line)
      row.line = beside
      if !beside.isFocused {
        row.line.isFocused = focused.isFocused
        row.line.cursor = focused.cursor
      }
      return row
    }
  }
}

extension Section {
  fileprivate var isNotes: Bool {
    switch self {
    case .notes: true
    case .card, .loose, .moment, .consequence, .choices, .records, .diagram: false
    }
  }

  fileprivate var isCard: Bool {
    switch self {
    case .card: true
    case .loose, .notes, .moment, .consequence, .choices, .records, .diagram: false
    }
  }

  fileprivate var isChoices: Bool {
    switch self {
    case .choices: true
    case .card, .loose, .notes, .moment, .consequence, .records, .diagram: false
    }
  }
}
