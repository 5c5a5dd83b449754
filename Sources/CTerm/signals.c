// Signals: faults restore the terminal and then end the process; requests to end, resizes and
// continuations become messages for the owner; the keyboard's stop signals mean nothing here.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
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

static void on_fault(int number) { die_by(number); }

static void on_grace_over(int number) {
  (void)number;
  die_by(atomic_load(&ended_by));
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

static void handle(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
  // A parent may have left it blocked.
  sigset_t alone;
  sigemptyset(&alone);
  sigaddset(&alone, number);
  pthread_sigmask(SIG_UNBLOCK, &alone, NULL);
}

void ct_guard_process(void) {
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) handle(faults[i], on_fault, 0, NULL);
}

bool watch_signals(void) {
  if (wakeup[0] < 0) {
    if (pipe2(wakeup, O_NONBLOCK | O_CLOEXEC) != 0) return false;
    struct sigevent alarm = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
    if (timer_create(CLOCK_MONOTONIC, &alarm, &grace) != 0) return false;
    // Stays to the end: the grace period also covers what is done after the screen is closed.
    handle(SIGALRM, on_grace_over, 0, NULL);
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
  for (int i = 0; i < watch_count; i++) sigaction(watches[i].number, &watches[i].before, NULL);
}

int signal_wakeup(void) { return wakeup[0]; }
bool take_resize_notice(void) { return atomic_exchange(&resize_noticed, false); }
bool take_continue_notice(void) { return atomic_exchange(&continue_noticed, false); }
int ct_ended_by(void) { return atomic_load(&ended_by); }
