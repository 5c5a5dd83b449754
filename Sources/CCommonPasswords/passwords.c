#include "common_passwords.h"

static const char passwords[] = {
#embed "passwords.txt"
};

const char *common_passwords(size_t *length) {
  *length = sizeof passwords;
  return passwords;
}
