#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CSystem.h"

int cs_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cs_yield_to_others(void) {
  pid_t thread = (pid_t)syscall(SYS_gettid);
  // On Linux a nice value belongs to the thread. Refused or not, the thread does its work.
  (void)setpriority(PRIO_PROCESS, (id_t)thread, 19);
  // IOPRIO_WHO_PROCESS, class idle: glibc has no name for any of it.
  (void)syscall(SYS_ioprio_set, 1, thread, 3 << 13);
}
