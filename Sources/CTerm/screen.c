// Painting through curses. It writes into a memory file (output.c) and reads nothing: the terminal
// itself is opened, made raw and given back by restore.c, in one place for every way to end.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static SCREEN *screen;
static FILE *canvas;
static bool colours_shown;
static bool cursor_shown = true;
/// To be sent before the next frame.
static control_string ahead;
/// What is erased is of this pair's paper; 0 for the terminal's own.
static short ground;
static bool mouse_told;
/// Terminals of the vt100's age have no F-keys beyond four: others are on the keypad, if it is not to send digits.
static bool keys_on_keypad;

void scrub_environment(void) {
  static const char *const names[] = {"LINES",   "COLUMNS",  "TERMINFO", "TERMINFO_DIRS",
                                      "TERMCAP", "TERMPATH", "ESCDELAY", "BAUDRATE"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) unsetenv(names[i]);
  for (char **entry = environ; *entry != NULL;) {
    const char *end = strchr(*entry, '=');
    char name[64];
    size_t length = end == NULL ? 0 : (size_t)(end - *entry);
    if (strncmp(*entry, "NCURSES_", 8) != 0 || length == 0 || length >= sizeof name) {
      entry++;
      continue;
    }
    memcpy(name, *entry, length);
    name[length] = '\0';
    unsetenv(name);
    entry = environ;
  }
}

/// Presses and the wheel, in decimal numbers (xterm's ctlseqs, 1000 and 1006); terminfo has no name for them.
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

/// What the terminal is told whenever it is taken.
static void gather_greeting(control_string *string) {
  gather_string(string, "BE");
  if (mouse_told) gather_bytes(string, mouse_on);
}

bool ct_tells_mouse(void) { return mouse_told; }

static void close_screen(void) {
  if (screen != NULL) delscreen(screen);
  if (canvas != NULL) fclose(canvas);
  screen = NULL;
  canvas = NULL;
  close_capture();
}

/// Whether one more file could be opened: terminfo does not tell why it could not read a description.
static bool has_descriptors(void) {
  int other = dup(0);
  if (other >= 0) close(other);
  return other >= 0 || (errno != EMFILE && errno != ENFILE);
}

static ct_opening open_screen(const char *term) {
  int capture = open_capture();
  if (capture < 0) return ct_system_failure;
  canvas = fdopen(capture, "w+");
  if (canvas == NULL) {
    close(capture);
    return ct_system_failure;
  }
  screen = newterm(term, canvas, canvas);
  if (screen == NULL) return has_descriptors() ? ct_term_unknown : ct_system_failure;
  return has_string("cup") ? ct_opened : ct_term_dumb;
}

/// Erases row by row: a terminal may keep what is erased as a whole screen, to be scrolled back to (PuTTY does).
static void gather_row_erasure(control_string *string) {
  if (!has_string("home") || !has_string("el") || !has_string("cud1")) return;
  gather_string(string, "sgr0");
  gather_string(string, "home");
  // What follows is worth more than rows of a terminal with strange control strings.
  for (int row = 0; row < getmaxy(stdscr) && string->count < 16 * CT_MOST_ROWS; row++) {
    if (row > 0) gather_string(string, "cud1");
    gather_string(string, "el");
  }
}

static control_string farewell(void) {
  control_string words = {.count = 0};
  gather_string(&words, "sgr0");
  gather_string(&words, "BD");
  if (mouse_told) gather_bytes(&words, mouse_off);
  gather_string(&words, "rmkx");
  gather_string(&words, "cnorm");
  // Terminfo's word that there is an alternate screen is not the terminal's: it may have none, or not be
  // let use it, and the customer's data must not stay on the glass.
  gather_row_erasure(&words);
  gather_string(&words, "clear");
  gather_string(&words, "rmcup");
  return words;
}

bool stand_by(void) {
  // For an exit() from anywhere; what was registered first is done last.
  static bool registered;
  if (!registered) registered = atexit(ct_close) == 0;
  return watch_signals();
}

bool adopt_descriptors(int in, int out) {
  terminal_in = fcntl(in, F_DUPFD_CLOEXEC, 3);
  terminal_out = fcntl(out, F_DUPFD_CLOEXEC, 3);
  return terminal_in >= 0 && terminal_out >= 0;
}

ct_opening give_up(ct_opening reason) {
  int kept = errno;
  ct_close();
  errno = kept;
  return reason;
}

bool come_to_front(int out) {
  // What is asked of the terminal changes nothing there; from the background it is SIGTTOU's affair (termios(3)).
  const struct sigaction usual = {.sa_handler = SIG_DFL};
  struct sigaction before;
  sigaction(SIGTTOU, &usual, &before);
  int drained;
  do {
    drained = tcdrain(out);
  } while (drained != 0 && errno == EINTR);
  sigaction(SIGTTOU, &before, NULL);
  return drained == 0;
}

ct_opening ct_open(int in, int out, int noise, const char *term, bool colours,
                   bool mouse) {
  if (!isatty(in) || !isatty(out) || !come_to_front(out)) return ct_not_a_terminal;
  if (screen != NULL) {
    errno = EBUSY;
    return ct_system_failure;
  }
  scrub_environment();
  // Before newterm, which would else install handlers of its own.
  if (!stand_by()) return give_up(ct_system_failure);
  ct_opening opening = open_screen(term);
  if (opening != ct_opened) return give_up(opening);
  mouse_told = mouse && has_string("kmous");
  control_string last_words = farewell();
  if (!adopt_descriptors(in, out) || !take_terminal(terminal_in, terminal_out, &last_words)) {
    return give_up(ct_system_failure);
  }
  divert_noise(noise);

  keys_on_keypad = has_functions_on_keypad();
  if (!keys_on_keypad) keypad(stdscr, TRUE);
  // Shifting characters along a line saves few bytes; what terminals leave behind it differs.
  idcok(stdscr, FALSE);
  typeahead(-1);  // a frame is shown whole, whatever was typed meanwhile
  ground = 0;
  colours_shown = colours && has_colors() && has_string("op");
  if (colours_shown) {
    start_color();
    use_default_colors();
  }
  cursor_shown = true;
  ahead.count = 0;
  // Another program may have left the keypad so.
  if (keys_on_keypad) gather_string(&ahead, "rmkx");
  gather_greeting(&ahead);
  adopt_window_size();
  return ct_opened;
}

void ct_close(void) {
  restore_terminal();
  undivert_noise();
  unwatch_signals();
  close_screen();
  if (terminal_in >= 0) close(terminal_in);
  if (terminal_out >= 0) close(terminal_out);
  terminal_in = terminal_out = -1;
  kind_of_input = input_keys;
}

void adopt_window_size(void) {
  if (screen == NULL) return;  // lines have no size
  struct winsize window = {0};
  if (ioctl(terminal_out, TIOCGWINSZ, &window) != 0 || window.ws_row == 0 || window.ws_col == 0) {
    return;  // a line that does not know its size keeps the one terminfo tells
  }
  int rows = window.ws_row < CT_MOST_ROWS ? window.ws_row : CT_MOST_ROWS;
  int columns = window.ws_col < CT_MOST_COLUMNS ? window.ws_col : CT_MOST_COLUMNS;
  // The rows that curses frees may show a key. All of them are drawn anew in any case.
  werase(stdscr);
  werase(newscr);
  werase(curscr);
  resize_term(rows, columns);
  control_string last_words = farewell();
  replace_last_words(&last_words);
  clearok(curscr, TRUE);  // the terminal may have moved or cut what it showed
}

void reenter_screen(void) {
  retake_terminal();
  if (screen == NULL) return;
  ahead.count = 0;
  gather_string(&ahead, "smcup");
  gather_string(&ahead, keys_on_keypad ? "rmkx" : "smkx");
  gather_greeting(&ahead);
  gather_string(&ahead, cursor_shown ? "cnorm" : "civis");
  adopt_window_size();
  clearok(curscr, TRUE);
}

ct_extent ct_size(void) { return (ct_extent){.columns = getmaxx(stdscr), .rows = getmaxy(stdscr)}; }

int ct_colours(void) { return colours_shown ? COLORS : 0; }

void ct_define_pair(int pair, int ink, int paper) { init_extended_pair(pair, ink, paper); }

void ct_take_colours(int ink, int paper, short pair) {
  assume_default_colors(ink, paper);
  ground = pair;
  clearok(curscr, TRUE);
}

/// What is erased has this paper from here on.
static void erase_with(short pair) {
  cchar_t blank;
  setcchar(&blank, L" ", A_NORMAL, pair, NULL);
  wbkgrndset(stdscr, &blank);
}

/// curses clears the terminal with the background of `stdscr`, which would also be that of every character of pair 0.
/// So the ground is its background only while it clears, and not while it is written on.
static void send_changes(void) {
  wnoutrefresh(stdscr);
  if (ground != 0) erase_with(ground);
  doupdate();
  if (ground != 0) erase_with(0);
}

void ct_erase(void) {
  if (ground != 0) erase_with(ground);
  erase();
  if (ground != 0) erase_with(0);
}

void ct_put(int row, int column, const uint32_t *scalars, int count, unsigned attributes,
            short pair) {
  attr_t look = (attributes & CT_BOLD ? A_BOLD : 0) | (attributes & CT_UNDERLINE ? A_UNDERLINE : 0) |
                (attributes & CT_REVERSE ? A_REVERSE : 0) | (attributes & CT_DIM ? A_DIM : 0);
  attr_set(look & termattrs(), pair, NULL);
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

void ct_place_cursor(int row, int column) {
  cursor_shown = row >= 0;
  curs_set(cursor_shown);
  if (cursor_shown) move(row, column);
}

// Whatever idlok() says, curses moves rows that stand elsewhere in the new frame within a scrolling
// region. Screens that follow one another here are no scrolled text: the rows would be seen to jump, and
// not every terminal (or program that records one) knows the sequences. A row that is settled before the
// next one is drawn still stands in its old place too, and is then never moved.
void ct_settle_row(void) {
  leaveok(stdscr, TRUE);
  send_changes();
  leaveok(stdscr, FALSE);
}

void ct_flush(void) {
  send_changes();
  send_captured(terminal_out, &ahead);
  ahead.count = 0;
}

void ct_distrust_screen(void) { clearok(curscr, TRUE); }

void ct_erase_glass(void) {
  gather_row_erasure(&ahead);
  ct_distrust_screen();
}

// The windows of curses hold the new frame by now. Its output buffer, which is hidden, still has the end of
// what was longer: so it is filled with blanks, which go no further than into the file.
/// Of libtinfo, and in no header: it puts a character into the buffer of curses. putp(3) and mvcur(3), which have one,
/// write to standard output, past it.
extern int _nc_outch(int character);

void ct_forget_frames(void) {
  // More than twice the buffer, which is as large as terminfo says that the screen is, or as 66 x 132.
  for (int i = 0; i < 32 * 1024; i++) _nc_outch(' ');
  send_changes();
  forget_captured();
}

// Only a terminal of the ANSI family is asked; one that is not might show the question.
bool ct_tells_cursor(void) { return is_string("u7", "\033[6n"); }

void ct_ask_first(const char *question) {
  // What curses has written so far goes first: it sends it with a cursor that changes, and not by putp(3).
  curs_set(0);
  curs_set(1);
  // In the terminal's own colours: the ground comes with the frame.
  control_string clear = {.count = 0};
  gather_string(&clear, "clear");
  (void)!write(fileno(canvas), clear.bytes, clear.count);
  (void)!write(fileno(canvas), question, strlen(question));
  if (ground == 0 || tigetflag("bce") > 0) {
    clearok(curscr, TRUE);
    return;
  }
  // Here curses would clear by blanks in the colour of the ground, and then draw over them. It is to believe that
  // there stands what no frame has.
  cchar_t foreign, blank;
  setcchar(&foreign, L" ", A_BLINK, 0, NULL);
  setcchar(&blank, L" ", A_NORMAL, 0, NULL);
  wbkgrndset(curscr, &foreign);
  werase(curscr);
  wbkgrndset(curscr, &blank);
  // A new window of the whole screen asks for it as well.
  clearok(curscr, FALSE);
  clearok(newscr, FALSE);
  clearok(stdscr, FALSE);
}

bool ct_ask_width(uint32_t scalar) {
  if (scalar >= 0x10000 || scalar < 0x800 || !ct_tells_cursor()) return false;
  const char question[] = {'\033',
                           '[',
                           '0' + CT_ASKED_ROW,
                           ';',
                           '1',
                           'H',
                           (char)(0xE0 | scalar >> 12),
                           (char)(0x80 | (scalar >> 6 & 0x3F)),
                           (char)(0x80 | (scalar & 0x3F)),
                           '\033',
                           '[',
                           '6',
                           'n'};
  send_all(terminal_out, question, sizeof question);
  ct_distrust_screen();
  return true;
}
