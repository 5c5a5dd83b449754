#include "CXML.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>

struct cxml_reader {
  xmlParserCtxtPtr context;
  struct cxml_events events;
  void *receiver;
};

static void begin_document(void *reader) {
  cxml_reader *self = reader;
  self->events.begin_document(self->receiver, (const char *)self->context->encoding);
}

static void document_type(
    void *reader, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  cxml_reader *self = reader;
  self->events.document_type(self->receiver);
}

static void begin(
    void *reader, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace_uri,
    int namespaces, const xmlChar **declared, int count, int defaulted,
    const xmlChar **attributes) {
  cxml_reader *self = reader;
  // libxml2 keeps five pointers of each.
  _Static_assert(sizeof(struct cxml_attribute) == 5 * sizeof(xmlChar *), "as libxml2 has it");
  self->events.begin(
      self->receiver, (const char *)name, (const char *)namespace_uri,
      (const struct cxml_attribute *)attributes, count, namespaces);
}

static void end(
    void *reader, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace_uri) {
  cxml_reader *self = reader;
  self->events.end(self->receiver);
}

static void text(void *reader, const xmlChar *bytes, int count) {
  cxml_reader *self = reader;
  self->events.text(self->receiver, (const char *)bytes, count);
}

// What is wrong is asked for afterwards, and not printed.
static void say_nothing(void *reader, xmlErrorPtr error) {}

cxml_reader *cxml_reader_new(const struct cxml_events *events, void *receiver) {
  cxml_reader *reader = malloc(sizeof *reader);
  if (!reader) return NULL;
  xmlSAXHandler handler = {
      .initialized = XML_SAX2_MAGIC,
      .startDocument = begin_document,
      .internalSubset = document_type,
      .startElementNs = begin,
      .endElementNs = end,
      .characters = text,
      .ignorableWhitespace = text,
      .serror = say_nothing,
  };
  *reader = (cxml_reader){.events = *events, .receiver = receiver};
  reader->context = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
  if (!reader->context) {
    free(reader);
    return NULL;
  }
  xmlCtxtUseOptions(reader->context, XML_PARSE_NONET);
  return reader;
}

void cxml_reader_free(cxml_reader *reader) {
  xmlFreeParserCtxt(reader->context);
  free(reader);
}

enum cxml_state cxml_feed(cxml_reader *reader, const void *bytes, int count, bool is_last) {
  xmlParseChunk(reader->context, bytes, count, is_last);
  if (reader->context->wellFormed) return cxml_well_formed;
  switch (reader->context->errNo) {
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING: return cxml_ill_encoded;
    case XML_ERR_NAME_TOO_LONG: return cxml_too_large;
    default: return cxml_ill_formed;
  }
}

void cxml_stop(cxml_reader *reader) { xmlStopParser(reader->context); }

long cxml_line(const cxml_reader *reader) {
  return reader->context->input ? reader->context->input->line : 1;
}

size_t cxml_waiting(const cxml_reader *reader) {
  xmlParserInputPtr input = reader->context->input;
  return input ? (size_t)(input->end - input->cur) : 0;
}
