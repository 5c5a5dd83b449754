/// The folder that a command works on: `--data`, `$HIGASA_DATA`, `$XDG_DATA_HOME/higasa`,
/// `~/.local/share/higasa`.
struct DataPath {
  let path: String

  init(option: String?, facts: ProcessFacts) {
    path =
      option ?? facts["HIGASA_DATA"]
      // A relative XDG_DATA_HOME is to be ignored (XDG Base Directory Specification).
      ?? facts["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/higasa" : nil }
      ?? "\(facts.home ?? "")/.local/share/higasa"
  }
}
