// A terminal, or a pipe, that is spoken to in lines: nothing of curses, and no control sequence.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

ct_opening ct_open_lines(int in, int out) {
  if (isatty(in) && !come_to_front(in)) return ct_not_a_terminal;
  if (terminal_in >= 0) {
    errno = EBUSY;
    return ct_system_failure;
  }
  static bool registered;
  if (!registered) registered = atexit(ct_close) == 0;
  if (!watch_signals()) return ct_system_failure;
  terminal_in = fcntl(in, F_DUPFD_CLOEXEC, 3);
  terminal_out = fcntl(out, F_DUPFD_CLOEXEC, 3);
  kind_of_input = isatty(in) ? input_lines : input_pipe;
  if (terminal_in < 0 || terminal_out < 0 ||
      (kind_of_input == input_lines && !take_lines(terminal_in, terminal_out))) {
    int kept = errno;
    ct_close();
    errno = kept;
    return ct_system_failure;
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
