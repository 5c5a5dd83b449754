#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/timex.h>
#include <unistd.h>

static int argument_count;
static char *const *arguments;

// The C library hands them to every constructor. What Swift does, looking for them below the environment,
// finds nothing when a preloaded library has moved that.
__attribute__((constructor)) static void note_arguments(int count, char *const *vector) {
  argument_count = count;
  arguments = vector;
}

const char *process_argument(int index) {
  return index >= 0 && index < argument_count ? arguments[index] : NULL;
}

const char *process_variable(int index) {
  return environ ? environ[index] : NULL;
}

bool process_forbid_core_dumps(void) {
  const struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

process_clock process_clock_state(void) {
  struct timex request = {0};
  switch (adjtimex(&request)) {
  case -1: return process_clock_unknown;
  case TIME_ERROR: return process_clock_adrift;
  default: return process_clock_synchronised;
  }
}

bool process_wait_for_input(int descriptor, const sigset_t *mask) {
  struct pollfd input = {.fd = descriptor, .events = POLLIN};
  return ppoll(&input, 1, NULL, mask) > 0;
}

static bool set_lock(int descriptor, short type, long start, long count) {
  struct flock lock = {.l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = count};
  int result;
  do {
    result = fcntl(descriptor, F_OFD_SETLK, &lock);
  } while (result != 0 && errno == EINTR);
  return result == 0;
}

bool process_lock(int descriptor, long start, long count, bool exclusive) {
  return set_lock(descriptor, exclusive ? F_WRLCK : F_RDLCK, start, count);
}

bool process_is_locked(int descriptor, long start, long count) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = count};
  int result;
  do {
    result = fcntl(descriptor, F_OFD_GETLK, &lock);
  } while (result != 0 && errno == EINTR);
  return result == 0 && lock.l_type != F_UNLCK;
}

void process_unlock(int descriptor, long start, long count) {
  set_lock(descriptor, F_UNLCK, start, count);
}
