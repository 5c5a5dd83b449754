import Foundation
import Primitives

/// A letter or a label as text, with fields in braces: 「{name} 様」.
struct LetterTemplate {
  /// What a letter may tell.
  enum Field: String, CaseIterable {
    case customer, name, address, date, institution, telephone, hours
    /// Of a token that is sent.
    case serial, expires
    /// Of a letter that is sealed.
    case loginPassword = "login-password"
    case confirmationPassword = "confirmation-password"
  }

  /// What a template is for: its file in the folder `letters` of the data folder, and what may stand in it.
  enum Purpose: String, CaseIterable {
    case passwords = "passwords.txt"
    case token = "token.txt"
    case label = "label.txt"

    var fields: [Field] {
      let ofAll: [Field] = [
        .customer, .name, .address, .date, .institution, .telephone, .hours,
      ]
      return switch self {
      case .passwords: ofAll + [.loginPassword, .confirmationPassword]
      case .token: ofAll + [.serial, .expires]
      case .label: ofAll + [.serial]
      }
    }

    /// Without which the letter would be none.
    var wanted: [Field] {
      switch self {
      case .passwords: [.customer, .loginPassword, .confirmationPassword]
      case .token: [.serial]
      case .label: [.name, .address]
      }
    }
  }

  /// Why a text is no template.
  enum Defect: Error, Hashable {
    /// Not UTF-8.
    case notText
    /// Braces with something else in them, or that are not closed.
    case unknownField(String, line: Int)
    case missing(Field)
  }

  private enum Piece {
    case text(String)
    case field(Field)
  }

  private let pieces: [Piece]

  init(_ text: String, for purpose: Purpose) throws(Defect) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      pieces.append(.text(String(rest[..<open])))
      let name = rest[open...].dropFirst().prefix { $0 != "}" && !$0.isNewline }
      let line = text[..<open].count { $0.isNewline } + 1
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == "}",
        let field = Field(rawValue: String(name)), purpose.fields.contains(field)
      else { throw .unknownField(String(name), line: line) }
      pieces.append(.field(field))
      rest = rest[name.endIndex...].dropFirst()
    }
    pieces.append(.text(String(rest)))
    let found = pieces.compactMap { piece -> Field? in
      if case .field(let field) = piece { field } else { nil }
    }
    for field in purpose.wanted where !found.contains(field) { throw .missing(field) }
    self.pieces = pieces
  }

  /// A part of a letter.
  enum Value {
    case text(String)
    case secret(SecretBytes)
  }

  /// The letter, part by part, so that what is secret in it never becomes a `String`.
  func filled(_ value: (Field) -> Value) -> [Value] {
    pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .field(let field): value(field)
      }
    }
  }
}
