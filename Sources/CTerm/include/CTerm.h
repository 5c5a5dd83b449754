// The terminal in C: what Swift cannot say (curses macros and globals, signal handlers) and
// nothing else. One terminal a process, one owner thread. Only this target includes curses.h.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CT_CLOSED_ENUM enum __attribute__((enum_extensibility(closed)))

// ---- Locale ------------------------------------------------------------------------------------

/// Sets LC_CTYPE: the first usable of LC_ALL, LC_CTYPE and LANG, then C.UTF-8, then C.
/// Returns whether text may be written in UTF-8; if not, only ASCII is safe.
bool ct_choose_locale(void);

/// wcwidth(3) in the locale that is set: -1 for what cannot be printed.
int ct_wcwidth(uint32_t scalar);

// ---- Start and end -----------------------------------------------------------------------------

typedef CT_CLOSED_ENUM ct_opening {
  ct_opened,
  ct_not_a_terminal,
  /// There is no description of this terminal.
  ct_term_unknown,
  /// The terminal cannot address its cursor.
  ct_term_dumb,
  /// A system call failed; errno tells.
  ct_system_failure,
} ct_opening;

/// Takes over the terminal behind `in` and `out`: raw mode, the alternate screen, bracketed paste.
/// `term` is the terminfo name to use, `noise` where standard output and error go meanwhile if
/// they are the terminal (-1: nowhere). Nothing was changed unless it returns `ct_opened`.
/// `mouse`: the terminal is asked to tell of it.
ct_opening ct_open(int in, int out, int noise, const char *term, bool colours, bool mouse);

/// Whether the terminal was asked to tell of its mouse.
bool ct_tells_mouse(void);

/// The same for lines: the terminal gathers them, and can hide what is typed; none of its keys ends or stops the process,
/// and Ctrl-C ends a line. What is no terminal is read and written as it is. No sequence is ever sent.
ct_opening ct_open_lines(int in, int out);

/// Whether what is typed is hidden from now on, line ends excepted; returns whether it is.
bool ct_hide_typing(bool hidden);

/// Columns of the window that lines are written into; 0 if nobody knows.
int ct_columns(void);

/// Writes bytes under what stands there.
void ct_say(const void *bytes, size_t count);

/// Gives the terminal back as it was found. Does nothing the second time.
void ct_close(void);

/// From here to the end of the process whatever signal would end it restores the terminal, if it is taken or
/// silenced, and then ends the process; Swift's interactive crash reporter never opens. The calling thread
/// may even overflow its stack. Signals that are ignored or have a handler are left alone, faults excepted.
void ct_guard_process(void);

/// Typed characters are not shown from here on, newlines excepted; what was typed before is dropped. For a
/// terminal that is not taken. Returns whether it is one, and could be silenced.
bool ct_silence(int in);

/// What is typed is shown as it was before; what was typed and not read is dropped.
void ct_unsilence(void);

// ---- Painting ----------------------------------------------------------------------------------

typedef struct ct_extent {
  int columns;
  int rows;
} ct_extent;

/// The largest window that is painted; a client may claim 65535 x 65535.
#define CT_MOST_COLUMNS 512
#define CT_MOST_ROWS 256

/// Bits of `attributes`, the same as Canvas.Style.Attributes.
#define CT_BOLD 1u
#define CT_UNDERLINE 2u
#define CT_REVERSE 4u
#define CT_DIM 8u

ct_extent ct_size(void);

/// The most function keys that are looked for.
#define CT_MOST_FUNCTION_KEYS 12

/// Which letter the F-key of this number sends, from 1, behind `ESC` and `introducer` (`O` or `[`), by the description of the
/// terminal that is open; 0 for one that sends something else.
char ct_function_letter(int number, char introducer);

/// Whether the terminal that is open sends `ESC` and a tab for Shift-Tab, by its description.
bool ct_sends_escape_tab(void);

/// How many colours the terminal shows; 0 if the owner wants none.
int ct_colours(void);

/// How many colours terminfo says that `term` has, without opening anything; 0 for none, -1 if there is no
/// description of it.
int ct_promised_colours(const char *term);

/// Defines a pair, 1 and on, of the terminal's colours (-1: its own ink or paper).
void ct_define_pair(int pair, int ink, int paper);

/// From now on pair 0 is of these colours, and what is erased is of the paper of `ground`, a pair. The terminal's own
/// colours are not used any more; the screen is distrusted.
void ct_take_colours(int ink, int paper, short ground);

void ct_erase(void);

/// Puts characters of the same look into neighbouring cells; they must fit into the row.
void ct_put(int row, int column, const uint32_t *scalars, int count, unsigned attributes,
            short pair);

/// The real cursor; a negative row hides it.
void ct_place_cursor(int row, int column);

/// Prepares what was put into a row, so that curses does not make it up by moving other rows; nothing
/// is sent yet.
void ct_settle_row(void);

/// Sends what changed since the last time, in one write(2), or nothing if nothing did.
void ct_flush(void);

/// Makes the next ct_flush send everything, for a screen that others have written on.
void ct_distrust_screen(void);

/// The same, and every row is erased before: for a screen that must not be scrolled back to.
void ct_erase_glass(void);

/// Overwrites what curses and the way to the terminal still hold of the frames before the one that was
/// flushed last. Nothing is sent.
void ct_forget_frames(void);

/// The row, from 1, where ct_ask_width leaves the cursor.
#define CT_ASKED_ROW 2

/// Writes a character over the first column of row CT_ASKED_ROW and asks the terminal where its cursor is
/// then; the answer is input. Returns whether this terminal knows the question. The screen is distrusted.
bool ct_ask_width(uint32_t scalar);

/// Asks the terminal something while the screen is blank, before the first frame: sent with it, in one write. The
/// question may leave what it likes on the screen.
void ct_ask_first(const char *question);

/// Whether this terminal tells where its cursor is when it is asked as ECMA-48 says.
bool ct_tells_cursor(void);

// ---- Waiting -----------------------------------------------------------------------------------

typedef CT_CLOSED_ENUM ct_news {
  ct_nothing,
  ct_input,
  /// Of lines: the input is at its end, by Ctrl-D or because whoever wrote it has closed it.
  ct_over,
  ct_resized,
  /// The process was stopped and goes on; the terminal is taken again, the screen distrusted.
  ct_continued,
  /// Hang-up, or a signal that asks for the end; see ct_ended_by. Final: it is told every time.
  ct_ended,
} ct_news;

/// How long after ct_ended the process may still take before it is ended by the signal, in
/// milliseconds: a locked database must not keep a hung-up session alive.
#define CT_GRACE_MILLISECONDS 800

/// Waits at most `milliseconds` (-1: for ever) for something to happen; reads at most `capacity`
/// bytes of input into `buffer` and says how many in `count`.
ct_news ct_wait(int milliseconds, void *buffer, size_t capacity, size_t *count);

/// The signal that asked for the end; SIGHUP also for a terminal that is gone; 0 before.
int ct_ended_by(void);

/// Throws away what was typed and not read yet.
void ct_discard_input(void);

/// Overwrites memory, whatever the optimizer thinks of it.
void ct_wipe(void *bytes, size_t count);
