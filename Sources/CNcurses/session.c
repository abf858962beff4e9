#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

// ncurses writes and reads through these; one screen is open at a time.
static FILE *input_file, *output_file;

static FILE *open_copy(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (!file) close(copy);
  return file;
}

static void close_files(void) {
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  input_file = output_file = NULL;
}

SCREEN *cn_open_screen(const char *type, int input, int output) {
  input_file = open_copy(input, "r");
  output_file = open_copy(output, "w");
  if (!input_file || !output_file) {
    close_files();
    return NULL;
  }
  use_env(FALSE);
  use_tioctl(TRUE);
  SCREEN *screen = newterm(type, output_file, input_file);
  if (!screen) close_files();
  return screen;
}

void cn_close_screen(SCREEN *screen) {
  delscreen(screen);
  close_files();
}

bool cn_set_mouse(bool on) {
  // A press counts at once; waiting for a second one would hold back the keys behind it.
  mouseinterval(0);
  return mousemask(on ? BUTTON1_PRESSED : 0, NULL) != 0 || !on;
}

bool cn_take_press(int *row, int *column) {
  MEVENT event;
  if (getmouse(&event) != OK || !(event.bstate & BUTTON1_PRESSED)) return false;
  *row = event.y;
  *column = event.x;
  return true;
}

bool cn_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

// <term.h> makes macros of such names as columns and lines.
extern char *tigetstr(const char *);

bool cn_has_bell(void) {
  const char *bell = tigetstr("bel");
  return bell != NULL && bell != (char *)-1;
}
