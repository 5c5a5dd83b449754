import BankService
import CustomerScreens
import DemoBank
import Pages
import Primitives
import TokenDomain

/// A bank that stands as every chapter finds it, with a clock that the tour sets.
package struct TourBank: Sendable {
  let service: BankService
  let clock: SettableClock
  let fobs: DemoFobs
  let operate: @Sendable ([String], Language, _ columns: Int) -> DeskAnswer
  let knowledge: @Sendable () -> BankKnowledge

  /// - Parameters:
  ///   - clock: the service's, and by which its fobs are read.
  ///   - fobs: all that the bank knows.
  ///   - operate: carries out a command line of higasa, and tells what it says in lines that fit so many columns.
  ///   - knowledge: what the bank knows now.
  package init(
    service: BankService, clock: SettableClock, fobs: DemoFobs,
    operate: @escaping @Sendable ([String], Language, _ columns: Int) -> DeskAnswer,
    knowledge: @escaping @Sendable () -> BankKnowledge
  ) {
    (self.service, self.clock, self.fobs) = (service, clock, fobs)
    (self.operate, self.knowledge) = (operate, knowledge)
  }

  /// In milliseconds since 1970.
  var milliseconds: Int64 { clock.now.seconds * 1_000 }
}

/// The world of a tour.
package protocol TourWorld: AnyObject {
  /// Makes a bank as every chapter finds it; the one before is not used any more.
  func makeBank() throws -> TourBank
}

/// What came of an operator's command line.
package struct DeskAnswer: Hashable, Sendable {
  /// What was said, results and sentences in the order in which they came.
  package let lines: [String]
  /// Whether it was done.
  package let isDone: Bool

  /// What was said, and whether it was done.
  package init(lines: [String], isDone: Bool) {
    (self.lines, self.isDone) = (lines, isDone)
  }
}
