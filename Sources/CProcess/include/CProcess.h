// System calls that Swift cannot make: C declares them with a variable number of arguments, or in a
// header that the Swift module of the C library leaves out.
#pragma once

#include <signal.h>
#include <stdbool.h>

/// An argument of this process as it was started, the program's name first; NULL behind the last one.
const char *process_argument(int index);

/// A variable of the environment, as `NAME=VALUE`; NULL behind the last one. In order: 0, 1, 2, …
const char *process_variable(int index);

/// From here on this process leaves no core dump, and no other process of the same user may look
/// into its memory. Returns whether the system agreed.
bool process_forbid_core_dumps(void);

typedef enum __attribute__((enum_extensibility(closed))) process_clock {
  process_clock_unknown,
  process_clock_synchronised,
  process_clock_adrift,
} process_clock;

/// Whether the kernel says that something keeps the clock right (adjtimex(2)).
process_clock process_clock_state(void);

/// Waits for input with `mask` as the signal mask (ppoll(2)). Returns whether there is some, or the end of
/// it; false if a signal came instead.
bool process_wait_for_input(int descriptor, const sigset_t *mask);

/// Locks `count` bytes of a file from `start` on, for this open file description alone (fcntl(2), F_OFD_SETLK): whoever closes
/// it, or ends in whatever way, has unlocked them. Does not wait. Returns whether it is locked now.
bool process_lock(int descriptor, long start, long count, bool exclusive);

/// Whether somebody else has locked any of them; takes no lock itself.
bool process_is_locked(int descriptor, long start, long count);

/// Unlocks them.
void process_unlock(int descriptor, long start, long count);
