/* One run of the command: an analyzer, and each document in turn. */
#ifndef POLICYDOC_RUN_H
#define POLICYDOC_RUN_H

#include "files.h"
#include "options.h"

typedef struct run {
    const options *o;
    pdoc_analyzer *analyzer;
    pdoc_writer *writer;
    pdoc_options *known; /* what is known about the documents, and the progress callback */
    char *roster;
    const char *now;     /* the file that is being read, for the progress line */
    size_t done, count;  /* documents */
    double began;
    unsigned share_from, share_to; /* what of the work on a document is being done, in hundredths */
    bool progress_shown;
    int exit_code;       /* the worst so far */
} run;

/* Makes the analyzer; false (with a complaint and an exit code) when tables, extractors or options are faulty. */
bool run_begin(run *r, const options *o);
void run_end(run *r);

/* What is done with a document. `found` is NULL where the command does not ask for what extractors find. */
typedef void (*use_fn)(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found);
/* Reads one file and has it used; false, with a complaint, when that fails. */
bool run_one(run *r, const input *from, use_fn use);
/* Does so for each file that the command line names; one that fails does not stop the rest. */
void run_each(run *r, use_fn use);

/* A sink for the library's writers: standard output. */
int run_sink(void *user, const char *bytes, size_t count);
void run_fail(run *r, int exit_code);
/* Says what a library call failed with, and where; gives the error back. */
void run_complain(const run *r, const char *file, pdoc_error *error);
/* Puts the extractors of the command line into a configuration; false with a complaint. */
bool run_add_extractors(const run *r, pdoc_config *config);

/* What the commands do with a document. */
void use_parse(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found);
void use_explain(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found);
void use_text(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found);
void use_table(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found);
void print_outline(const run *r, const pdoc_document *document, const pdoc_annotations *found);
/* The list of the extractors that the command line asks for. */
void print_extractors(const run *r);

#endif
