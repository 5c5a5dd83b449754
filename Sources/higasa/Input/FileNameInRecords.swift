import Primitives

/// The name of a file as the ledger keeps it: without its folder, nothing in it that is not shown, and not endless.
func fileNameInRecords(_ path: String) -> String {
  let longest = 120
  let last = path.unicodeScalars.split(separator: "/").last.map(String.init(_:)) ?? "-"
  let shown = last.unicodeScalars.map { $0.isShown ? Character($0) : "?" }
  return String(shown.prefix(longest))
}
