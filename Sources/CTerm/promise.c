// What terminfo promises of a terminal that is not opened. Apart from screen.c because term.h defines macros like
// `columns`.
#define NCURSES_WIDECHAR 1
#include "internal.h"

#include <curses.h>
#include <term.h>

int ct_promised_colours(const char *term) {
  scrub_environment();
  TERMINAL *before = cur_term;
  int found = 0;
  if (setupterm(term, -1, &found) != OK) return -1;
  int colours = has_string("setaf") && has_string("op") ? tigetnum("colors") : 0;
  TERMINAL *looked_at = set_curterm(before);
  if (looked_at != NULL && looked_at != before) del_curterm(looked_at);
  return colours > 0 ? colours : 0;
}
