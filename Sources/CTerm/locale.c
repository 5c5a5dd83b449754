#define _XOPEN_SOURCE 700
#include "CTerm.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static bool names_utf8(const char *codeset) {
  return strncasecmp(codeset, "UTF-8", 5) == 0 || strncasecmp(codeset, "utf8", 4) == 0;
}

/// Whatever is sent: where curses takes the terminal for one of UTF-8, it sends every character by itself, and not
/// by REP, which few terminals know.
static bool set_utf8(void) {
  if (setlocale(LC_CTYPE, "C.UTF-8") != NULL) return true;
  setlocale(LC_CTYPE, "C");
  return false;
}

bool ct_choose_locale(void) {
  static const char *const rungs[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t rung = 0; rung < sizeof rungs / sizeof *rungs; rung++) {
    const char *name = getenv(rungs[rung]);
    if (name == NULL || *name == '\0') continue;
    if (setlocale(LC_CTYPE, name) != NULL) {
      if (names_utf8(nl_langinfo(CODESET))) return true;
      set_utf8();
      return false;
    }
    // Not installed here (a host with C.UTF-8 only is common): its name still says what the
    // terminal at the other end understands.
    const char *point = strchr(name, '.');
    // macOS tells a codeset alone (LC_CTYPE=UTF-8).
    const char *codeset = point != NULL ? point + 1 : name;
    if (names_utf8(codeset)) return set_utf8();
    if (point == NULL) continue;
    set_utf8();
    return false;
  }
  return set_utf8();
}

int ct_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
