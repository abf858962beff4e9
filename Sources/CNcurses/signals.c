#define _GNU_SOURCE
#include "CNcurses.h"

#include <pthread.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static sigset_t mask_before;
static bool blocked;

static sigset_t session_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  return set;
}

void cn_block_signals(void) {
  if (blocked) return;
  sigset_t set = session_signals();
  pthread_sigmask(SIG_BLOCK, &set, &mask_before);
  blocked = true;
}

void cn_unblock_signals(void) {
  if (!blocked) return;
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
  blocked = false;
}

int cn_open_signals(void) {
  sigset_t set = session_signals();
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cn_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}
