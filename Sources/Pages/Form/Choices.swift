/// Numbered choices, and what each of them stands for: numbers run from 1 without gaps.
package struct Choices<Option: Equatable & Sendable>: Sendable {
  /// In the order of their numbers.
  package let options: [Option]

  /// Choices in the order of their numbers.
  package init(_ options: [Option]) { self.options = options }

  /// Items for a form.
  package var items: [Form.Item] { options.indices.map { .choice($0 + 1) } }

  /// What an item stands for; nil for one that is none of these choices.
  package subscript(item: Form.Item) -> Option? {
    switch item {
    case .choice(let number):
      number >= 1 && number <= options.count ? options[number - 1] : nil
    case .field, .button: nil
    }
  }

  /// The item of an option; nil for one that is not offered.
  package func item(_ option: Option) -> Form.Item? { number(of: option).map { .choice($0) } }

  /// The number of an option; nil for one that is not offered.
  package func number(of option: Option) -> Int? {
    options.firstIndex(of: option).map { $0 + 1 }
  }
}
