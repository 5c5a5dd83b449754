import BankService
import FoundationEssentials
import Primitives
import TokenDomain

/// `institution.json`: the institution's settings, for people to read and change.
///
/// Its own type, so that the domain's may be renamed without changing the files of running banks.
struct InstitutionFile: Codable {
  struct Text: Codable {
    let ja: String
    let en: String
  }

  /// Numbers that may have a fraction, so that one that has is told by its key and value.
  struct Stop: Codable {
    let consecutiveMisses: Double
    let missesInThirtyDays: Double
  }

  let name: Text
  let telephone: String
  let hours: Text
  let issueFee: Text
  let deliveryTime: Text
  let stop: Stop
  /// A file of before there were such settings has none: the standard ones hold.
  let session: Session?

  struct Session: Codable {
    let idleMinutes: Double
    let absoluteMinutes: Double
  }

  /// The same of a file of before there were software tokens.
  let softwareToken: SoftwareToken?

  struct SoftwareToken: Codable {
    let apps: String
    let issuer: String
    let waitMinutes: Double
  }

  /// The same of a file of before passwords had a setting.
  let password: Password?

  struct Password: Codable {
    let leastLength: Double
  }

  /// The same of a file of before tokens came in batches.
  let stock: Stock?

  struct Stock: Codable {
    let leastLifeDays: Double
    let serials: String
  }

  /// The same of a file of before a bank had colours.
  let brand: Brand?

  struct Brand: Codable {
    let onDark: String
    let onLight: String
    let band: String
    let mark: String
    let picture: [String]
    let smallPicture: [String]
  }

  static let mostBytes = 64 << 10

  /// One setting a line, in the order of the alphabet.
  static func text(of institution: Institution) throws(DataFolderFailure) -> String {
    let file = InstitutionFile(
      name: Text(institution.name), telephone: institution.telephone,
      hours: Text(institution.hours), issueFee: Text(institution.issueFee),
      deliveryTime: Text(institution.deliveryTime),
      stop: Stop(
        consecutiveMisses: Double(institution.stopPolicy.consecutiveMisses),
        missesInThirtyDays: Double(institution.stopPolicy.missesInWindow)),
      session: Session(
        idleMinutes: Double(institution.sessionPolicy.idleMinutes),
        absoluteMinutes: Double(institution.sessionPolicy.absoluteMinutes)),
      softwareToken: SoftwareToken(
        apps: institution.softwareToken.apps, issuer: institution.softwareToken.issuer,
        waitMinutes: Double(institution.softwareToken.waitMinutes)),
      password: Password(leastLength: Double(institution.passwordPolicy.leastLength)),
      stock: Stock(
        leastLifeDays: Double(institution.stockPolicy.leastLifeDays),
        serials: institution.stockPolicy.serials.rawValue),
      brand: Brand(institution.brand))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(file), as: UTF8.self) + "\n"
    } catch {
      throw .store(.inputOutput("\(error)"))
    }
  }

  static func read(_ path: String) throws(DataFolderFailure) -> Institution {
    let bytes = try FileSystem.read(path, limit: mostBytes)
    do throws(InstitutionDefect) {
      return try institution(in: bytes)
    } catch {
      throw .institution(path: path, error)
    }
  }

  /// The settings of a file with these bytes.
  static func institution(in bytes: [UInt8]) throws(InstitutionDefect) -> Institution {
    guard bytes.count <= mostBytes else { throw .tooLong }
    return try institution(from: Data(bytes))
  }

  /// The settings of a text that ``text(of:)`` has made, or one like it.
  static func institution(from text: String) throws(InstitutionDefect) -> Institution {
    try institution(from: Data(text.utf8))
  }

  static func institution(from json: Data) throws(InstitutionDefect) -> Institution {
    let file: InstitutionFile
    let unknown: [String]
    do {
      let decoder = JSONDecoder()
      file = try decoder.decode(InstitutionFile.self, from: json)
      let known = try decoder.decode(JSONKeys.self, from: JSONEncoder().encode(file)).paths
      unknown = try decoder.decode(JSONKeys.self, from: json).paths.subtracting(known).sorted()
    } catch let error as DecodingError {
      throw InstitutionDefect(error, in: json)
    } catch {
      throw .notJSON("\(error)")
    }
    if let key = JSONRepetition.firstKey(in: Array(json)) { throw .repeated(key: key) }
    if let key = unknown.first { throw .unknown(key: key) }
    return try file.institution()
  }

  private func institution() throws(InstitutionDefect) -> Institution {
    guard let consecutive = Int(exactly: stop.consecutiveMisses),
      let window = Int(exactly: stop.missesInThirtyDays),
      let policy = StopPolicy(consecutiveMisses: consecutive, missesInWindow: window)
    else {
      throw .stopPolicy(
        consecutiveMisses: stop.consecutiveMisses, missesInThirtyDays: stop.missesInThirtyDays)
    }
    return Institution(
      name: try name.checked("name", for: .institutionName),
      telephone: try telephone.checked("telephone"),
      hours: try hours.checked("hours"), issueFee: try issueFee.checked("issueFee"),
      deliveryTime: try deliveryTime.checked("deliveryTime"), stopPolicy: policy,
      sessionPolicy: try session?.policy() ?? .standard,
      softwareToken: try softwareToken?.policy() ?? .standard,
      passwordPolicy: try password?.policy() ?? .standard,
      stockPolicy: try stock?.policy() ?? .standard, brand: try brand?.checked() ?? .higasa)
  }
}

extension InstitutionFile.Session {
  fileprivate func policy() throws(InstitutionDefect) -> SessionPolicy {
    guard let idle = Int(exactly: idleMinutes), let absolute = Int(exactly: absoluteMinutes),
      let policy = SessionPolicy(idleMinutes: idle, absoluteMinutes: absolute)
    else { throw .sessionPolicy(idleMinutes: idleMinutes, absoluteMinutes: absoluteMinutes) }
    return policy
  }
}

extension InstitutionFile.Password {
  fileprivate func policy() throws(InstitutionDefect) -> PasswordPolicy {
    guard let least = Int(exactly: leastLength), let policy = PasswordPolicy(leastLength: least)
    else { throw .leastLength(leastLength) }
    return policy
  }
}

extension InstitutionFile.Stock {
  fileprivate func policy() throws(InstitutionDefect) -> StockPolicy {
    guard let serials = StockPolicy.Serials(rawValue: serials) else { throw .serials(serials) }
    guard let days = Int(exactly: leastLifeDays),
      let policy = StockPolicy(leastLifeDays: days, serials: serials)
    else { throw .leastLife(days: leastLifeDays) }
    return policy
  }
}

extension InstitutionFile.Brand {
  fileprivate init(_ brand: TokenDomain.Brand) {
    self.init(
      onDark: brand[.onDark].text, onLight: brand[.onLight].text, band: brand[.band].text,
      mark: brand[.mark].text, picture: brand.picture.rows,
      smallPicture: brand.smallPicture.rows)
  }

  fileprivate func checked() throws(InstitutionDefect) -> TokenDomain.Brand {
    let brand = TokenDomain.Brand(
      onDark: try colour(onDark, .onDark), onLight: try colour(onLight, .onLight),
      band: try colour(band, .band), mark: try colour(mark, .mark),
      picture: try bitmap(picture, "brand.picture", TokenDomain.Brand.pictureSize),
      smallPicture: try bitmap(
        smallPicture, "brand.smallPicture", TokenDomain.Brand.smallPictureSize))
    guard let brand else { preconditionFailure("every colour was checked") }
    return brand
  }

  private func colour(
    _ text: String, _ place: TokenDomain.Brand.Place
  ) throws(InstitutionDefect) -> RGBColour {
    guard let colour = RGBColour(text) else { throw .colour(place, text) }
    guard place.admits(colour) else { throw .contrast(place, colour) }
    return colour
  }

  private func bitmap(
    _ rows: [String], _ key: String, _ size: (columns: Int, rows: Int)
  ) throws(InstitutionDefect) -> Bitmap {
    guard let bitmap = Bitmap(rows, mostColumns: size.columns, mostRows: size.rows) else {
      throw .picture(key: key, mostColumns: size.columns, mostRows: size.rows)
    }
    return bitmap
  }
}

extension InstitutionFile.SoftwareToken {
  fileprivate func policy() throws(InstitutionDefect) -> SoftwareTokenPolicy {
    guard let wait = Int(exactly: waitMinutes), SoftwareTokenPolicy.waitRange.contains(wait) else {
      throw .softwareWait(minutes: waitMinutes)
    }
    let apps = try apps.checked("softwareToken.apps")
    guard let policy = SoftwareTokenPolicy(issuer: issuer, waitMinutes: wait, apps: apps) else {
      throw .issuer
    }
    return policy
  }
}

extension InstitutionFile.Text {
  init(_ text: Institution.Bilingual) {
    self.init(ja: text.ja, en: text.en)
  }

  func checked(
    _ key: String, for use: RecordText.Use = .setting
  ) throws(InstitutionDefect) -> Institution.Bilingual {
    Institution.Bilingual(
      ja: try ja.checked("\(key).ja", for: use), en: try en.checked("\(key).en", for: use))
  }
}

extension String {
  /// This text as it is kept, if it can stand on a screen.
  fileprivate func checked(
    _ key: String, for use: RecordText.Use = .setting
  ) throws(InstitutionDefect) -> String {
    do throws(RecordText.Fault) {
      return try RecordText(self, for: use).text
    } catch {
      throw .badText(key: key, error)
    }
  }
}
