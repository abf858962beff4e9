// The few names of libc and Linux that Swift's `import Glibc` can't see, and one table that
// two unrelated Swift modules must share.
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>
#include <stdint.h>

/// True for a Unicode scalar that must never reach a terminal or a file raw: C0 and C1 controls,
/// DEL, bidirectional marks, embeddings, overrides and isolates, zero-width and other invisible
/// format characters, line and paragraph separators, BOM, interlinear marks, tags,
/// soft hyphen, Hangul and Khmer fillers, and noncharacters.
/// Newline (U+000A) and tab (U+0009) count as controls too; callers that allow them say so.
bool cs_is_hidden(uint32_t scalar);

/// The symbol of an errno value, "ENOSPC"; "EUNKNOWN" for a number without a name.
/// The C function is strerrorname_np.
const char *cs_errno_name(int number);

/// The magic number of the file system that holds `path` (f_type of statfs), or -1 with errno set.
int64_t cs_file_system_type(const char *path);

/// How full a file system is and how it is mounted.
struct cs_space {
  int64_t type;
  /// What an ordinary account may still use, and the whole, in bytes.
  int64_t free_bytes, total_bytes;
  /// Files that can still be made, and the most there may be; both 0 where there is no such limit.
  int64_t free_files, total_files;
  bool is_read_only;
};

/// The space of the file system that holds `path`. Returns 0, or -1 with errno. The C function is statfs.
int cs_file_system_space(const char *path, struct cs_space *space);

/// True for a file system that lives in memory and is gone with the power.
bool cs_is_memory_file_system(int64_t type);

/// Whether the kernel's clock is kept by a time server: 1 yes, 0 no, -1 when the kernel doesn't tell, with
/// errno. The C function is adjtimex; nothing is adjusted.
int cs_clock_is_synchronized(void);

/// True for file systems that other hosts can write to at the same time, or that can't promise
/// flock and fsync: there an append lock protects nothing.
bool cs_is_shared_file_system(int64_t type);

/// flock, which Swift hides behind the struct of the same name; -1 with errno set.
int cs_flock(int descriptor, int operation);

/// Lets two files change names in one step, which needs no room on the disk. Returns 0, or -1 with errno: ENOENT
/// when one of them isn't there, EINVAL or ENOSYS where the file system can't. The C function is renameat2.
int cs_exchange_names(const char *one, const char *other);

/// A new eventfd, non-blocking and close-on-exec: what a thread wakes a poll loop with. -1 with errno set.
int cs_event_descriptor(void);

/// Puts the calling thread behind all others for processor and disk.
void cs_yield_to_others(void);

/// Removes a folder with everything in it; follows no link and crosses no mount. Returns 0, or -1
/// with errno.
int cs_remove_tree(const char *path);

#endif
