import BankService
import Pages
import TokenDomain
import QRCode

/// BOT013 トークン発行(ソフトウェアトークン発行完了): the key of a software token, shown this once.
///
/// The key is in this value and nowhere else; it goes when the screen goes.
package struct SoftwareKeyScreen: InsideScreen {
  package var form: Form
  private let key: SoftwareTokenKey
  private let symbol: QRSymbol?
  private let isRenewal: Bool
  /// Whether the address stands in the place of the letters.
  private var showsAddress = false

  /// - Parameters:
  ///   - symbol: the address as a QR code; nil where none can be drawn.
  ///   - isRenewal: whether the token will take the place of one in use.
  init(_ key: SoftwareTokenKey, symbol: QRSymbol?, isRenewal: Bool) {
    (self.key, self.symbol, self.isRenewal) = (key, symbol, isRenewal)
    form = Form(
      [.button(.registered), .button(.address)] + (symbol == nil ? [] : [.button(.otherPicture)]))
  }

  package var id: ScreenID { .softwareKey }
  package var title: Phrase { Wording.SoftwareToken.keyTitle }
  package var keys: KeyContext { .completion }
  package var step: Step? { Step(.request, 5, with: .software) }
  package var lostWhenLeft: LostWhenLeft? { .key(isRenewal: isRenewal) }
  package var hint: Phrase? { Wording.SoftwareToken.keyHint }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.SoftwareToken.keyHelp(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    switch item {
    case .button(.address):
      showsAddress.toggle()
      return .none
    case .button(.otherPicture): return .turnSymbol
    case .button, .field, .choice: return .leave(.back)
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let lead: Block =
      if let symbol {
        .symbol(
          ShownSymbol(
            symbol, beside: scene(Wording.SoftwareToken.scanBeside),
            above: scene(Wording.SoftwareToken.scanBelow),
            instead: scene(Wording.SoftwareToken.typeIn)))
      } else {
        .paragraph(scene(Wording.SoftwareToken.typeIn))
      }
    return [
      lead,
      .paragraph(scene(Wording.SoftwareToken.once)),
      .blank,
      .fact(scene(Wording.Labels.serial), key.serial.text),
      showsAddress
        ? .secret(scene(Wording.SoftwareToken.address), key.uri, group: nil)
        : .secret(scene(Wording.SoftwareToken.key), key.letters, group: 4),
      .blank,
      form.buttons(scene.language),
    ]
  }
}
