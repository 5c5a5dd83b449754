// What the files of CTerm tell each other.
#pragma once

#include "CTerm.h"

#include <termios.h>

/// Bytes of a control string that were gathered from terminfo: room for a farewell and for what erases every
/// row.
typedef struct control_string {
  char bytes[192 + 16 * CT_MOST_ROWS];
  size_t count;
} control_string;

// ---- restore.c: async-signal-safe --------------------------------------------------------------

/// Takes the terminal: raw mode now; the present mode and `last_words` when it is given back.
bool take_terminal(int in, int out, const control_string *last_words);
/// Takes a terminal that is spoken to in lines; it is given back without a word.
bool take_lines(int in, int out);
/// Other last words from now on, for a window of another size.
void replace_last_words(const control_string *last_words);
/// Raw mode again, after the process was stopped and someone else had the terminal.
void retake_terminal(void);
/// Gives the terminal back; once, whoever comes first.
void restore_terminal(void);

// ---- signals.c ---------------------------------------------------------------------------------

/// What the handlers have seen. Read and cleared by the owner.
bool watch_signals(void);
/// Puts back the handlers of the signals that are messages; those for faults stay.
void unwatch_signals(void);
/// Readable when a signal came.
int signal_wakeup(void);
bool take_resize_notice(void);
bool take_continue_notice(void);
/// The end has come: starts the grace period. Async-signal-safe; the first one counts.
void announce_end(int signal);

// ---- noise.c -----------------------------------------------------------------------------------

/// Points standard output and error, where they are the terminal, to `noise` (-1: /dev/null).
void divert_noise(int noise);
void undivert_noise(void);

// ---- strings.c ---------------------------------------------------------------------------------

/// Whether terminfo has the string capability `name` for the terminal that is open.
bool has_string(const char *name);
/// Whether `name` is this very string.
bool is_string(const char *name, const char *value);
/// Whether the terminal that is open has F-keys on the numeric keypad (vt100), which must not send digits then.
bool has_functions_on_keypad(void);
/// Appends it, padding resolved. Returns whether terminfo has it.
bool gather_string(control_string *string, const char *name);
/// Appends bytes as they are.
void gather_bytes(control_string *string, const char *bytes);

// ---- screen.c ----------------------------------------------------------------------------------

/// Forgets what the environment, in part the client's choice, must not decide: where terminal
/// descriptions come from, a size that does not follow the window, how curses behaves.
void scrub_environment(void);
/// What every way to open does first: whatever ends the process gives the terminal back from here on.
bool stand_by(void);
/// Descriptors of our own for both: the others may be diverted as noise.
bool adopt_descriptors(int in, int out);
/// Undoes what was opened so far, and keeps errno.
ct_opening give_up(ct_opening reason);
/// In the background it stops here, before anything of it is seen, until somebody brings it to the front. Nobody can
/// where there is no shell any more: then it returns false.
bool come_to_front(int out);
/// Adopts the size the window has now, and distrusts what it shows.
void adopt_window_size(void);
/// Takes the terminal and its alternate screen again after the process was stopped.
void reenter_screen(void);

// ---- output.c ----------------------------------------------------------------------------------

/// Opens the file that curses writes to in place of the terminal. Returns its descriptor or -1.
int open_capture(void);
void close_capture(void);
/// Sends what curses has written, and first the control string, in one write(2).
void send_captured(int out, const control_string *first);
/// Forgets what is captured and not sent, and overwrites what was sent.
void forget_captured(void);
/// Sends bytes of our own.
void send_all(int out, const char *bytes, size_t count);

// ---- colours.c ----------------------------------------------------------------------------------

/// Takes out the inks and papers (SGR 38 and 48) that the terminal was told already. The bytes are whole sequences,
/// and what was told before them is not known. Returns how many are left.
size_t drop_repeated_colours(char *bytes, size_t count);

// ---- wait.c ------------------------------------------------------------------------------------

extern int terminal_in;
extern int terminal_out;
/// What is read: keys, lines that a terminal has gathered, or what somebody writes into a pipe.
typedef CT_CLOSED_ENUM input_kind { input_keys, input_lines, input_pipe } input_kind;
extern input_kind kind_of_input;
