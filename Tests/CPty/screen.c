#include "CPty.h"

#include <stdlib.h>
#include <vterm.h>

struct cp_screen {
  VTerm *terminal;
  VTermScreen *screen;
  bool cursor_visible;
  bool alternate;
};

static int note_property(VTermProp property, VTermValue *value, void *user) {
  cp_screen *screen = user;
  if (property == VTERM_PROP_CURSORVISIBLE) screen->cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) screen->alternate = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = note_property};

cp_screen *cp_screen_new(int rows, int columns, bool alternate) {
  cp_screen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) abort();
  screen->terminal = vterm_new(rows, columns);
  vterm_set_utf8(screen->terminal, 1);
  screen->screen = vterm_obtain_screen(screen->terminal);
  if (alternate) vterm_screen_enable_altscreen(screen->screen, 1);
  vterm_screen_set_callbacks(screen->screen, &callbacks, screen);
  vterm_screen_reset(screen->screen, 1);
  return screen;
}

void cp_screen_free(cp_screen *screen) {
  vterm_free(screen->terminal);
  free(screen);
}

void cp_screen_resize(cp_screen *screen, int rows, int columns) {
  vterm_set_size(screen->terminal, rows, columns);
}

void cp_screen_write(cp_screen *screen, const char *bytes, size_t count) {
  vterm_input_write(screen->terminal, bytes, count);
}

static int colour_index(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -1;
}

cp_cell cp_screen_cell(const cp_screen *screen, int row, int column) {
  VTermScreenCell cell;
  cp_cell seen = {.ink = -1, .paper = -1};
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(screen->screen, position, &cell)) return seen;
  for (int i = 0; i < 6 && i < VTERM_MAX_CHARS_PER_CELL; i++) seen.scalars[i] = cell.chars[i];
  seen.bold = cell.attrs.bold;
  seen.underline = cell.attrs.underline != 0;
  seen.reverse = cell.attrs.reverse;
  seen.ink = colour_index(&cell.fg);
  seen.paper = colour_index(&cell.bg);
  return seen;
}

cp_cursor cp_screen_cursor(const cp_screen *screen) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(screen->terminal), &position);
  return (cp_cursor){
      .row = position.row, .column = position.col, .visible = screen->cursor_visible};
}

bool cp_screen_is_alternate(const cp_screen *screen) { return screen->alternate; }
