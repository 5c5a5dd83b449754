// Preloaded by the bench into a process of its own: every sync of a file takes as much longer as a disk takes that
// is not in the next room.
#define _GNU_SOURCE
#include "slow-sync.h"

#include <dlfcn.h>
#include <time.h>
#include <unistd.h>

static int slowly(const char *name, int file) {
  struct timespec delay = {0, SLOW_SYNC_NANOSECONDS};
  int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  nanosleep(&delay, NULL);
  return sync(file);
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
