import CProcess

/// What this process was started with. Not `CommandLine.arguments`, which is empty when something that was
/// loaded before has changed the environment: then the front end would open, whatever was asked for.
enum ProcessArguments {
  /// The program's name first.
  static var all: [String] {
    var found: [String] = []
    while let argument = process_argument(Int32(found.count)) {
      found.append(String(cString: argument))
    }
    return found
  }
}
