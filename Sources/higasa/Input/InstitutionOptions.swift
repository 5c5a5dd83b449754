import ArgumentParser
import Glibc
import TokenDomain

/// What differs from one credit union to the next, and is on its customers' screens from the first day.
struct InstitutionOptions: ParsableArguments {
  @Option(
    help: "The institution's name, at the top of every screen.", transform: TextArgument.institution
  )
  var name: RecordText?

  @Option(
    help: "The same in English; the name itself, if it is not given.",
    transform: TextArgument.institution)
  var nameEn: RecordText?

  @Option(
    help: "The telephone number for customers who cannot get any further.",
    transform: TextArgument.setting)
  var telephone: RecordText?

  @Option(help: "The fee of a token, as customers read it.", transform: TextArgument.setting)
  var issueFee: RecordText?

  @Option(
    help: "The same in English; the fee itself, if it is not given.",
    transform: TextArgument.setting)
  var issueFeeEn: RecordText?

  @Option(help: "Who issued a software token, as apps list it: 1 to 12 ASCII letters and digits.")
  var issuer: String?

  /// - Throws: ``InstitutionMissing``, ``InstitutionFault``.
  func institution(askingOn console: Console) throws -> Institution {
    let name = try name ?? console.ask(.name)
    let telephone = try telephone ?? console.ask(.telephone)
    let fee = try issueFee ?? console.ask(.issueFee)
    let english = nameEn ?? name
    guard let issuer = issuer ?? Self.issuer(in: english.text) else {
      throw InstitutionMissing(question: .issuer)
    }
    let standard = Institution.higasa
    guard
      let software = SoftwareTokenPolicy(
        issuer: issuer, waitMinutes: standard.softwareToken.waitMinutes,
        apps: standard.softwareToken.apps)
    else { throw InstitutionFault.issuer }
    return Institution(
      name: .init(ja: name.text, en: english.text), telephone: telephone.text,
      hours: standard.hours, issueFee: .init(ja: fee.text, en: (issueFeeEn ?? fee).text),
      deliveryTime: standard.deliveryTime, stopPolicy: standard.stopPolicy,
      softwareToken: software)
  }

  /// The letters and digits that a name begins with; nil if it has none.
  private static func issuer(in name: String) -> String? {
    let plain = name.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    let longest = SoftwareTokenPolicy.issuerLength.upperBound
    let issuer = String(String.UnicodeScalarView(plain.prefix(longest)))
    return issuer.isEmpty ? nil : issuer
  }
}

/// What was neither given nor asked for, since there is no terminal.
struct InstitutionMissing: Error {
  enum Question {
    case name, telephone, issueFee, issuer
  }

  let question: Question
}

/// Why what was given is no institution.
enum InstitutionFault: Error {
  case issuer
  case text(RecordText.Fault)
}

extension Console {
  fileprivate func ask(_ question: InstitutionMissing.Question) throws -> RecordText {
    guard isatty(STDIN_FILENO) == 1 else { throw InstitutionMissing(question: question) }
    prompt(question.words)
    guard let line = readLine() else { throw InstitutionMissing(question: question) }
    do throws(RecordText.Fault) {
      return try RecordText(line, for: question == .name ? .institutionName : .setting)
    } catch {
      throw InstitutionFault.text(error)
    }
  }
}
