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
      setlocale(LC_CTYPE, "C");
      return false;
    }
    // Not installed here (a host with C.UTF-8 only is common): its name still says what the
    // terminal at the other end understands.
    const char *codeset = strchr(name, '.');
    if (codeset == NULL) continue;
    if (names_utf8(codeset + 1)) return set_utf8();
    setlocale(LC_CTYPE, "C");
    return false;
  }
  return set_utf8();
}

int ct_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
