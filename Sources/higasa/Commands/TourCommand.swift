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
      ja: "画面のかわりに、文字で表示して終わります。$HIGASA_PLAIN でも指定できます。",
      en: "Tell it as text, and end; also by $HIGASA_PLAIN."))
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

  /// What is done with the chapters.
  private enum Mode {
    case show(Tour.Manner, sharedIn: String?)
    case tell
    case record(ChapterName, file: String)
    case follow(String)
  }

  private func mode() throws -> Mode {
    let plays = auto || loop || pace != 1
    switch (plain, record, watch) {
    case (false, nil, nil):
      return .show(loop ? .inALoop : auto ? .byItself : .byHand, sharedIn: share)
    case (true, nil, nil) where !plays && share == nil: return .tell
    case (false, let file?, nil) where !plays && share == nil:
      guard let chapter else {
        throw ValidationError(
          Phrase(ja: "--record には章の名前が必要です。", en: "--record needs a chapter."))
      }
      return .record(chapter, file: file)
    case (false, nil, let folder?) where !plays && share == nil && chapter == nil:
      return .follow(folder)
    default:
      throw ValidationError(
        Phrase(
          ja: "--plain、--record、--watch は、再生や共有の指定と一緒には使えません。",
          en:
            "--plain, --record and --watch do not go together, nor with how it is played or shared."
        ))
    }
  }

  func validate() throws {
    guard Tour.paces.contains(pace) else {
      throw ValidationError(
        Phrase(ja: "--pace は 0.1 から 1000 までの数です。", en: "--pace is a number from 0.1 to 1000."))
    }
    guard common.data == nil else {
      throw ValidationError(
        Phrase(
          ja: "ツアーは専用のデモを使います。--data は指定できません。",
          en: "The tour has a bank of its own: --data is not for it."))
    }
    _ = try mode()
  }

  /// Signals that end a process: held back while nobody would take the folder away.
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  func perform(at workplace: Workplace) throws {
    var mode = try mode()
    if case .show(.byHand, nil) = mode,
      case .lines = SpeechOptions(plain: false, mouse: false).speech(workplace.facts)
    {
      mode = .tell
    }
    if case .follow(let folder) = mode { return try follow(folder, at: workplace) }
    let chapters = try Chapter.all()
    // Until there is a terminal that takes them, and when it is given back.
    let signals = SignalMask.holdingBack(Self.endings)
    defer { signals.restore() }
    let folder = try TourFolder(workplace.facts)
    defer { folder.remove() }
    switch mode {
    case .follow: break
    case .tell: try tell(chapters, in: folder, at: workplace)
    case .record(let name, let file):
      for number in chapters.indices where chapters[number].name == name.name {
        try write(number, of: chapters, to: file, in: folder, workplace.language)
      }
    case .show(let manner, let shared):
      do {
        try show(chapters, manner, sharedIn: shared, in: folder, at: workplace, signals)
      } catch let failure as TerminalFailure where failure.isOfItsName {
        // It can show no screens.
        try tell(chapters, in: folder, at: workplace)
      }
    }
  }

  private func follow(_ folder: String, at workplace: Workplace) throws {
    let terminal = try TerminalSession.openScreens(workplace.facts, .higasa)
    var watch = TourWatch(folder, on: terminal, workplace.language)
    let end = watch.run()
    terminal.restore()
    switch end {
    case .here: break
    case .there: workplace.console.say(TourSentences.sharingOver)
    case .signal(let signal): throw ExitCode(128 + signal)
    }
  }

  private func tell(
    _ chapters: [Chapter], in folder: TourFolder, at workplace: Workplace
  ) throws {
    for chapter in chapters where self.chapter == nil || chapter.name == self.chapter?.name {
      try Telling.tell(chapter, in: folder, workplace.language) { try workplace.console.print($0) }
    }
  }

  /// What the recordings of the manual measure.
  private static let recordedSize = Size(columns: 132, rows: 40)

  private func write(
    _ number: Int, of chapters: [Chapter], to path: String, in folder: TourFolder,
    _ language: Language
  ) throws {
    var lines: [String] = []
    try TourRecorder.record(
      number, of: chapters, in: folder, language, size: Self.recordedSize, on: .dark, .init(.higasa)
    ) { lines.append($0) }
    try NewFile.write(lines.joined(separator: "\n") + "\n", to: path)
  }

  private func show(
    _ chapters: [Chapter], _ manner: Tour.Manner, sharedIn share: String?, in folder: TourFolder,
    at workplace: Workplace, _ signals: SignalMask
  ) throws {
    let shared = try share.map { try SharedScreen.begin(in: $0) }
    let terminal = try TerminalSession.openScreens(workplace.facts, .higasa)
    // From here on they are its events.
    signals.restore()
    defer {
      _ = SignalMask.holdingBack(Self.endings)
      terminal.restore()
      if let failure = shared?.failure {
        workplace.console.say(TourSentences.notSharedOn(failure.explanation.phrase))
      }
    }
    let setting = TourStage.Setting(
      language: workplace.language, look: terminal.look,
      abilities: SurfaceAbilities(
        isASCII: terminal.characterSet == .ascii, inColours: terminal.showsColours),
      halfBlock: terminal.measureHalfBlock())
    let tour = Tour(
      chapters, in: folder, manner,
      from: chapter.flatMap { name in chapters.firstIndex { $0.name == name.name } },
      size: terminal.size, setting: setting, pace: pace, at: SteadyClock.milliseconds())
    let end =
      if let shared {
        TourSession.run(
          tour, on: SharingTerminal(terminal, shared), clock: SteadyClock.milliseconds)
      } else {
        TourSession.run(tour, on: terminal, clock: SteadyClock.milliseconds)
      }
    if let failure = end.failure { throw failure }
    if case .signal(let signal) = end { throw ExitCode(128 + signal) }
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
