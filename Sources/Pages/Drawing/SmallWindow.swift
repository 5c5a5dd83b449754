import Canvas

extension Frame {
  /// What stands in a window that is too small for a screen: one sentence in both languages.
  ///
  /// Anything else would be torn.
  package init(tooSmall size: Size) {
    self.init(size: size)
    var row = 0
    for sentence in PageWords.windowTooSmall {
      for line in LineBreaking.lines(of: sentence, columns: max(2, size.columns)) {
        write(line, row: row, column: 0)
        row += 1
      }
    }
  }
}
