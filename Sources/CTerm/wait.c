// The owner's one place to wait: typed bytes, and what the signal handlers have to tell.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int terminal_in = -1;
int terminal_out = -1;
input_kind kind_of_input = input_keys;

static int64_t now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Takes bytes that are there. A terminal that says "readable" and gives nothing is gone.
static ct_news read_input(void *buffer, size_t capacity, size_t *count) {
  ssize_t got = read(terminal_in, buffer, capacity);
  if (got > 0) {
    *count = (size_t)got;
    return ct_input;
  }
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return ct_nothing;
  if (got == 0 && kind_of_input != input_keys) return ct_over;
  announce_end(SIGHUP);
  return ct_ended;
}

ct_news ct_wait(int milliseconds, void *buffer, size_t capacity, size_t *count) {
  *count = 0;
  int64_t until = milliseconds < 0 ? 0 : now_in_milliseconds() + milliseconds;
  while (true) {
    if (ct_ended_by() != 0) return ct_ended;
    if (take_continue_notice()) {
      reenter_screen();
      return ct_continued;
    }
    if (take_resize_notice()) {
      adopt_window_size();
      return ct_resized;
    }

    int64_t left = milliseconds < 0 ? -1 : until - now_in_milliseconds();
    if (milliseconds >= 0 && left < 0) left = 0;
    struct pollfd sources[] = {{.fd = terminal_in, .events = POLLIN},
                               {.fd = signal_wakeup(), .events = POLLIN}};
    int ready = poll(sources, 2, (int)left);
    if (ready == 0) return ct_nothing;
    if (ready < 0) continue;  // a signal: its notice is looked at first
    if (sources[1].revents != 0) {
      char drained[64];
      while (read(signal_wakeup(), drained, sizeof drained) > 0) continue;
      continue;
    }
    // Keys typed before a hang-up are not acted on: nobody sees what they do. What was written into a pipe was meant.
    bool hung_up = (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
    if (hung_up && kind_of_input != input_pipe) {
      announce_end(SIGHUP);
      return ct_ended;
    }
    ct_news news = read_input(buffer, capacity, count);
    if (news != ct_nothing) return news;
  }
}

void ct_discard_input(void) {
  if (terminal_in >= 0) tcflush(terminal_in, TCIFLUSH);
}

void ct_wipe(void *bytes, size_t count) { explicit_bzero(bytes, count); }
