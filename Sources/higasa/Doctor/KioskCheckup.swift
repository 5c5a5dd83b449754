import ArgumentParser
import Canvas
import Glibc
import Pages
import Primitives

/// Asks the sshd of this machine what holds for an account, and holds it against ``KioskRule``.
enum KioskCheckup {
  /// - Parameters:
  ///   - account: whose front end it is.
  ///   - file: sshd's settings, where they are not its own.
  static func findings(_ account: AccountName, _ file: String?) -> [Finding] {
    guard let told = sshd(account, file) else {
      return [Finding(.kiosk, .failed(.unavailable), KioskWording.notAsked)]
    }
    let settings = Self.settings(told)
    guard settings["forcecommand"] != nil else {
      return [Finding(.kiosk, .failed(.unavailable), KioskWording.refused(told))]
    }
    let rules = KioskRule.all.map { rule in
      finding(
        rule.setting, settings[rule.setting] ?? [], rule.holds(settings[rule.setting] ?? []),
        rule.reason, rule.remedy)
    }
    let silence = finding(
      "clientaliveinterval", settings["clientaliveinterval"] ?? [], KioskRule.silence(settings),
      KioskWording.silent, "ClientAliveInterval 10, ClientAliveCountMax 3")
    return rules + [silence]
  }

  private static func finding(
    _ setting: String, _ values: [String], _ holds: Bool, _ reason: Phrase, _ remedy: String
  ) -> Finding {
    let value = TextSanitizer.line(values.joined(separator: " "))
    return holds
      ? Finding(.kiosk, .ok, .same("\(setting) \(value)"))
      : Finding(
        .kiosk, .failed(.configuration), KioskWording.missing(setting, value, reason, remedy))
  }

  /// Every setting with its values, of which sshd tells each in a line.
  private static func settings(_ told: String) -> [String: [String]] {
    told.split(separator: "\n").reduce(into: [:]) { settings, line in
      let setting = line.prefix { $0 != " " }
      settings[String(setting), default: []].append(String(line.dropFirst(setting.count + 1)))
    }
  }

  /// - Returns: what it says; nil if it could not be started.
  private static func sshd(_ account: AccountName, _ file: String?) -> String? {
    var arguments = ["-T", "-C", "user=\(account.text),host=localhost,addr=127.0.0.1"]
    if let file { arguments += ["-f", file] }
    let quoted = arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    guard
      let output = popen(
        "PATH=\"$PATH:/usr/local/sbin:/usr/sbin:/sbin\" exec sshd "
          + quoted.joined(separator: " ") + " 2>&1", "r")
    else { return nil }
    var told: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&chunk, 1, chunk.count, output), count > 0 {
      told += chunk[..<count]
    }
    // What sh(1) answers where there is no such program.
    let isMissing = (pclose(output) >> 8) & 0xFF == 127
    return isMissing ? nil : String(decoding: told, as: UTF8.self)
  }
}

/// The name of an account, as useradd(8) takes one.
struct AccountName: ExpressibleByArgument {
  let text: String

  init?(argument text: String) {
    let first = "abcdefghijklmnopqrstuvwxyz_"
    guard let initial = text.first, first.contains(initial), text.utf8.count <= 32,
      text.allSatisfy({ (first + "0123456789-").contains($0) })
    else { return nil }
    self.text = text
  }
}
