// QR codes (ISO/IEC 18004) by libqrencode. Only this target includes qrencode.h.
#pragma once

#include <stddef.h>
#include <stdint.h>

#define CQ_CLOSED_ENUM enum __attribute__((enum_extensibility(closed)))

/// The most bytes that are encoded, and the modules of a side that they take at most: version 10, level L.
#define CQ_MOST_BYTES 256
#define CQ_MOST_SIZE 57

typedef CQ_CLOSED_ENUM cq_encoding {
  cq_encoded,
  /// More than CQ_MOST_BYTES, or none at all.
  cq_impossible_length,
  /// A system call failed; `error` tells.
  cq_system_failure,
  /// The library did not answer, or not in time.
  cq_no_answer,
} cq_encoding;

typedef struct cq_symbol {
  cq_encoding encoding;
  /// An errno; 0 unless a system call failed.
  int error;
  /// Modules of a side; 0 unless encoded.
  int size;
} cq_symbol;

/// Encodes `count` bytes as the smallest symbol of level L in byte mode, and writes one byte a module into
/// `modules`, row by row, 1 for a dark one. `modules` has room for CQ_MOST_SIZE * CQ_MOST_SIZE of them.
///
/// The bytes are a secret. libqrencode frees its working memory as it is, therefore it works in a child of
/// its own: what it leaves behind goes with that process, and nothing of it is ever in this one.
cq_symbol cq_encode(const uint8_t *bytes, size_t count, uint8_t *modules);
