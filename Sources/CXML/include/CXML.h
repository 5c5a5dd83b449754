// libxml2, without its headers: they bring ICU's, which do not go together with those of Foundation.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// MARK: Reading, piece by piece.

typedef struct cxml_reader cxml_reader;

/// Of an attribute; the value ends where it says, without a zero.
struct cxml_attribute {
  const char *_Nonnull name;
  const char *_Nullable prefix;
  const char *_Nullable namespace_uri;
  const char *_Nonnull value;
  const char *_Nonnull end;
};

/// What is told of a file, in its order. Names and namespaces are the same pointers wherever they are the same texts.
struct cxml_events {
  /// The declaration was read; NULL if it names no encoding.
  void (*_Nonnull begin_document)(void *_Nonnull receiver, const char *_Nullable encoding);
  /// There is a document type; nothing of it was read yet.
  void (*_Nonnull document_type)(void *_Nonnull receiver);
  void (*_Nonnull begin)(
      void *_Nonnull receiver, const char *_Nonnull name, const char *_Nullable namespace_uri,
      const struct cxml_attribute *_Nullable attributes, int count, int namespaces);
  void (*_Nonnull end)(void *_Nonnull receiver);
  void (*_Nonnull text)(void *_Nonnull receiver, const char *_Nonnull bytes, int count);
};

enum cxml_state { cxml_well_formed, cxml_ill_formed, cxml_ill_encoded, cxml_too_large };

/// NULL without memory.
cxml_reader *_Nullable cxml_reader_new(
    const struct cxml_events *_Nonnull events, void *_Nonnull receiver);
void cxml_reader_free(cxml_reader *_Nonnull reader);
/// @param is_last whether nothing comes after this.
enum cxml_state cxml_feed(
    cxml_reader *_Nonnull reader, const void *_Nullable bytes, int count, bool is_last);
/// Nothing more is told.
void cxml_stop(cxml_reader *_Nonnull reader);
/// From 1.
long cxml_line(const cxml_reader *_Nonnull reader);
/// How many bytes wait for more, because what they begin is not ended.
size_t cxml_waiting(const cxml_reader *_Nonnull reader);

// MARK: Writing, into memory.

typedef struct cxml_writer cxml_writer;

/// NULL without memory.
cxml_writer *_Nullable cxml_writer_new(void);
void cxml_writer_free(cxml_writer *_Nonnull writer);
void cxml_begin_element(cxml_writer *_Nonnull writer, const char *_Nonnull name);
void cxml_write_attribute(
    cxml_writer *_Nonnull writer, const char *_Nonnull name, const char *_Nonnull value);
void cxml_write_element(
    cxml_writer *_Nonnull writer, const char *_Nonnull name, const char *_Nonnull text);
void cxml_end_element(cxml_writer *_Nonnull writer);
/// What was written; valid until more is.
const char *_Nonnull cxml_written(cxml_writer *_Nonnull writer);
