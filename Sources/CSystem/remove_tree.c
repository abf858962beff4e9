#define _XOPEN_SOURCE 700
#include "CSystem.h"

#include <ftw.h>
#include <stdio.h>

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)kind, (void)place;
  return remove(path);
}

int cs_remove_tree(const char *path) { return nftw(path, visit, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT); }
