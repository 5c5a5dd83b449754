import Glibc

// A path is bytes, and Swift's text is UTF-8: a byte that is no part of it would become U+FFFD, and the path lead
// elsewhere. In a text it stands as a private-use character, which no name of ours has, and where the system is called
// it is the byte again (as Python's surrogateescape, PEP 383, for which Swift has no surrogates).

extension String {
  /// What the system hands over as a path or an argument, its bytes kept whatever they are.
  package init(given bytes: UnsafePointer<CChar>) {
    let length = strlen(bytes)
    let raw = UnsafeRawBufferPointer(start: bytes, count: length)
    self.init(given: raw)
  }

  /// The same of bytes without a NUL at their end.
  package init(given bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var scalars = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var (text, place) = (UnicodeScalarView(), 0)
    reading: while true {
      switch scalars.parseScalar(from: &rest) {
      case .emptyInput: break reading
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar.givenByte == nil {
          text.append(scalar)
        } else {
          text.append(contentsOf: encoded.map(Unicode.Scalar.init(givenByte:)))
        }
        place += encoded.count
      case .error(let length):
        text.append(contentsOf: bytes[place..<place + length].map(Unicode.Scalar.init(givenByte:)))
        place += length
      }
    }
    self.init(text)
  }

  /// The path as the system takes it: the bytes that were given, and a NUL.
  package var pathBytes: [CChar] {
    // The first byte of every scalar of the last plane.
    guard utf8.contains(0xF4) else { return Array(utf8CString) }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if let byte = scalar.givenByte {
        bytes.append(byte)
      } else {
        bytes += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(0)
    return bytes.map(CChar.init(bitPattern:))
  }

  /// The folder that a path's last name is in.
  package var parentPath: String {
    // By bytes: a mark behind a slash makes one character of the two, and is the first of the next name.
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}

extension Unicode.Scalar {
  /// U+10FE00 to U+10FEFF, of the last plane for private use, stand for the bytes 00 to FF.
  private static let firstGivenByte: UInt32 = 0x10_FE00

  fileprivate init(givenByte byte: UInt8) {
    self = Unicode.Scalar(Self.firstGivenByte + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The byte that this stands for in a path.
  package var givenByte: UInt8? {
    let (first, last) = (Self.firstGivenByte, Self.firstGivenByte + UInt32(UInt8.max))
    return (first...last).contains(value) ? UInt8(value - first) : nil
  }
}
