import BankService
import Canvas
import TokenDomain

/// What stands around the body: the band on top, where the customer is, the step bar, the title.
extension App {
  func topBand(_ column: TextColumn) -> Line {
    let scene = self.scene
    var right = content.id.rawValue
    if let customer = signedIn?.overview?.customer {
      // The id names the screen on the telephone: a long name gives way to it.
      let room = size.columns - 2 * column.margin - TextWidth.of(right) - 3
      right = TextWidth.prefix(of: scene(shownName(of: customer)), columns: room) + "   " + right
    }
    let name = language == .ja ? institution.name.ja : institution.name.en
    let full = name + "  " + scene(Wording.Band.service)
    var line = Line()
    line.pad(to: column.margin - 1)
    let room = size.columns - 2 * column.margin - TextWidth.of(right)
    line.append(TextWidth.of(full) <= room ? full : TextWidth.of(name) <= room ? name : "")
    line.pad(to: size.columns - column.margin + 1 - TextWidth.of(right))
    line.append(right)
    return line
  }

  /// A terminal that shows ASCII alone cannot show a name: there the number stands for it.
  private func shownName(of customer: Customer) -> Phrase {
    isASCII
      ? Phrase(ja: customer.number.digits, en: customer.number.digits)
      : Wording.Band.customer(customer.name)
  }

  /// ホーム > ご利用サービスの変更 > ワンタイムパスワード
  var place: String? {
    guard signedIn != nil, case .top(let top) = stack.first else { return nil }
    var places = [Wording.Places.home]
    switch top.menu {
    case .root: break
    case .services: places.append(Wording.Top.services)
    case .applications: places.append(Wording.Top.applications)
    }
    if stack.count > 1 { places.append(stack[1].content.place) }
    return places.map { $0(language) }.joined(separator: Wording.Places.separator)
  }

  func stepBar(_ column: TextColumn) -> Line? {
    let scene = self.scene
    switch content.step {
    case nil: return nil
    case .choosing:
      let lead = scene(Wording.Steps.lead) + " 2  "
      let full = scene(Wording.Steps.choosing)
      var line = Line(lead)
      line.append(
        TextWidth.of(lead + full) <= column.width ? full : scene(Wording.Steps.choosingShort), .bold
      )
      return line
    case .of(let procedure, let number, _):
      let names = Wording.Steps.short(procedure).map { scene($0) }
      let lead = scene(Wording.Steps.lead) + " \(number)/\(names.count)  "
      var whole = Line(lead)
      for (index, name) in names.enumerated() {
        if index > 0 { whole.append(" > ") }
        whole.append("\(index + 1) \(name)", index + 1 == number ? .bold : .plain)
      }
      if whole.columns <= column.width { return whole }
      var present = Line(lead)
      present.append(names[number - 1], .bold)
      return present
    }
  }

  /// The rows between the band and the body; fewer blank ones where the window is low.
  func head(_ area: TextArea, title: String) -> [Line] {
    let column = area.column
    var lines: [Line] = []
    // Beside or above a drawing there is room for what is needed.
    let isLow = size.rows < 16 || area.drawing != nil
    if let place, !isLow { lines.append(Line(place)) }
    if area.rows == size.rows, let steps = stepBar(column) {
      if column.isRoomy { lines.append(Line()) }
      lines.append(steps)
    }
    if column.isRoomy { lines.append(Line()) }
    lines += LineBreaking.lines(of: title, columns: column.width).map { Line($0, .bold) }
    if column.isRoomy { lines.append(Line()) }
    return lines
  }
}
