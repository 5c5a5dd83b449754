// Comma-separated values (RFC 4180), read piece by piece by libcsv. Only this target includes its header.
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct ccsv_reader ccsv_reader;

/// NULL without memory.
/// @param field one more of the row; blanks around it are gone unless it was quoted.
/// @param end of a row, also of one without fields; `is_line` whether a line of the file ends here.
ccsv_reader *_Nullable ccsv_reader_new(
    void (*_Nonnull field)(void *_Nonnull receiver, const void *_Nullable bytes, size_t count),
    void (*_Nonnull end)(void *_Nonnull receiver, bool is_line), void *_Nonnull receiver);
void ccsv_reader_free(ccsv_reader *_Nonnull reader);
/// @returns false for a quote where none may stand.
bool ccsv_feed(ccsv_reader *_Nonnull reader, const void *_Nonnull bytes, size_t count);
/// @returns false if a quote is open.
bool ccsv_finish(ccsv_reader *_Nonnull reader);
/// The longest field so far, in bytes, whether it has ended or not.
size_t ccsv_longest(ccsv_reader *_Nonnull reader);
