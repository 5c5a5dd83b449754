/// Marks in columns, in rows that have labels: what lies where, without a number to read.
package struct Diagram: Hashable, Sendable {
  /// What stands in a place.
  package enum Mark: Hashable, Sendable {
    /// It could be here.
    case possible
    /// It is behind.
    case spent
    /// It was found here, and that is good.
    case good
    /// It was found here, and that is not.
    case bad
  }

  /// A row with its label.
  package struct Row: Hashable, Sendable {
    let label: String
    let marks: [Mark?]

    /// - Parameter marks: one a column; nil for nothing.
    package init(_ label: String, _ marks: [Mark?]) {
      (self.label, self.marks) = (label, marks)
    }
  }

  /// Short, one a column.
  let headings: [String]
  /// The heading of the headings.
  let label: String
  let rows: [Row]
  /// Which column stays longest where there is no room for all.
  let centre: Int
  /// The same for whoever does not see it.
  package let words: String

  /// - Parameters:
  ///   - label: of what the columns are.
  ///   - headings: short, one a column.
  ///   - centre: the column that stays longest where there is no room for all.
  ///   - words: the same for whoever does not see it.
  package init(
    _ label: String, headings: [String], rows: [Row], centre: Int, words: String
  ) {
    (self.label, self.headings, self.rows) = (label, headings, rows)
    (self.centre, self.words) = (centre, words)
  }
}
