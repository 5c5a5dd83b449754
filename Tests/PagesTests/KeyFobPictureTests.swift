import Canvas
import Pages
import Testing

@Suite("The picture of the key fob")
struct KeyFobPictureTests {
  @Test("the front shows six digits and the marks that are left")
  func front() {
    #expect(
      KeyFobPicture(.front(digits: "012345", notches: 3)).lines == [
        #" .-----------------------------."#,
        #"/ .-------------------------. \"#,
        #"| |  _       _   _       _  | |"#,
        #"| | | |   |  _|  _| |_| |_  | |--."#,
        #"| | |_|   | |_   _|   |  _| | | o|"#,
        #"| | = = = . . .             | |--'"#,
        #"\ '-------------------------' /"#,
        #" '-----------------------------'"#,
      ])
  }

  @Test("every digit is drawn as data sheets draw it")
  func digits() {
    #expect(
      SevenSegment.rows("0123456789", .small) == [
        " _       _   _       _   _   _   _   _ ",
        "| |   |  _|  _| |_| |_  |_    | |_| |_|",
        "|_|   | |_   _|   |  _| |_|   | |_|  _|",
      ])
  }

  static let back = KeyFobFace.back(
    serialLabel: "シリアル番号", serial: "2600100000025", expiryLabel: "有効期限", expires: "2031-11-23")
  static let englishBack = KeyFobFace.back(
    serialLabel: "Serial number", serial: "2600100000025", expiryLabel: "Expiry date",
    expires: "2031-11-23")

  @Test("the back says where serial number and expiry date stand")
  func back() {
    #expect(
      KeyFobPicture(Self.back).lines == [
        #" .-----------------------------."#,
        #"/   シリアル番号              \"#,
        #"|     2600100000025           |"#,
        #"|                             |--."#,
        #"|   有効期限                  | o|"#,
        #"|     2031-11-23              |--'"#,
        #"\                             /"#,
        #" '-----------------------------'"#,
      ])
  }

  static let fronts: [KeyFobFace] =
    [.dark] + (0...6).map { .front(digits: "888888", notches: $0) }

  @Test("front and back are as large as they say, in both languages and sizes")
  func size() {
    #expect(KeyFobPicture.size.columns <= 36)
    #expect(KeyFobPicture.size.rows <= 8)
    for scale in [SevenSegment.Scale.small, .large] {
      for face in Self.fronts + [Self.back, Self.englishBack] {
        let picture = KeyFobPicture(face, scale: scale).lines
        #expect(picture.count == KeyFobPicture.rows(scale))
        #expect(picture.map { TextWidth.of($0) }.max() == KeyFobPicture.columns(scale))
      }
    }
  }

  @Test("it is drawn in ASCII; only the labels are wide")
  func glyphs() {
    let pictures = (Self.fronts + [Self.englishBack]).map { KeyFobPicture($0).lines }
    #expect(pictures.joined().allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    let japanese = KeyFobPicture(Self.back).lines.joined()
    #expect(japanese.unicodeScalars.allSatisfy { $0.isASCII || TextWidth.of($0) == 2 })
  }
}
