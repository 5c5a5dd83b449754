import Canvas
import Screens
import Testing

@Suite("The picture of the key fob")
struct FobPictureTests {
  @Test("the front shows six digits and the marks that are left")
  func front() {
    #expect(
      FobPicture.front(.code(digits: "012345", notches: 3)) == [
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

  @Test("the back says where serial number and expiry date stand")
  func back() {
    #expect(
      FobPicture.back(serial: "2600100000025", expires: "2031-11-23", in: .ja) == [
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

  static let displays: [FobPicture.Display] =
    [.dark] + (0...6).map { .code(digits: "888888", notches: $0) }

  @Test("front and back are as large as they say, in both languages and sizes")
  func size() {
    #expect(FobPicture.size.columns <= 36)
    #expect(FobPicture.size.rows <= 8)
    for scale in [SevenSegment.Scale.small, .large] {
      let pictures =
        Self.displays.map { FobPicture.front($0, scale: scale) }
        + Language.allCases.map {
          FobPicture.back(
            serial: "2600100000025", expires: "2031-11-23", in: $0, scale: scale)
        }
      for picture in pictures {
        #expect(picture.count == FobPicture.rows(scale))
        #expect(picture.map { TextWidth.of($0) }.max() == FobPicture.columns(scale))
      }
    }
  }

  @Test("it is drawn in ASCII; only the labels are wide")
  func glyphs() {
    let pictures =
      Self.displays.map { FobPicture.front($0) } + [
        FobPicture.back(serial: "1", expires: "2", in: .en)
      ]
    #expect(pictures.joined().allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    let japanese = FobPicture.back(serial: "1", expires: "2", in: .ja).joined()
    #expect(japanese.unicodeScalars.allSatisfy { $0.isASCII || TextWidth.of($0) == 2 })
  }
}
