import ArgumentParser
import Glibc
import TokenDomain

/// What differs from one credit union to the next, and is on its customers' screens from the first day.
struct InstitutionOptions: ParsableArguments {
  @Option(
    help: .words(
      ja: "組合の名称。すべての画面のいちばん上に出ます。", en: "The institution's name, at the top of every screen."),
    transform: TextArgument.institution
  )
  var name: RecordText?

  @Option(
    help: .words(
      ja: "英語の名称。指定しなければ --name と同じもの",
      en: "The same in English; the name itself, if it is not given."),
    transform: TextArgument.institution)
  var nameEn: RecordText?

  @Option(
    help: .words(
      ja: "お客さまの問い合わせ先の電話番号", en: "The telephone number for customers who cannot get any further."),
    transform: TextArgument.setting)
  var telephone: RecordText?

  @Option(
    help: .words(ja: "トークンの発行手数料 (お客さまにお見せするとおり)", en: "The fee of a token, as customers read it."),
    transform: TextArgument.setting)
  var issueFee: RecordText?

  @Option(
    help: .words(
      ja: "英語の発行手数料。指定しなければ --issue-fee と同じもの",
      en: "The same in English; the fee itself, if it is not given."),
    transform: TextArgument.setting)
  var issueFeeEn: RecordText?

  @Option(
    help: .words(
      ja: "ソフトウェアトークンのアプリに出る発行者名 (半角の英数字で1〜12文字)",
      en: "Who issued a software token, as apps list it: 1 to 12 ASCII letters and digits."))
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
