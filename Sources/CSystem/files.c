#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "CSystem.h"

#ifndef __GLIBC_PREREQ
#define __GLIBC_PREREQ(major, minor) 0
#endif

#if __GLIBC_PREREQ(2, 32)
// Declared only under _GNU_SOURCE, which would change other headers too.
extern const char *strerrorname_np(int number);
#endif

const char *cs_errno_name(int number) {
#if __GLIBC_PREREQ(2, 32)
  const char *name = strerrorname_np(number);
  if (name) return name;
#endif
  return "EUNKNOWN";
}

int64_t cs_file_system_type(const char *path) {
  struct statfs facts;
  if (statfs(path, &facts) != 0) return -1;
  // f_type is signed on some machines: magic numbers with the top bit must not turn negative.
  return (int64_t)((uint64_t)facts.f_type & 0xFFFFFFFFu);
}

int cs_file_system_space(const char *path, struct cs_space *space) {
  struct statfs facts;
  if (statfs(path, &facts) != 0) return -1;
  space->type = (int64_t)((uint64_t)facts.f_type & 0xFFFFFFFFu);
  space->free_bytes = (int64_t)facts.f_bavail * (int64_t)facts.f_bsize;
  space->total_bytes = (int64_t)facts.f_blocks * (int64_t)facts.f_bsize;
  space->free_files = (int64_t)facts.f_ffree;
  space->total_files = (int64_t)facts.f_files;
  // ST_RDONLY of statvfs; statfs carries the same bits.
  space->is_read_only = (facts.f_flags & 0x0001) != 0;
  return 0;
}

bool cs_is_memory_file_system(int64_t type) {
  return type == 0x01021994     // tmpfs
         || type == 0x858458F6;  // ramfs
}

bool cs_is_shared_file_system(int64_t type) {
  switch (type) {
    case 0x6969:      // NFS
    case 0x517B:      // SMB
    case 0xFF534D42:  // CIFS
    case 0xFE534D42:  // SMB2
    case 0x01021997:  // 9P
    case 0x65735546:  // FUSE: sshfs and its kin; none of them keeps our promises about flock and fsync
    case 0x5346414F:  // AFS
    case 0x6B414653:  // kAFS
    case 0x73757245:  // Coda
    case 0x564C:      // NCP
    case 0x00C36400:  // Ceph
    case 0x01161970:  // GFS2
    case 0x7461636F:  // OCFS2
    case 0x0BD00BD0:  // Lustre
    case 0x47504653:  // GPFS
    case 0x19830326:  // BeeGFS
    case 0x786F4256:  // VirtualBox shared folder
    case 0xBACBACBC:  // VMware shared folder
      return true;
    default:
      return false;
  }
}

int cs_flock(int descriptor, int operation) { return flock(descriptor, operation); }

// syscall is declared only under _DEFAULT_SOURCE, RENAME_EXCHANGE only under _GNU_SOURCE.
extern long syscall(long number, ...);

int cs_exchange_names(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1);
}
