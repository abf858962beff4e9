// A terminal that takes nothing any more (a line that is down and doesn't know it, a window that
// hangs) blocks whoever writes to it, and a console that is blocked neither sees a time pass nor
// raises an alarm. After a while what waits to be taken is thrown away, and the writer goes on.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Ten seconds are more than a full screen takes at 9600 baud; an order to end doesn't wait for them.
// Once they are over the rest of the output is thrown away as fast as it comes.
enum { tick_milliseconds = 250, patience_ticks = 40, flush_milliseconds = 10 };

static timer_t timer;
static bool has_timer;
static struct sigaction action_before;
static volatile sig_atomic_t watched = -1, ticks, stalled;

static void set_timer(long milliseconds) {
  struct timespec interval = {0, milliseconds * 1000000};
  struct itimerspec period = {interval, interval};
  if (has_timer) timer_settime(timer, 0, &period, NULL);
}

static void tick(int signal_number) {
  (void)signal_number;
  int before = errno;
  sigset_t pending;
  bool must_end = sigpending(&pending) == 0 &&
                  (sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGHUP) == 1);
  ticks++;
  if (watched >= 0 && (stalled || must_end || ticks >= patience_ticks)) {
    if (!stalled) set_timer(flush_milliseconds);
    stalled = 1;
    tcflush(watched, TCOFLUSH);
  }
  errno = before;
}

void cn_open_stall_watch(void) {
  // To this thread, so that its write is interrupted and tries again.
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGALRM;
  event._sigev_un._tid = gettid();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = tick;
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGALRM, &action, &action_before) != 0) return;
  // Threads of a pool block everything.
  sigset_t alarm_only;
  sigemptyset(&alarm_only);
  sigaddset(&alarm_only, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &alarm_only, NULL);
  has_timer = timer_create(CLOCK_MONOTONIC, &event, &timer) == 0;
  if (!has_timer) sigaction(SIGALRM, &action_before, NULL);
}

void cn_close_stall_watch(void) {
  if (!has_timer) return;
  timer_delete(timer);
  sigaction(SIGALRM, &action_before, NULL);
  has_timer = false;
}

void cn_begin_output(int descriptor) {
  ticks = stalled = 0;
  watched = descriptor;
  set_timer(tick_milliseconds);
}

bool cn_end_output(void) {
  set_timer(0);
  watched = -1;
  return stalled;
}
