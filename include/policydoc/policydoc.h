/** @file
 *  policydoc: reads the minutes of Japanese government meetings.
 *
 *      pdoc_analyzer *analyzer;
 *      pdoc_document *document;
 *      if (pdoc_analyzer_make(NULL, &analyzer, NULL) == PDOC_OK) {
 *          if (pdoc_document_parse(analyzer, bytes, size, NULL, &document, NULL) == PDOC_OK) {
 *              puts(pdoc_document_title(document, NULL));
 *              pdoc_document_unref(document);
 *          }
 *          pdoc_analyzer_unref(analyzer);
 *      }
 *
 *  This is the one header that a program includes; the others are parts of it. What holds for every function
 *  (ownership, strings, errors, threads) is said once, at the head of base.h (@ref base). */
#ifndef PDOC_POLICYDOC_H
#define PDOC_POLICYDOC_H

#include "base.h"
#include "types.h"
#include "version.h"
#include "error.h"
#include "config.h"
#include "document.h"
#include "session.h"
#include "diagnostic.h"
#include "visit.h"
#include "reader.h"
#include "extractor.h"
#include "annotations.h"
#include "writer.h"
#include "arrow.h"
#include "names.h"
#include "deprecated.h"
#ifdef PDOC_EXPERIMENTAL
#include "experimental.h"
#endif

#endif
