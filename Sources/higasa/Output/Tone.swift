/// What a fact means to whoever looks for it in a table: where there are colours it has one, and its word says the same
/// without.
enum Tone {
  /// Nothing to look for.
  case plain
  /// As it should be.
  case good
  /// Something is still to come, or to be done.
  case waiting
  /// Somebody has to look at it.
  case alert
  /// Over, and kept as evidence.
  case ended
  /// The head of a column.
  case heading
}
