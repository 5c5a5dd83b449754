import Pages
import Primitives

/// Where a script is played: without a terminal, on a tour, on a real pseudo-terminal.
package protocol Stage: AnyObject {
  /// What the fob with this serial shows `steps` minutes from the bank's present.
  func code(serial: String, steps: Int64) throws -> String
  /// The bank's present.
  var now: UnixTime { get }
  /// In which its screens are now.
  var language: Language { get }
  /// Reads the key that stands, or comes to stand, on the screen.
  func readKey() throws -> AuthenticatorApp
  /// What the app on the customer's phone took, newest last.
  var apps: [AuthenticatorApp] { get set }
  /// Types a text, letter by letter.
  func type(_ text: String) throws
  /// Presses a key by the name that scripts give it.
  func press(_ key: String) throws
  /// Gives the customer's terminal another size.
  func resize(columns: Int, rows: Int) throws
  /// Lets the bank's clock go on.
  func wait(seconds: Int64) throws
  /// Does what an operator does: a command line of higasa.
  func operate(_ arguments: [String]) throws -> StageAnswer
  /// Does what somebody does who has the database's file and nothing else: lifts the stop of this customer.
  func intrude(_ customer: String) throws
  /// Whether the text comes to stand on the screen.
  func sees(_ text: String) -> Bool
  /// Whether the text leaves it.
  func misses(_ text: String) -> Bool
  /// Whether the customer's program has ended.
  func hasEnded() -> Bool
  /// What is on the screen, for whoever has to find out why a script fails.
  var rows: [String] { get }
}
