import Canvas

/// What stands over a body in colours: where one is, the title, and the chain of steps.
struct ColouredHead {
  private(set) var lines: [Line] = []
  private let column: TextColumn
  private let marks: Marks

  init(_ page: Page, _ area: TextArea, _ size: Size, _ marks: Marks) {
    (column, self.marks) = (area.column, marks)
    // Beside or above a drawing there is room for what is needed.
    let isLow = size.rows < 16 || area.drawing != nil
    if !page.place.isEmpty, !isLow {
      lines.append(Line(page.place.joined(separator: marks.place), Style(ink: .faint)))
    }
    if column.isRoomy { lines.append(Line()) }
    lines += LabelBreaking.lines(of: page.title, columns: column.width).map { Line($0, .bold) }
    if area.rows == size.rows, let step = page.step { lines.append(chain(step, page.language)) }
    if column.isRoomy { lines.append(Line()) }
  }

  private func chain(_ step: StepMark, _ language: Language) -> Line {
    let word = PageWords.step(language)
    switch step {
    case .choosing(let number, let name, let short):
      let lead = "\(word) \(number)  "
      var line = Line(lead, Style(ink: .faint))
      let isShort = TextWidth.of(lead + name) > column.width
      line.append(isShort ? short : name, Style(.bold, ink: .accent))
      return line
    case .of(let names, let present):
      let lead = Line("\(word) \(present)/\(names.count)  ", Style(ink: .faint))
      let whole = lead.followed(by: chain(names, present: present))
      guard whole.columns > column.width else { return whole }
      // The chain alone, and the name of the present step.
      let short = lead.followed(by: chain(names.map { _ in "" }, present: present))
      let name = Line(" " + names[present - 1], Style(.bold, ink: .accent))
      let named = short.followed(by: name)
      return named.columns <= column.width ? named : lead.followed(by: name)
    }
  }

  private func chain(_ names: [String], present: Int) -> Line {
    var line = Line()
    for (index, name) in names.enumerated() {
      let number = index + 1
      let standing: Standing = number < present ? .done : number == present ? .present : .ahead
      guard let link = marks.link else {
        // Filled as far as one is: a chain of areas.
        if index > 0 { line.append(" ") }
        line.append(name.isEmpty ? " \(number) " : " \(number) \(name) ", standing.area)
        continue
      }
      if index > 0 {
        line.append(
          name.isEmpty ? link : " \(link) ", Style(ink: number <= present ? .good : .line))
      }
      line.append(mark(standing), standing.mark)
      if !name.isEmpty { line.append(" " + name, standing.name) }
    }
    return line
  }

  private func mark(_ standing: Standing) -> String {
    switch standing {
    case .done: marks.done
    case .present: marks.present
    case .ahead: marks.ahead
    }
  }

  private enum Standing {
    case done, present, ahead

    var area: Style {
      switch self {
      case .done: Style(on: .button)
      case .present: Style(.bold, on: .accent)
      case .ahead: Style(ink: .faint)
      }
    }

    var mark: Style {
      switch self {
      case .done: Style(ink: .good)
      case .present: Style(.bold, ink: .accent)
      case .ahead: Style(ink: .faint)
      }
    }

    var name: Style {
      switch self {
      case .done, .ahead: Style(ink: .faint)
      case .present: .bold
      }
    }
  }
}

extension Line {
  fileprivate func followed(by other: Line) -> Line {
    var line = self
    line.append(other)
    return line
  }
}
