import ArgumentParser
import DataFolder
import Pages
import TokenDomain

struct InstitutionShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      ja: "いま使われている設定をすべて表示します。",
      en: "Show every setting as it holds."),
    discussion: Phrase(
      ja: """
        いま使われている設定は、institution.json に何が書かれていても、最後に承認されたものです。初期値のままのものには、\
        その印が付きます。それぞれの設定の範囲は docs/operations.md にあります。
        """,
      en: """
        Those that hold are the ones that were accepted last, whatever institution.json says now. What is still \
        as with a new bank is marked as default. What each setting may be: docs/operations.md.
        """))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let folder = try workplace.open(for: .reading)
    let console = workplace.console
    if listing.json {
      try console.print(json(folder).line(isASCII: console.isASCII))
    } else {
      try Listing.settings(of: folder.institution).print(Setting.all, listing, on: console)
    }
    console.say(folder.settingsStanding.ofWhatIsShown)
  }

  /// One object, as of other things that are shown: they are those of one institution.
  private func json(_ folder: DataFolder) -> JSONObject {
    let listing = Listing.settings(of: folder.institution)
    let settings = Setting.all.map { setting in
      (name: setting.key, value: JSONObject.Value.object(listing.json(setting)))
    }
    return JSONObject(members: [
      ("standing", .text(folder.settingsStanding.name)),
      ("settings", .object(JSONObject(members: settings))),
    ])
  }
}

extension Listing where Row == Setting {
  fileprivate static func settings(of institution: Institution) -> Self {
    Listing(columns: [
      Column("setting", Headings.setting, for: .people) { .text($0.key) },
      Column("default", Headings.isDefault) { .flag($0.isDefault(in: institution)) },
      Column("value", Headings.value) { Fact($0.value(institution)) },
    ])
  }
}

extension Fact {
  init(_ value: Setting.Value) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .rows: .text(value.text)
      }
  }
}

extension SettingsStanding {
  /// As programs know it.
  fileprivate var name: String {
    switch self {
    case .accepted: "accepted"
    case .changed: "changed"
    case .unproven: "unproven"
    }
  }
}
