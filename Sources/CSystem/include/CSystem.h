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

/// True for file systems that other hosts can write to at the same time, or that can't promise
/// flock and fsync: there an append lock protects nothing.
bool cs_is_shared_file_system(int64_t type);

/// flock, which Swift hides behind the struct of the same name; -1 with errno set.
int cs_flock(int descriptor, int operation);

/// Removes a folder with everything in it; follows no link and crosses no mount. Returns 0, or -1
/// with errno.
int cs_remove_tree(const char *path);

#endif
