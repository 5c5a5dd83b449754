import Foundation
import Primitives

/// A text that goes into the records, onto screens and into letters: one line, in composed form (Unicode NFC), with nothing
/// in it that cannot be seen or drawn (rules §0.4). What is not so is refused whole, never altered.
package struct RecordText: Hashable, Sendable {
  /// What a text is for, which says how long it may be.
  package enum Use: Hashable, Sendable, CaseIterable {
    case name
    case kana
    case address
    /// Why an operator did something.
    case reason
    case institutionName
    case setting

    /// In characters.
    package var longest: Int {
      switch self {
      case .name, .kana, .institutionName: 40
      case .address: 120
      case .reason, .setting: 200
      }
    }
  }

  /// Why a text is none. Places count characters, from 1.
  package enum Fault: Error, Hashable, Sendable {
    /// Nothing but blanks.
    case empty
    case tooLong(characters: Int, longest: Int)
    /// It commands, ends a line, or cannot be seen.
    case invisible(Unicode.Scalar, place: Int)
    /// A mark that Unicode has no letter for together with the one before it: a terminal draws the letter alone.
    case mark(Unicode.Scalar, place: Int)
    /// 外字: it means something in one house alone.
    case privateUse(Unicode.Scalar, place: Int)
  }

  /// As it is kept.
  package let text: String

  /// Takes what was typed: blanks around it go, and what is decomposed (か and ゛) is composed (が).
  package init(_ typed: some StringProtocol, for use: Use) throws(Fault) {
    let begun = typed.drop(while: Self.isBlank)
    let end = begun.lastIndex { !Self.isBlank($0) }.map { begun.index(after: $0) }
    let text = begun[..<(end ?? begun.startIndex)].precomposedStringWithCanonicalMapping
    guard !text.isEmpty else { throw .empty }
    for (index, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        if let fault = Self.fault(scalar, place: index + 1) { throw fault }
      }
    }
    guard text.count <= use.longest else {
      throw .tooLong(characters: text.count, longest: use.longest)
    }
    self.text = text
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\u{3000}"
  }

  private static func fault(_ scalar: Unicode.Scalar, place: Int) -> Fault? {
    let category = scalar.properties.generalCategory
    if category == .privateUse { return .privateUse(scalar, place: place) }
    if [.nonspacingMark, .spacingMark, .enclosingMark].contains(category) {
      return .mark(scalar, place: place)
    }
    return scalar.isShown ? nil : .invisible(scalar, place: place)
  }
}
