// For tests only: processes on pseudo-terminals, and a terminal emulator (libvterm) to see what
// they paint.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// ---- Processes ---------------------------------------------------------------------------------

typedef struct cp_process {
  pid_t pid;
  /// Becomes readable when the process has ended.
  int ended;
  /// Our side of its terminal.
  int master;
  /// Its side, kept open so that its modes can be read after it has ended.
  int slave;
} cp_process;

/// Starts `path` in a session of its own on a new terminal; every signal has its default. Only if
/// the terminal is the session's controlling one does the kernel tell it of a hang-up by SIGHUP.
/// Returns 0, or an errno.
int cp_spawn(cp_process *process, const char *path, char *const argv[], char *const envp[],
             int rows, int columns, bool controlling);

typedef struct cp_end {
  /// Its exit status, or -1.
  int status;
  /// The signal that ended it, or 0.
  int signal;
  /// What it used, in microseconds.
  int64_t processor_time;
} cp_end;

/// Collects a process that has ended.
cp_end cp_collect(cp_process process);
void cp_resize(cp_process process, int rows, int columns);
/// Whether its terminal gives every key at once, without echo and without making signals of keys.
bool cp_is_raw(cp_process process);

/// Whether what is typed on it is shown.
bool cp_echoes(cp_process process);

// ---- Emulator ----------------------------------------------------------------------------------

typedef struct cp_screen cp_screen;

typedef struct cp_cell {
  /// The character and what combines with it; 0 ends them. The right half of a wide character has
  /// UINT32_MAX.
  uint32_t scalars[6];
  bool bold, underline, reverse;
  /// Of the 8 ANSI colours; -1 for the terminal's own.
  int ink, paper;
} cp_cell;

typedef struct cp_cursor {
  int row, column;
  bool visible;
} cp_cursor;

/// `alternate`: whether it has a second screen, for programs.
cp_screen *cp_screen_new(int rows, int columns, bool alternate);
void cp_screen_free(cp_screen *screen);
void cp_screen_resize(cp_screen *screen, int rows, int columns);
void cp_screen_write(cp_screen *screen, const char *bytes, size_t count);
cp_cell cp_screen_cell(const cp_screen *screen, int row, int column);
cp_cursor cp_screen_cursor(const cp_screen *screen);
bool cp_screen_is_alternate(const cp_screen *screen);
