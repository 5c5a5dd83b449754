import Primitives

/// The fob's steps begin later (`Time` of the seed file), so there is no code to print.
struct FobNotBegun: Error {
  let begin: UnixTime
}

/// The fob's display is dark, so there is no code to print.
struct FobExpired: Error {
  /// Its last day.
  let day: TokyoDay
}
