// Giving the terminal back. restore_terminal is called by signal handlers in the middle of
// anything, so everything it needs is laid ready here and every step stands alone.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_bool taken;
static int fd_in, fd_out;
/// As it was found, and as it is while it is taken.
static struct termios cooked, raw;
/// Two, since a handler may want the one while the other is written.
static control_string farewells[2];
static atomic_int present_farewell;

void replace_last_words(const control_string *last_words) {
  int other = 1 - atomic_load(&present_farewell);
  farewells[other] = *last_words;
  atomic_store(&present_farewell, other);
}

/// Another mode from now on; it is taken back even if a signal comes in the middle of this.
static bool change_mode(int in, int out, const control_string *last_words, int when,
                        const struct termios *mode) {
  fd_in = in;
  fd_out = out;
  replace_last_words(last_words);
  atomic_store(&taken, true);
  if (tcsetattr(in, when, mode) == 0) return true;
  atomic_store(&taken, false);
  return false;
}

bool take_terminal(int in, int out, const control_string *last_words) {
  if (tcgetattr(in, &cooked) != 0) return false;
  raw = cooked;
  cfmakeraw(&raw);
  return change_mode(in, out, last_words, TCSADRAIN, &raw);
}

bool take_lines(int in, int out) {
  static const control_string nothing;
  if (tcgetattr(in, &cooked) != 0) return false;
  raw = cooked;
  raw.c_iflag &= ~(tcflag_t)(IXON | IXOFF | INLCR | IGNCR);
  raw.c_iflag |= ICRNL;
  raw.c_oflag |= OPOST | ONLCR;
  raw.c_lflag |= ICANON | ISIG | ECHO | ECHOE | ECHOK;
  raw.c_cc[VINTR] = raw.c_cc[VQUIT] = raw.c_cc[VSUSP] = _POSIX_VDISABLE;
  raw.c_cc[VEOF] = 'D' & 0x1F;
  raw.c_cc[VEOL] = 'C' & 0x1F;
  return change_mode(in, out, &nothing, TCSADRAIN, &raw);
}

bool ct_hide_typing(bool hidden) {
  if (!atomic_load(&taken)) return false;
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  raw.c_lflag |= hidden ? ECHONL : ECHO;
  return tcsetattr(fd_in, TCSADRAIN, &raw) == 0 && hidden;
}

bool ct_silence(int in) {
  static const control_string nothing;
  if (atomic_load(&taken) || tcgetattr(in, &cooked) != 0) return false;
  struct termios quiet = cooked;
  quiet.c_lflag &= ~(tcflag_t)ECHO;
  quiet.c_lflag |= ECHONL;
  return change_mode(in, in, &nothing, TCSAFLUSH, &quiet);
}

void ct_unsilence(void) { restore_terminal(); }

void retake_terminal(void) { tcsetattr(fd_in, TCSANOW, &raw); }

/// Returns whether the terminal took all of it; patient for 200 ms.
static bool say(const char *bytes, size_t count) {
  for (int patience = 4; count > 0 && patience > 0;) {
    ssize_t sent = write(fd_out, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = fd_out, .events = POLLOUT};
      poll(&room, 1, 50);
      patience--;
    } else if (sent < 0 && errno == EINTR) {
      patience--;
    } else {
      break;
    }
  }
  return count == 0;
}

void restore_terminal(void) {
  if (!atomic_exchange(&taken, false)) return;
  int kept = errno;
  // A terminal that takes no more output must not hold up the end.
  const control_string *farewell = &farewells[atomic_load(&present_farewell)];
  int flags = fcntl(fd_out, F_GETFL);
  if (flags >= 0) fcntl(fd_out, F_SETFL, flags | O_NONBLOCK);
  if (!say(farewell->bytes, farewell->count)) {
    // It reads nothing. The frames that wait for it give way to the farewell, or they would be all that it
    // shows when it reads again; CAN ends a sequence that was cut in the middle (ECMA-48, VT100).
    tcflush(fd_out, TCOFLUSH);
    if (say("\030", 1)) say(farewell->bytes, farewell->count);
  }
  if (flags >= 0) fcntl(fd_out, F_SETFL, flags);
  // What was typed for us, perhaps a password, is not for the shell.
  tcflush(fd_in, TCIFLUSH);
  tcsetattr(fd_in, TCSANOW, &cooked);
  errno = kept;
}
