// curses tells ink and paper with every change of one of them. A screen in colours of our own would be a third
// larger for it.
#include "internal.h"

#include <stdbool.h>
#include <string.h>

/// What was told last, as the parameters of its sequence; empty if that is not known.
typedef struct told {
  char parameters[24];
  size_t count;
} told;

/// Takes note of it. Returns whether it was told already.
static bool tell(told *last, const char *parameters, size_t count) {
  if (count == last->count && memcmp(last->parameters, parameters, count) == 0) return true;
  last->count = count <= sizeof last->parameters ? count : 0;
  memcpy(last->parameters, parameters, last->count);
  return false;
}

static bool begins(const char *parameters, size_t count, const char *colour) {
  return count > 3 && memcmp(parameters, colour, 2) == 0 &&
         (parameters[2] == ';' || parameters[2] == ':');
}

size_t drop_repeated_colours(char *bytes, size_t count) {
  told ink = {.count = 0}, paper = {.count = 0};
  size_t kept = 0, at = 0;
  while (at < count) {
    if (bytes[at] != '\033') {
      bytes[kept++] = bytes[at++];
      continue;
    }
    if (at + 1 >= count || bytes[at + 1] != '[') {
      // Whatever it is, colours may be others after it (DECRC).
      ink.count = paper.count = 0;
      bytes[kept++] = bytes[at++];
      continue;
    }
    size_t first = at + 2, last = first;
    while (last < count && bytes[last] >= 0x20 && bytes[last] < 0x40) last++;
    size_t length = last < count ? last + 1 - at : count - at;
    bool repeats = false;
    if (last < count && bytes[last] == 'm') {
      const char *parameters = bytes + first;
      if (begins(parameters, last - first, "38")) {
        repeats = tell(&ink, parameters, last - first);
      } else if (begins(parameters, last - first, "48")) {
        repeats = tell(&paper, parameters, last - first);
      } else {
        ink.count = paper.count = 0;
      }
    }
    if (!repeats) {
      memmove(bytes + kept, bytes + at, length);
      kept += length;
    }
    at += length;
  }
  return kept;
}
