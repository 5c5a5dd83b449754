#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/// In the child, between fork and exec: only async-signal-safe calls.
static _Noreturn void become(int slave, bool controlling, const char *path, char *const argv[],
                            char *const envp[]) {
  setsid();
  if (controlling) ioctl(slave, TIOCSCTTY, 0);
  for (int stream = 0; stream < 3; stream++) dup2(slave, stream);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(path, argv, envp);
  _exit(127);
}

int cp_spawn(cp_process *process, const char *path, char *const argv[], char *const envp[],
             int rows, int columns, bool controlling) {
  // Close-on-exec from the start: another test may fork at any moment, and a copy of a master
  // that outlives it would keep a hang-up from happening.
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0 ||
      ptsname_r(master, name, sizeof name) != 0) {
    return errno;
  }
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0) return errno;
  *process = (cp_process){.master = master, .slave = slave};
  cp_resize(*process, rows, columns);
  process->pid = fork();
  if (process->pid < 0) return errno;
  if (process->pid == 0) become(slave, controlling, path, argv, envp);
  process->ended = (int)syscall(SYS_pidfd_open, process->pid, 0);
  return process->ended < 0 ? errno : 0;
}

cp_end cp_collect(cp_process process) {
  int status = 0;
  struct rusage used = {0};
  while (wait4(process.pid, &status, 0, &used) < 0 && errno == EINTR) continue;
  int64_t seconds = used.ru_utime.tv_sec + used.ru_stime.tv_sec;
  return (cp_end){.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                  .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
                  .processor_time =
                      seconds * 1000000 + used.ru_utime.tv_usec + used.ru_stime.tv_usec};
}

void cp_resize(cp_process process, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(process.master, TIOCSWINSZ, &size);
}

bool cp_is_raw(cp_process process) {
  struct termios modes;
  return tcgetattr(process.slave, &modes) == 0 && (modes.c_lflag & (ICANON | ECHO | ISIG)) == 0;
}

bool cp_echoes(cp_process process) {
  struct termios modes;
  return tcgetattr(process.slave, &modes) == 0 && (modes.c_lflag & ECHO) != 0;
}
