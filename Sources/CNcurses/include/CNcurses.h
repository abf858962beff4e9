// What the Swift wrapper needs of ncurses and libc beyond what the importer gives it:
// macros as constants, globals behind functions, and the parts that must be C.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdint.h>
#include <wchar.h>

// Hidden from strict C modes by a feature macro.
extern int wcwidth(wchar_t);

/// Columns that the terminal library gives a scalar; -1 when it can't be printed.
static inline int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static const attr_t cn_bold = WA_BOLD;
static const attr_t cn_dim = WA_DIM;
static const attr_t cn_reverse = WA_REVERSE;
static const attr_t cn_underline = WA_UNDERLINE;

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline int cn_colors(void) { return COLORS; }
/// A cell of one base and its marks. Colour pairs beyond 255 don't fit into attribute bits, beyond
/// 32767 not into a short.
static inline int cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)pair, &pair);
}
/// The same for a base without marks.
static inline int cn_set_sign(cchar_t *cell, uint32_t scalar, attr_t attributes, int pair) {
  const wchar_t text[] = {(wchar_t)scalar, 0};
  return cn_set_cell(cell, text, attributes, pair);
}
/// The next doupdate paints every cell, whatever ncurses believes is on the screen.
static inline void cn_repaint_all(void) { clearok(curscr, TRUE); }

// session.c

/// Opens a curses screen on two descriptors of the caller (they are duplicated). Neither LINES nor
/// COLUMNS is believed. NULL when the type is unknown or unusable, or a descriptor can't be had.
SCREEN *cn_open_screen(const char *type, int input, int output);
/// Frees what cn_open_screen made. The caller has called endwin.
void cn_close_screen(SCREEN *screen);
/// Whether the open terminal's description names a bell.
bool cn_has_bell(void);
/// Has the terminal report presses of the left button, or no longer; false when it has no mouse.
bool cn_set_mouse(bool on);
/// The place of the press that KEY_MOUSE announced; false when it was anything else.
bool cn_take_press(int *row, int *column);
/// The window size that the kernel knows; false when it knows none.
bool cn_window_size(int descriptor, int *columns, int *rows);

// signals.c

/// Blocks, in this thread and those it starts, the signals a session reads from a descriptor:
/// WINCH, TERM, HUP, INT, TSTP, CONT.
void cn_block_signals(void);
/// Undoes the first cn_block_signals since the last call of this.
void cn_unblock_signals(void);
/// A descriptor that is readable when one of these signals waits; -1 with errno on failure.
int cn_open_signals(void);
/// The next waiting signal, 0 when there is none.
int cn_next_signal(int descriptor);

// stall.c

/// Makes the watch below ready for this thread, which is the one that writes.
void cn_open_stall_watch(void);
void cn_close_stall_watch(void);
/// From here to cn_end_output writing may block for ten seconds, or a moment once an order to end waits;
/// then what the terminal hasn't taken is thrown away.
void cn_begin_output(int descriptor);
/// True when something was thrown away, and the screen is unknown.
bool cn_end_output(void);

// rescue.c

/// What gives a terminal back whatever its type: mouse and paste brackets off, cursor keys and number pad
/// normal, attributes off, alternate screen left, cursor shown.
const char *cn_restore_bytes(void);
/// Remembers the terminal's modes and restores them, and the screen, when the process exits or dies
/// of ILL, TRAP, SEGV, BUS, ABRT or FPE from now on. Capturing sends descriptor 2 into memory until
/// then, where a message doesn't vanish with the alternate screen.
void cn_arm_rescue(int input, int output, bool capture_errors);
/// Puts the remembered terminal modes back, and descriptor 2 with everything it was told.
void cn_disarm_rescue(void);

#endif
