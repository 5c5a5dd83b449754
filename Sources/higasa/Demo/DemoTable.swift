import CustomerScreens
import DemoBank
import Pages
import TokenDomain

/// The demo's customers and their passwords, which are no secrets.
enum DemoTable {
  static func lines(_ language: Language) -> [String] {
    let headings = [
      Headings.Demo.number, Headings.name, Headings.Demo.loginPassword,
      Headings.Demo.confirmationPassword, Headings.state, Headings.serial,
    ]
    return aligned(
      [headings.map { $0(language) }]
        + DemoCustomer.all.map { demo in
          [
            demo.number.digits, demo.customer.name, demo.loginPassword, demo.confirmationPassword,
            state(demo.tokenStage)(language), serial(demo.tokenStage),
          ]
        })
  }

  private static func state(_ stage: DemoCustomer.TokenStage) -> Phrase {
    switch stage {
    case .noToken: Wording.Issues.none
    case .dispatched: Wording.Issues.state(.issued)
    case .inUse: Wording.Issues.state(.active)
    case .stopped: Wording.Issues.state(.suspended)
    }
  }

  private static func serial(_ stage: DemoCustomer.TokenStage) -> String {
    stage.serial?.text ?? "-"
  }
}
