#define _GNU_SOURCE
#include "internal.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

// Where standard output and error belong; -1 while they are left alone.
static int belongs[2] = {-1, -1};

void divert_noise(int noise) {
  fflush(NULL);
  int target = noise >= 0 ? noise : open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (target < 0) return;
  for (int i = 0; i < 2; i++) {
    int stream = STDOUT_FILENO + i;
    if (!isatty(stream)) continue;
    belongs[i] = fcntl(stream, F_DUPFD_CLOEXEC, 3);
    if (belongs[i] >= 0) dup2(target, stream);
  }
  if (noise < 0) close(target);
}

void undivert_noise(void) {
  fflush(NULL);
  for (int i = 0; i < 2; i++) {
    if (belongs[i] < 0) continue;
    dup2(belongs[i], STDOUT_FILENO + i);
    close(belongs[i]);
    belongs[i] = -1;
  }
}
