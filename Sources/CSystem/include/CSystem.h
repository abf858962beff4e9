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

#endif
