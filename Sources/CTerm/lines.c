// A terminal, or a pipe, that is spoken to in lines: nothing of curses, and no control sequence.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <sys/ioctl.h>
#include <unistd.h>

ct_opening ct_open_lines(int in, int out) {
  if (isatty(in) && !come_to_front(in)) return ct_not_a_terminal;
  if (terminal_in >= 0) {
    errno = EBUSY;
    return ct_system_failure;
  }
  if (!stand_by() || !adopt_descriptors(in, out)) return give_up(ct_system_failure);
  kind_of_input = isatty(in) ? input_lines : input_pipe;
  if (kind_of_input == input_lines && !take_lines(terminal_in, terminal_out)) {
    return give_up(ct_system_failure);
  }
  return ct_opened;
}

int ct_columns(void) {
  struct winsize window = {0};
  if (ioctl(terminal_out, TIOCGWINSZ, &window) != 0) return 0;
  return window.ws_col;
}

void ct_say(const void *bytes, size_t count) {
  if (terminal_out >= 0) send_all(terminal_out, bytes, count);
}
