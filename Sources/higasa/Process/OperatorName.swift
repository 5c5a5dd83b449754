import Foundation

/// Under what name the ledger keeps what an operator does: the user of the process and, where that is another one, who
/// logged in. Clerks who all work by `sudo -u` as one user are told apart by it.
enum OperatorName {
  /// - Parameters:
  ///   - user: of the process.
  ///   - login: the user who logged in, as the kernel keeps it (`/proc/self/loginuid`); nil if it does not.
  ///   - sudoUser: what sudo says: told, and not proven, since whoever starts the process may say anything.
  static func of(user: String, login: String?, sudoUser: String?) -> String {
    if let login { return login == user ? user : "\(user) (login \(login))" }
    guard let sudoUser, sudoUser != user, isName(sudoUser) else { return user }
    return "\(user) (told \(sudoUser))"
  }

  /// As this process has it.
  static func present(_ facts: ProcessFacts) -> String {
    of(user: facts.userName, login: loginName(), sudoUser: facts["SUDO_USER"])
  }

  /// Nil where nobody logged in: a job of the system's.
  private static func loginName() -> String? {
    guard let text = try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8),
      let uid = UInt32(text.trimmingCharacters(in: .whitespacesAndNewlines)), uid != .max
    else { return nil }
    return getpwuid(uid).map { String(cString: $0.pointee.pw_name) } ?? "uid \(uid)"
  }

  private static func isName(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil
            || "._-".unicodeScalars.contains($0))
      }
  }
}
