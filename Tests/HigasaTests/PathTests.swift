import Foundation
import Testing

@Suite("Paths that are not UTF-8")
struct PathTests {
  /// Every command that takes a path, with names of bytes that are no text; the names that are there afterwards.
  static let walk = #"""
    set -eu
    cd "$1"; higasa="$2"; name=$(printf 'b\377k'); other=$(printf 'c\200\223')
    say() { "$higasa" "$@" --lang en; }
    say init --name X --name-en X --telephone 1 --issue-fee 0 --data "./$name" >/dev/null
    export HIGASA_DATA="$PWD/$name"
    printf 'serial,secret_hex,period,expiry\n2600100000025,%s,60,2036-01-31\n' \
      3132333435363738393031323334353637383930 > "$other.csv"
    say token import "$other.csv" --yes >/dev/null
    say token batch list | grep -F 'c??.csv' >/dev/null
    printf 'number,name,kana,postal_code,address\n1000001,A,ア,100-0001,東京都\n' > "n$other.csv"
    say customer import "n$other.csv" --letters "l$name" --yes >/dev/null
    say backup "s$name" >/dev/null
    say key rotate >/dev/null 2>&1
    say backup "t$name" >/dev/null
    say restore "t$name" >/dev/null 2>&1
    say audit verify >/dev/null
    say audit export > "e$name"
    say audit verify-export "e$name" --public-key "$(say audit public-key)" >/dev/null
    XDG_DATA_HOME="$PWD/x$other" HIGASA_DATA= "$higasa" init --lang en --name X --name-en X \
      --telephone 1 --issue-fee 0 >/dev/null
    TMPDIR="$PWD/x$other" say keyfob --seed-file "$other.csv" >/dev/null
    LC_ALL=C ls -1 --quoting-style=c . "x$other" | LC_ALL=C sort
    """#

  @Test("lead where they were told to")
  func everywhere() throws {
    let folder = try DemoCopy()
    let place = folder.path + "/paths"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    let outcome = try Higasa.run(["-c", Self.walk, "walk", place, Higasa.path], program: "/bin/sh")
    #expect(outcome.status == 0, "\(outcome.sentences)")
    #expect(
      outcome.lines == [
        #"".":"#, #""b\377k""#, #""c\200\223.csv""#, #""eb\377k""#, #""higasa""#, #""lb\377k""#,
        #""nc\200\223.csv""#, #""sb\377k""#, #""sb\377k.anchor""#, #""tb\377k""#,
        #""tb\377k.anchor""#, #""xc\200\223""#, #""xc\200\223":"#,
      ])
  }

  @Test("are shown with their bytes")
  func shown() throws {
    let outcome = try Higasa.run(
      [
        "-c", #"exec "$0" customer list --lang en --data "$(printf '/nowhere/\377')""#, Higasa.path,
      ],
      program: "/bin/sh")
    #expect(outcome.status == 66)
    #expect(outcome.sentences.contains("/nowhere/<0xFF>"), "\(outcome.sentences)")
  }

  @Test("like names that look like an address of a database lead to a folder of that name")
  func address() throws {
    let folder = try DemoCopy()
    let walk =
      #"cd "$1" && "$2" demo --lang en --data "file:a?mode=memory" >/dev/null; ls -d file*/*.sqlite"#
    let outcome = try Higasa.run(
      ["-c", walk, "walk", folder.path, Higasa.path], program: "/bin/sh")
    #expect(outcome.status == 0, "\(outcome.sentences)")
    #expect(outcome.output == "file:a?mode=memory/bank.sqlite\n")
  }
}
