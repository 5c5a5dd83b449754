import BankService
import CProcess
import DataFolder
import DemoBank
import Foundation
import Pages
import Primitives
import SeedFiles
import SeededRandom
import Tour
import Vault

/// A temporary folder with the bank of a tour, which is the same every time; a copy of it for each time that a
/// chapter begins.
final class TourFolder: TourWorld {
  /// 2026-11-23T12:00:00+09:00, the first second of a step.
  static let start = UnixTime(seconds: 1_795_402_800)

  private let path: String
  /// Held as long as there is somebody to take the folder away.
  private let lock: Int32
  private let facts: ProcessFacts
  private let fobs: DemoFobs
  /// How often a bank was made.
  private var count = 0

  /// Makes it. ``remove()`` takes it away.
  init(_ facts: ProcessFacts) throws {
    self.facts = facts
    let parent = Self.parent(facts)
    Self.removeAbandoned(in: parent)
    path = try DemoFolder.makeTemporary(Self.name, in: parent)
    lock = open((path + Self.lockName).pathBytes, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    _ = process_lock(lock, 0, 1, true)
    do {
      fobs = DemoFobs(try Self.makeOriginal(at: path + "/original"))
    } catch {
      DataFolder.remove(path)
      throw error
    }
  }

  func remove() { DataFolder.remove(path) }

  deinit { close(lock) }

  private static let name = "higasa-tour"
  private static let lockName = "/lock"

  /// Those of tours that were killed, and whose lock is open.
  private static func removeAbandoned(in parent: String) {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for folder in found where folder.hasPrefix(name + "-") {
      let path = parent + "/" + folder
      let lock = open((path + lockName).pathBytes, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      defer { close(lock) }
      var status = stat()
      guard fstat(lock, &status) == 0, status.st_uid == geteuid(), !process_is_locked(lock, 0, 1)
      else { continue }
      DataFolder.remove(path)
    }
  }

  /// In memory where there is such a place: it is made anew whenever somebody goes back a step.
  private static func parent(_ facts: ProcessFacts) -> String {
    if let chosen = facts["TMPDIR"] { return chosen }
    let memory = [facts["XDG_RUNTIME_DIR"], "/dev/shm"].compactMap(\.self)
    return memory.first { access($0.pathBytes, W_OK | X_OK) == 0 } ?? "/tmp"
  }

  /// What is drawn from seeds: everything that happens is the same every time. Passwords cost nothing, since a step
  /// back does all of them again; they stand in README.
  private static func terms(clock: @escaping @Sendable () -> UnixTime) -> BankTerms {
    BankTerms(
      passwordCost: ScryptCost(log2N: 1, r: 1, p: 1) ?? .standard, clock: clock,
      randomness: { SeededGenerator(seed: 9) })
  }

  private static func makeOriginal(at path: String) throws -> [SeedRecord] {
    var randomness = SeededGenerator(seed: 7)
    var fobs: [SeedRecord] = []
    _ = try DataFolder.create(
      at: path, institution: .higasa, isDemo: true, randomness: &randomness
    ) { (folder) throws(DataFolderFailure) in
      var randomness = SeededGenerator(seed: 8)
      let terms = terms { start }
      do throws(RuleDenial) {
        fobs = try DemoBank.populate(
          now: start, randomness: &randomness, isRepeatable: true
        ) { moment in
          BankService(folder, terms.at(moment))
        }
      } catch {
        throw .preparation(error)
      }
    }
    return fobs
  }

  func makeBank() throws -> TourBank {
    let former = path + "/bank-\(count)"
    count += 1
    let copy = path + "/bank-\(count)"
    try FileManager.default.copyItem(atPath: path + "/original", toPath: copy)
    DataFolder.remove(former)
    let folder = try DataFolder.open(at: copy)
    let clock = SettableClock(Self.start)
    let terms = Self.terms { clock.now }
    let desk = TourDesk(facts, copy, terms)
    return TourBank(
      service: BankService(folder, terms), clock: clock, fobs: fobs, operate: desk.carryOut,
      knowledge: { TourKnowledge.of(folder, terms) },
      intrude: { try folder.intrude(liftingStopOf: $0) })
  }
}
