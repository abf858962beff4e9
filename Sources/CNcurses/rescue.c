// Gives the terminal back when the process dies. A trap in Swift code must not leave the duty
// officer in front of a dead, silent screen. Everything a handler touches is static, and it calls
// async-signal-safe functions only.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const char restore_bytes[] =
    "\033[?1006l\033[?1000l\033[?2004l\033[?1l\033>\033[0m\033(B\017\033[?1049l\033[?25h\r\n";

const char *cn_restore_bytes(void) { return restore_bytes; }

enum { stack_size = 64 * 1024, dump_limit = 64 * 1024 };

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static volatile sig_atomic_t armed;
static struct termios modes;
static bool has_modes;
static int input_descriptor = -1, output_descriptor = -1;
static int captured = -1, real_errors = -1;
static struct sigaction action_before[fatal_count];
static stack_t stack_before;
// A stack overflow can't be handled on the stack that overflowed.
static char handler_stack[stack_size];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// Says the last of what was said to descriptor 2 during the session where it was meant to go.
static void release_errors(void) {
  if (captured < 0) return;
  dup2(real_errors, 2);
  off_t end = lseek(captured, 0, SEEK_END);
  off_t place = end > dump_limit ? end - dump_limit : 0;
  char part[4096];
  ssize_t count;
  while ((count = pread(captured, part, sizeof part, place)) > 0) {
    write_all(2, part, (size_t)count);
    place += count;
  }
  close(captured);
  close(real_errors);
  captured = real_errors = -1;
}

static void restore_modes(void) {
  if (has_modes) tcsetattr(input_descriptor, TCSANOW, &modes);
}

static void restore_all(void) {
  if (!armed) return;
  armed = 0;
  write_all(output_descriptor, restore_bytes, sizeof restore_bytes - 1);
  restore_modes();
  release_errors();
}

static void die(int signal_number) {
  restore_all();
  // SA_RESETHAND has put the default action back; it takes effect when this handler returns.
  raise(signal_number);
}

static void capture_descriptor_2(void) {
  captured = memfd_create("stderr", MFD_CLOEXEC);
  if (captured < 0) return;
  real_errors = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (real_errors < 0 || dup2(captured, 2) < 0) {
    close(captured);
    if (real_errors >= 0) close(real_errors);
    captured = real_errors = -1;
  }
}

void cn_arm_rescue(int input, int output, bool capture_errors) {
  static bool registered;
  if (!registered) registered = atexit(restore_all) == 0;
  input_descriptor = input;
  output_descriptor = output;
  has_modes = tcgetattr(input, &modes) == 0;
  if (capture_errors) capture_descriptor_2();

  stack_t stack = {.ss_sp = handler_stack, .ss_size = stack_size};
  sigaltstack(&stack, &stack_before);
  struct sigaction action = {.sa_handler = die, .sa_flags = SA_RESETHAND | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &action_before[i]);
  armed = 1;
}

void cn_disarm_rescue(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action_before[i], NULL);
  sigaltstack(&stack_before, NULL);
  restore_modes();
  release_errors();
}
