#include <sys/timex.h>

#include "CSystem.h"

int cs_clock_is_synchronized(void) {
  struct timex facts = {.modes = 0};
  if (adjtimex(&facts) < 0) return -1;
  return (facts.status & STA_UNSYNC) == 0;
}
