import PtyHarness

/// The tour on a terminal of 132x40: from a key to its picture beside a customer's key to paint, and what a step sends.
func tourSteps(_ place: Place) throws -> [Row] {
  let ours = try place.higasa(.coloured)
  _ = try ours.timeToAnswer("\t")
  let tour = try PtySession(
    "higasa", ["tour", "copied"],
    environment: place.environment.merging(["HIGASA_LOOK": "coloured"]) { $1 }, columns: 132,
    rows: 40)
  try tour.wait(for: Step.steps[0].before)
  var times: (begun: [Duration], atOnce: [Duration], back: [Duration], key: [Duration])
  times = ([], [], [], [])
  var bytes: [Int] = []
  for _ in 0..<20 {
    for step in Step.steps {
      tour.bytesReceived = 0
      times.begun.append(try tour.timeToAnswer(Step.right))
      // Pressed again it is done at once.
      times.atOnce.append(try tour.timeToAnswer(Step.right))
      try tour.wait(for: step.after)
      bytes.append(tour.bytesReceived)
      times.key.append(try ours.timeToAnswer("x"))
      _ = try ours.timeToAnswer("\u{7F}")
    }
    for step in Step.steps.reversed() {
      times.back.append(try tour.timeToAnswer(Step.left))
      try tour.wait(for: step.before)
    }
  }
  tour.send("q")
  _ = try tour.waitForEnd()
  return [
    Row(
      "a step of the tour to its paint", .milliseconds(times.begun), than: .milliseconds(times.key),
      .atMostTimesOther(3)),
    Row("a step done at once", .milliseconds(times.atOnce), .none),
    Row("a step back", .milliseconds(times.back), .atMost(200)),
    Row("a step of the tour, at most", .bytes(bytes.max() ?? 0), .none),
  ]
}

/// The first steps of a chapter, by what is on the screen before and after.
private struct Step {
  let before: String
  let after: String

  static let right = "\u{1B}OC"
  static let left = "\u{1B}OD"
  static let steps = [
    Step(before: "  0/6", after: "  1/6"), Step(before: "  1/6", after: "  2/6"),
    Step(before: "  2/6", after: "  3/6"),
  ]
}
