#include "CCSV.h"

#include <csv.h>
#include <stdlib.h>

struct ccsv_reader {
  struct csv_parser parser;
  void (*field)(void *, const void *, size_t);
  void (*end)(void *, bool);
  void *receiver;
  /// Whether the last thing was a carriage return: a line feed behind it ends no line of its own.
  bool after_return;
};

static void field(void *bytes, size_t count, void *reader) {
  ccsv_reader *self = reader;
  self->after_return = false;
  self->field(self->receiver, bytes, count);
}

static void end(int terminator, void *reader) {
  ccsv_reader *self = reader;
  bool is_second = terminator == CSV_LF && self->after_return;
  self->after_return = terminator == CSV_CR;
  self->end(self->receiver, !is_second);
}

ccsv_reader *ccsv_reader_new(
    void (*take_field)(void *, const void *, size_t), void (*take_end)(void *, bool),
    void *receiver) {
  ccsv_reader *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  if (csv_init(&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) {
    free(self);
    return NULL;
  }
  self->field = take_field;
  self->end = take_end;
  self->receiver = receiver;
  return self;
}

void ccsv_reader_free(ccsv_reader *self) {
  csv_free(&self->parser);
  free(self);
}

bool ccsv_feed(ccsv_reader *self, const void *bytes, size_t count) {
  return csv_parse(&self->parser, bytes, count, field, end, self) == count;
}

bool ccsv_finish(ccsv_reader *self) {
  return csv_fini(&self->parser, field, end, self) == 0;
}

size_t ccsv_longest(ccsv_reader *self) { return csv_get_buffer_size(&self->parser); }
