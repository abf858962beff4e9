// What the Swift wrapper needs of ncurses and libc beyond what the importer gives it.
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

#endif
