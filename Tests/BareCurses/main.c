// The least a curses program can do, as the measure for ours: paints the lines of a text file,
// shows * for each key in a field, quits at q. Usage: BareCurses FILE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { field_row = 10, field_column = 30, field_width = 20 };

static char lines[24][512];
static int line_count;

static int read_lines(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) return -1;
  while (line_count < 24 && fgets(lines[line_count], sizeof *lines, file) != NULL) {
    lines[line_count][strcspn(lines[line_count], "\n")] = '\0';
    line_count++;
  }
  return fclose(file);
}

static void paint(int typed) {
  erase();
  for (int row = 0; row < line_count; row++) mvaddstr(row, 0, lines[row]);
  for (int i = 0; i < typed; i++) mvaddch(field_row, field_column + i, '*');
  move(field_row, field_column + typed);
  refresh();
}

int main(int argc, char **argv) {
  if (argc != 2 || read_lines(argv[1]) != 0) {
    fprintf(stderr, "usage: %s FILE\n", argv[0]);
    return 64;
  }
  if (setlocale(LC_CTYPE, "") == NULL) setlocale(LC_CTYPE, "C.UTF-8");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);

  int typed = 0;
  paint(typed);
  for (wint_t key; get_wch(&key) != ERR && key != 'q';) {
    if (key == KEY_BACKSPACE || key == 127) {
      if (typed > 0) typed--;
    } else if (key >= ' ' && typed < field_width) {
      typed++;
    }
    paint(typed);
  }
  endwin();
  return 0;
}
