// Control strings from terminfo. Apart from screen.c because term.h defines macros like `columns`.
#define NCURSES_WIDECHAR 1
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

static control_string *gathering;

static int gather_character(int character) {
  if (gathering->count < sizeof gathering->bytes) {
    gathering->bytes[gathering->count++] = (char)character;
  }
  return character;
}

bool has_string(const char *name) {
  const char *value = tigetstr(name);
  return value != NULL && value != (const char *)-1;
}

bool is_string(const char *name, const char *value) {
  return has_string(name) && strcmp(tigetstr(name), value) == 0;
}

char ct_function_letter(int number, char introducer) {
  char name[8];
  snprintf(name, sizeof name, "kf%d", number);
  if (!has_string(name)) return '\0';
  const char *value = tigetstr(name);
  return strlen(value) == 3 && value[0] == '\033' && value[1] == introducer ? value[2] : '\0';
}

bool ct_sends_escape_tab(void) { return is_string("kcbt", "\033\t"); }

bool has_functions_on_keypad(void) {
  for (int number = 1; number <= CT_MOST_FUNCTION_KEYS; number++) {
    char letter = ct_function_letter(number, 'O');
    // What the numeric keypad sends in application mode.
    if (letter >= 'j' && letter <= 'y') return true;
  }
  return false;
}

bool gather_string(control_string *string, const char *name) {
  if (!has_string(name)) return false;
  gathering = string;
  tputs(tigetstr(name), 1, gather_character);
  return true;
}

void gather_bytes(control_string *string, const char *bytes) {
  gathering = string;
  for (const char *byte = bytes; *byte != '\0'; byte++) gather_character(*byte);
}
