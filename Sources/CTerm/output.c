// curses writes in pieces of its own choosing, at most 2800 bytes each. Here it writes into a
// memory file, and the terminal gets each frame in one piece: no half-drawn screen, one packet.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int capture = -1;
static char *frame;
static size_t frame_capacity;

int open_capture(void) {
  capture = memfd_create("screen", MFD_CLOEXEC);
  return capture;
}

static void forget_frame(void) {
  if (frame != NULL) explicit_bzero(frame, frame_capacity);
  free(frame);
  frame = NULL;
  frame_capacity = 0;
}

void close_capture(void) {
  forget_frame();
  capture = -1;
}

void forget_captured(void) {
  forget_frame();
  lseek(capture, 0, SEEK_SET);
  // The file's pages go back to the system, which hands them out blank.
  (void)!ftruncate(capture, 0);
}

/// All of it, unless the end is asked for or the terminal is gone.
void send_all(int out, const char *bytes, size_t count) {
  while (count > 0 && ct_ended_by() == 0) {
    ssize_t sent = write(out, bytes, count);
    if (sent < 0 && errno != EINTR) {
      announce_end(SIGHUP);
      return;
    }
    if (sent <= 0) continue;
    bytes += sent;
    count -= (size_t)sent;
  }
}

void send_captured(int out, const control_string *first) {
  off_t written = lseek(capture, 0, SEEK_CUR);
  size_t count = first->count + (written > 0 ? (size_t)written : 0);
  if (count == 0) return;
  if (count > frame_capacity) {
    forget_frame();
    frame = malloc(count);
    if (frame == NULL) return;
    frame_capacity = count;
  }
  memcpy(frame, first->bytes, first->count);
  ssize_t got = pread(capture, frame + first->count, count - first->count, 0);
  lseek(capture, 0, SEEK_SET);
  if (got < 0) return;
  send_all(out, frame, first->count + drop_repeated_colours(frame + first->count, (size_t)got));
}
