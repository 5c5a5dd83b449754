extension Collection<UInt8> {
  /// A file without the mark of a byte order at its beginning, which UTF-8 does not need and some programs write.
  ///
  /// Inlinable, since bytes of another module are looked at as fast as they are there.
  @inlinable
  package var withoutByteOrderMark: SubSequence {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}
