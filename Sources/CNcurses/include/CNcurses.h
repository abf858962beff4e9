// What the Swift wrapper needs of ncurses beyond what the importer gives it.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
