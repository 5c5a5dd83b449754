#include "CXML.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>

struct cxml_writer {
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
};

static const xmlChar *utf8(const char *text) { return (const xmlChar *)text; }

cxml_writer *cxml_writer_new(void) {
  cxml_writer *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->buffer = xmlBufferCreate();
  self->writer = self->buffer ? xmlNewTextWriterMemory(self->buffer, 0) : NULL;
  if (!self->writer) {
    cxml_writer_free(self);
    return NULL;
  }
  xmlTextWriterSetIndent(self->writer, 1);
  xmlTextWriterStartDocument(self->writer, NULL, "UTF-8", NULL);
  return self;
}

void cxml_writer_free(cxml_writer *self) {
  if (self->writer) xmlFreeTextWriter(self->writer);
  if (self->buffer) xmlBufferFree(self->buffer);
  free(self);
}

void cxml_begin_element(cxml_writer *self, const char *name) {
  xmlTextWriterStartElement(self->writer, utf8(name));
}

void cxml_write_attribute(cxml_writer *self, const char *name, const char *value) {
  xmlTextWriterWriteAttribute(self->writer, utf8(name), utf8(value));
}

void cxml_write_element(cxml_writer *self, const char *name, const char *text) {
  xmlTextWriterWriteElement(self->writer, utf8(name), utf8(text));
}

void cxml_end_element(cxml_writer *self) { xmlTextWriterEndElement(self->writer); }

const char *cxml_written(cxml_writer *self) {
  xmlTextWriterFlush(self->writer);
  return (const char *)xmlBufferContent(self->buffer);
}
