// libqrencode copies its input into lists, bit streams and frames, and frees all of them unwiped. Nothing
// from outside can reach those copies, so they are made where they end with their process: in a forked
// child, which writes the modules into a pipe and is gone. It shares the parent's descriptors and touches
// none of them: locks on the database belong to the parent and stay with it.
#define _GNU_SOURCE
#include "CQREncode.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <qrencode.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// What the child writes: the size, then the modules.
enum { longest_message = 1 + CQ_MOST_SIZE * CQ_MOST_SIZE };
/// It takes one or two; a child that is stuck is no reason to be stuck.
enum { patience_milliseconds = 2000 };

/// In the child. A message fits into the pipe as a whole (4096 bytes at least), so it never blocks.
static _Noreturn void encode_and_exit(const uint8_t *bytes, size_t count, int out) {
  QRcode *code = QRcode_encodeData((int)count, bytes, 0, QR_ECLEVEL_L);
  if (code == NULL || code->width < 1 || code->width > CQ_MOST_SIZE) _exit(1);
  uint8_t message[longest_message];
  size_t modules = (size_t)code->width * (size_t)code->width;
  message[0] = (uint8_t)code->width;
  for (size_t i = 0; i < modules; i++) message[1 + i] = code->data[i] & 1;
  ssize_t written = write(out, message, 1 + modules);
  _exit(written == (ssize_t)(1 + modules) ? 0 : 1);
}

static int64_t now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Reads until the other end is closed or the time is over. Returns how much came.
static size_t read_message(int in, uint8_t *message) {
  int64_t until = now_in_milliseconds() + patience_milliseconds;
  size_t count = 0;
  while (count < longest_message) {
    int64_t left = until - now_in_milliseconds();
    struct pollfd source = {.fd = in, .events = POLLIN};
    int ready = left > 0 ? poll(&source, 1, (int)left) : 0;
    if (ready == 0) break;
    if (ready < 0) {
      if (errno == EINTR) continue;
      break;
    }
    ssize_t got = read(in, message + count, longest_message - count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    count += (size_t)got;
  }
  return count;
}

cq_symbol cq_encode(const uint8_t *bytes, size_t count, uint8_t *modules) {
  if (count == 0 || count > CQ_MOST_BYTES) return (cq_symbol){.encoding = cq_impossible_length};
  int channel[2];
  if (pipe2(channel, O_CLOEXEC) != 0) {
    return (cq_symbol){.encoding = cq_system_failure, .error = errno};
  }
  // The handlers of this process are not for the child: a hang-up is for all of the group.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  pid_t child = fork();
  int error = errno;
  if (child == 0) encode_and_exit(bytes, count, channel[1]);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(channel[1]);
  if (child < 0) {
    close(channel[0]);
    return (cq_symbol){.encoding = cq_system_failure, .error = error};
  }

  uint8_t message[longest_message];
  size_t received = read_message(channel[0], message);
  close(channel[0]);
  kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;

  cq_symbol symbol = {.encoding = cq_no_answer};
  size_t size = received > 0 ? message[0] : 0;
  if (size > 0 && size <= CQ_MOST_SIZE && received == 1 + size * size) {
    memcpy(modules, message + 1, size * size);
    symbol = (cq_symbol){.encoding = cq_encoded, .size = (int)size};
  }
  explicit_bzero(message, sizeof message);
  return symbol;
}
