import ArgumentParser
import BankService
import Canvas
import CursesTerminal
import Glibc
import Pages
import Stages
import Tour

struct TourCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: Phrase(
      ja: "お客さま、トークン、職員の画面を1つに並べて、手続きをご案内します。",
      en: "Show customer, key fob and operator on one screen, chapter by chapter."),
    discussion: Phrase(
      ja: """
        専用のデモを一時フォルダに作り、終わるときに消します。スペースキーで再生と停止、右と左で1手順ずつ、\
        F1 ですべてのキーを表示します。章を指定しなければ、章の一覧が開きます。
        """,
      en: """
        Makes a bank of its own in a temporary folder, and removes it at the end. Space plays and pauses, Right and \
        Left go a step on and back, F1 shows all keys. Without a chapter the list of chapters opens.
        """))

  @Argument(
    help: .words(ja: "章の名前", en: "The chapter."), completion: .list(Chapter.names))
  var chapter: ChapterName?

  @Flag(
    help: .words(
      ja: "キーを押さなくても、終わりまで再生します。", en: "Play to the end by itself, without a key."))
  var auto = false

  @Flag(help: .words(ja: "くり返し再生します。", en: "Play for ever."))
  var loop = false

  @Option(
    help: .words(
      ja: "速さ。2 なら2倍、0.5 なら半分", en: "How many times as fast: 2, 0.5.", value: "times"))
  var pace = 1.0

  @Flag(
    help: .words(
      ja: "画面のかわりに、1手順を1行の文字で表示して終わります。$HIGASA_PLAIN でも指定できます。",
      en: "Tell it as text, a line a step, and end; also by $HIGASA_PLAIN."))
  var plain = false

  @Option(
    help: .words(
      ja: "章を録画し、ファイルに書いて終わります (asciicast v2)。",
      en: "Write a recording of the chapter (asciicast v2), and end.", value: "file"),
    completion: .file())
  var record: String?

  @Option(
    help: .words(
      ja: "ほかの端末が --watch で見られるように、このフォルダで画面を共有します。",
      en: "Let other terminals follow with --watch, through this folder.", value: "dir"),
    completion: .directory)
  var share: String?

  @Option(
    help: .words(
      ja: "このフォルダで共有されている画面を見ます。操作はできません。",
      en: "Follow the screen that is shared in this folder; nothing typed acts.", value: "dir"),
    completion: .directory)
  var watch: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard record == nil || chapter != nil else {
      throw ValidationError(
        Phrase(ja: "--record には章の名前が必要です。", en: "--record needs a chapter."))
    }
    guard
      watch == nil || (chapter == nil && !auto && !loop && !plain && record == nil && share == nil)
    else {
      throw ValidationError(
        Phrase(ja: "--watch は、ほかの指定と一緒には使えません。", en: "--watch stands alone."))
    }
    guard pace >= 0.1, pace <= 1_000 else {
      throw ValidationError(
        Phrase(
          ja: "--pace は 0.1 から 1000 までの数です。", en: "--pace is a number from 0.1 to 1000."))
    }
    guard common.data == nil else {
      throw ValidationError(
        Phrase(
          ja: "ツアーは専用のデモを使います。--data は指定できません。",
          en: "The tour has a bank of its own: --data is not for it."))
    }
  }

  func perform(at workplace: Workplace) throws {
    if let watch { return try follow(watch, at: workplace) }
    let chapters = try Chapter.all()
    let folder = try TourFolder(workplace.facts)
    defer { folder.remove() }
    let first = chapter.flatMap { name in chapters.firstIndex { $0.name == name.name } }
    if plain || workplace.facts["HIGASA_PLAIN"] != nil {
      let told = chapter == nil ? chapters : chapters.filter { $0.name == chapter?.name }
      for chapter in told {
        try Telling.tell(chapter, in: folder, workplace.language) {
          try workplace.console.print($0)
        }
      }
      return
    }
    if let record, let first {
      return try write(chapters[first], to: record, in: folder, workplace.language)
    }
    let end = try show(chapters, from: first, in: folder, at: workplace)
    switch end {
    case .over: break
    case .signal(let signal): throw ExitCode(128 + signal)
    case .failed(let error): throw error
    case .broken(let failure): throw failure
    }
  }

  private func follow(_ folder: String, at workplace: Workplace) throws {
    let terminal = try TerminalSession.openScreens(workplace.facts, .higasa)
    defer { terminal.restore() }
    if let signal = TourWatch.run(folder, on: terminal, workplace.language) {
      throw ExitCode(128 + signal)
    }
  }

  /// What the recordings of the manual measure.
  private static let recordedSize = Size(columns: 132, rows: 40)

  private func write(
    _ chapter: Chapter, to path: String, in folder: TourFolder, _ language: Language
  ) throws {
    var lines: [String] = []
    try TourRecorder.record(
      chapter, in: folder, language, size: Self.recordedSize, on: .dark, .init(.higasa)
    ) { lines.append($0) }
    try NewFile.write(lines.joined(separator: "\n") + "\n", to: path)
  }

  private func show(
    _ chapters: [Chapter], from first: Int?, in folder: TourFolder, at workplace: Workplace
  ) throws -> Tour.End {
    let shared = try share.map { try SharedScreen(in: $0) }
    let terminal = try TerminalSession.openScreens(workplace.facts, .higasa)
    defer {
      terminal.restore()
      if let failure = shared?.failure {
        workplace.console.say(TourSentences.notSharedOn(failure.explanation.phrase))
      }
    }
    let isASCII = terminal.characterSet == .ascii
    let setting = TourStage.Setting(
      language: workplace.language, look: terminal.look,
      abilities: SurfaceAbilities(isASCII: isASCII, inColours: terminal.showsColours),
      halfBlock: terminal.measureHalfBlock())
    let manner: Tour.Manner = loop ? .inALoop : auto ? .byItself : .byHand
    // One chapter by itself is one chapter.
    let played = manner == .byHand ? chapters : first.map { [chapters[$0]] } ?? chapters
    let tour = Tour(
      played, in: folder, manner, from: manner == .byHand ? first : nil, size: terminal.size,
      setting: setting, pace: pace, at: SteadyClock.milliseconds())
    if let shared {
      return TourSession.run(
        tour, on: SharingTerminal(terminal, shared), clock: SteadyClock.milliseconds)
    }
    return TourSession.run(tour, on: terminal, clock: SteadyClock.milliseconds)
  }
}

/// A chapter by its name.
struct ChapterName: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Chapter.names.contains(argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { Chapter.names }
}
