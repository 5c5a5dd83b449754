import DataFolder
import Foundation
import Primitives
import TokenDomain

/// A template of the data folder that is none.
struct LetterDefect: Error {
  let path: String
  let defect: LetterTemplate.Defect
}

/// The letters of a bank: its own templates, else the standard ones.
struct Letters {
  /// In the data folder.
  static let folder = "letters"
  private static let mostBytes = 256 << 10

  private let institution: Institution
  private let today: TokyoDay
  private var templates: [LetterTemplate.Purpose: LetterTemplate] = [:]

  /// Reads those that are wanted, so that a wrong one is found before anything is done.
  ///
  /// - Throws: ``LetterDefect``, ``FileFailure``.
  init(
    _ purposes: [LetterTemplate.Purpose], of folder: DataFolder, on today: TokyoDay
  ) throws {
    (institution, self.today) = (folder.institution, today)
    for purpose in purposes {
      let path = folder.file("\(Self.folder)/\(purpose.rawValue)")
      let text = try Self.text(at: path) ?? purpose.standard
      do throws(LetterTemplate.Defect) {
        templates[purpose] = try LetterTemplate(text, for: purpose)
      } catch {
        throw LetterDefect(path: path, defect: error)
      }
    }
  }

  /// Nil if there is no such file.
  private static func text(at path: String) throws -> String? {
    let file: InputFile
    do throws(FileFailure) {
      file = try InputFile(path)
    } catch {
      if error.errno == ENOENT { return nil }
      throw error
    }
    var bytes = Data()
    while let piece = try file.next(), bytes.count <= mostBytes { bytes += piece }
    guard let text = String(validating: bytes, as: UTF8.self), bytes.count <= mostBytes else {
      throw LetterDefect(path: path, defect: .notText)
    }
    return text
  }

  /// A letter to a customer.
  ///
  /// - Parameter more: what it tells besides who and when.
  /// - Precondition: its template was asked for.
  func letter(
    _ purpose: LetterTemplate.Purpose, to customer: Customer,
    _ more: [LetterTemplate.Field: LetterTemplate.Value] = [:]
  ) -> [LetterTemplate.Value] {
    guard let template = templates[purpose] else {
      preconditionFailure("the template was not read")
    }
    return template.filled { field in
      if let value = more[field] { return value }
      switch field {
      case .customer: return .text(customer.number.digits)
      case .name: return .text(customer.name)
      case .address: return .text(customer.address.text)
      case .date: return .text(today.iso8601)
      case .institution: return .text(institution.name.ja)
      case .telephone: return .text(institution.telephone)
      case .hours: return .text(institution.hours.ja)
      case .serial, .expires, .loginPassword, .confirmationPassword: return .text("")
      }
    }
  }
}
