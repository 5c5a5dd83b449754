// Signals: whatever would end the process restores the terminal first and then ends it; requests to end,
// resizes and continuations become messages for the owner; the keyboard's stop signals mean nothing here.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/// Caught whatever the parent thought of them: the system ends the process by most of them in any case.
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
/// Those that end no process, and those that no process can catch. Every other signal is an end.
static const int no_ends[] = {SIGCHLD, SIGCONT, SIGURG,  SIGWINCH, SIGTSTP,
                              SIGTTIN, SIGTTOU, SIGKILL, SIGSTOP};
static atomic_int ended_by;
static atomic_bool resize_noticed, continue_noticed;
static int wakeup[2] = {-1, -1};
static timer_t grace;

/// Ends the process as the signal would have, had nobody caught it.
static _Noreturn void die_by(int number) {
  restore_terminal();
  signal(number, SIG_DFL);
  sigset_t alone;
  sigemptyset(&alone);
  sigaddset(&alone, number);
  pthread_sigmask(SIG_UNBLOCK, &alone, NULL);
  raise(number);
  _exit(128 + number);
}

/// SIGALRM among them: of the grace period, or of somebody else's.
static void on_end(int number) {
  int asked = atomic_load(&ended_by);
  die_by(number == SIGALRM && asked != 0 ? asked : number);
}

static void wake(void) {
  int kept = errno;
  if (wakeup[1] >= 0) (void)!write(wakeup[1], "", 1);
  errno = kept;
}

void announce_end(int number) {
  int none = 0;
  if (!atomic_compare_exchange_strong(&ended_by, &none, number)) return;
  struct itimerspec after = {.it_value = {.tv_sec = CT_GRACE_MILLISECONDS / 1000,
                                          .tv_nsec = CT_GRACE_MILLISECONDS % 1000 * 1000000L}};
  timer_settime(grace, 0, &after, NULL);
  wake();
}

static void on_resize(int number) {
  (void)number;
  atomic_store(&resize_noticed, true);
  wake();
}

static void on_continue(int number) {
  (void)number;
  atomic_store(&continue_noticed, true);
  wake();
}

/// Messages, with what was there before. A request to end must get through a blocked write(2), so
/// that one does not restart.
static struct watch {
  int number;
  void (*handler)(int);
  int flags;
  struct sigaction before;
} watches[] = {
    {.number = SIGHUP, .handler = announce_end},
    {.number = SIGTERM, .handler = announce_end},
    {.number = SIGINT, .handler = announce_end},
    {.number = SIGWINCH, .handler = on_resize, .flags = SA_RESTART},
    {.number = SIGCONT, .handler = on_continue, .flags = SA_RESTART},
    {.number = SIGTSTP, .handler = SIG_IGN},
    {.number = SIGTTIN, .handler = SIG_IGN},
    {.number = SIGTTOU, .handler = SIG_IGN},
    {.number = SIGPIPE, .handler = SIG_IGN},
};
static bool watching;
enum { watch_count = sizeof watches / sizeof *watches };

static void install(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

/// One that has to get through: a parent may have left it blocked.
static void handle(int number, void (*handler)(int), int flags, struct sigaction *before) {
  install(number, handler, flags, before);
  sigset_t alone;
  sigemptyset(&alone);
  sigaddset(&alone, number);
  pthread_sigmask(SIG_UNBLOCK, &alone, NULL);
}

static bool is_end(int number) {
  for (size_t i = 0; i < sizeof no_ends / sizeof *no_ends; i++) {
    if (number == no_ends[i]) return false;
  }
  return true;
}

/// The two that the C library keeps to itself end a process too, and it lets nobody catch them. Ignored until
/// it has a use for them: then it puts its own handlers there.
static void ignore_reserved(void) {
  const struct {
    void (*handler)(int);
    unsigned long flags;
    void (*restorer)(void);
    uint64_t mask;
  } ignored = {.handler = SIG_IGN};
  for (int number = __SIGRTMIN; number < SIGRTMIN; number++) {
    syscall(SYS_rt_sigaction, number, &ignored, NULL, sizeof ignored.mask);
  }
}

void ct_guard_process(void) {
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) handle(faults[i], on_end, 0, NULL);
  for (int number = 1; number <= SIGRTMAX; number++) {
    struct sigaction present;
    // What is ignored ends nobody, and what has a handler is the affair of whoever put it there.
    if (!is_end(number) || sigaction(number, NULL, &present) != 0) continue;
    if (present.sa_handler == SIG_DFL) install(number, on_end, 0, NULL);
  }
  ignore_reserved();
}

bool watch_signals(void) {
  if (wakeup[0] < 0) {
    if (pipe2(wakeup, O_NONBLOCK | O_CLOEXEC) != 0) return false;
    struct sigevent alarm = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
    if (timer_create(CLOCK_MONOTONIC, &alarm, &grace) != 0) return false;
    // Stays to the end: the grace period also covers what is done after the screen is closed.
    handle(SIGALRM, on_end, 0, NULL);
  }
  ct_guard_process();
  watching = true;
  for (int i = 0; i < watch_count; i++) {
    handle(watches[i].number, watches[i].handler, watches[i].flags, &watches[i].before);
  }
  return true;
}

void unwatch_signals(void) {
  if (!watching) return;
  watching = false;
  for (int i = 0; i < watch_count; i++) {
    // A terminal that is gone is seen before its SIGHUP comes, which must not end what is ending otherwise.
    if (watches[i].handler == announce_end && ct_ended_by() != 0) continue;
    sigaction(watches[i].number, &watches[i].before, NULL);
  }
}

int signal_wakeup(void) { return wakeup[0]; }
bool take_resize_notice(void) { return atomic_exchange(&resize_noticed, false); }
bool take_continue_notice(void) { return atomic_exchange(&continue_noticed, false); }
int ct_ended_by(void) { return atomic_load(&ended_by); }
