import BankService
import Canvas
import QRCode

/// BOT013 トークン発行(ソフトウェアトークン発行完了): the key of a software token, shown this once.
///
/// The key is in this value and nowhere else; it goes when the screen goes.
package struct SoftwareKeyScreen: ScreenContent {
  package var form: Form
  private let key: SoftwareTokenKey
  private let symbol: QRSymbol?
  private var choice = KeyPictureChoice()
  /// Whether the address stands in the place of the letters.
  private var showsAddress = false

  /// - Parameter symbol: the address as a QR code; nil where none can be drawn.
  package init(_ key: SoftwareTokenKey, symbol: QRSymbol?) {
    self.key = key
    self.symbol = symbol
    form = Form(
      [.button(.registered), .button(.address)] + (symbol == nil ? [] : [.button(.otherPicture)]))
  }

  package var id: ScreenID { .softwareKey }
  package var keys: KeyContext { .completion }
  package var screen: Screen { .softwareKey(self) }
  package var step: Step? { Step(.request, 5, with: .software) }
  package var asksBeforeLeaving: Bool { true }
  package var hint: Phrase? { Wording.SoftwareToken.keyHint }

  package mutating func measured(halfBlock: Int?) { choice.halfBlock = halfBlock }

  package func panel(in scene: Scene) -> SymbolPanel? { choice.panel(symbol, in: scene) }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    switch item {
    case .button(.address):
      showsAddress.toggle()
      return .none
    case .button(.otherPicture):
      let before = choice.possible(symbol, in: scene)
      choice.turn(symbol, in: scene)
      return before.count > 1 ? .none : .say(.windowTooSmallForSymbol(smallestWindow))
    case .button, .field, .choice:
      return .back
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    let panel = panel(in: scene)
    var blocks: [Block] = []
    if let panel {
      blocks.append(.paragraph(scene(Wording.SoftwareToken.scan(panel.place))))
    } else {
      blocks.append(.paragraph(scene(Wording.SoftwareToken.typeIn)))
      if symbol != nil, choice.possible(symbol, in: scene).count == 1 {
        blocks.append(
          .paragraph(scene(Wording.SoftwareToken.largerWindow(smallestWindow))))
      }
    }
    blocks += [.paragraph(scene(Wording.SoftwareToken.once)), .blank]
    blocks.append(.fact(scene(Wording.Labels.serial), key.serial.text))
    blocks.append(
      showsAddress
        ? .secret(scene(Wording.SoftwareToken.address), key.uri, group: nil)
        : .secret(scene(Wording.SoftwareToken.key), key.letters, group: 4))
    blocks.append(.blank)
    blocks.append(
      .buttons(
        form.items.compactMap { item in
          if case .button(let button) = item { button } else { nil }
        }))
    return blocks
  }

  private var smallestWindow: Size {
    guard let symbol else { return Size(columns: 0, rows: 0) }
    return SymbolPanel.smallestWindow(
      symbol, choice.halfBlock == 2 ? .twoSpaces : .halfBlocks)
  }
}
