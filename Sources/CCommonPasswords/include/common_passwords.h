// The passwords that people choose most often, as zxcvbn has them (passwords.txt; its licence is in LICENSE).
// scripts/common-passwords fetches them anew.
#pragma once

#include <stddef.h>

/// One a line, in small letters, the most common first.
///
/// Returns where the first byte is, and how many there are.
const char *common_passwords(size_t *length);
