/* The commands that print a whole document: parse, text, table. */
#include <stdio.h>
#include <string.h>

#include "messages.h"
#include "run.h"

static void finish(run *r, const input *from, pdoc_status status, pdoc_error *error) {
    if (status == PDOC_OK && !ferror(stdout)) return;
    if (status != PDOC_ERROR_SINK && error) {
        run_complain(r, from->path, error);
        run_fail(r, EXIT_SOME_FAILED);
        return;
    }
    pdoc_error_unref(error);
    run_fail(r, EXIT_OUTPUT);
}

/* What share was understood, for whoever watches; standard output stays clean. */
static void report(const run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found) {
    const options *o = r->o;
    unsigned share = (unsigned)(pdoc_document_understood(document) * 1000 + 0.5);
    size_t warnings = 0, count = pdoc_document_diagnostic_count(document);
    for (size_t i = 0; i < count; i++)
        warnings += pdoc_diagnostic_severity(pdoc_document_diagnostic_at(document, i)) == PDOC_SEVERITY_WARNING;
    for (size_t i = 0; i < pdoc_annotations_diagnostic_count(found); i++)
        warnings += pdoc_diagnostic_severity(pdoc_annotations_diagnostic_at(found, i)) == PDOC_SEVERITY_WARNING;
    complain(o, T(o, "%s: %u.%u %% understood; %zu passages left over, %zu warnings\n",
                  "%s: %u.%u %% を読み取りました（読み取れない箇所 %zu、警告 %zu）\n"),
             from->name ? from->path : T(o, "standard input", "標準入力"), share / 10, share % 10,
             pdoc_document_residue_count(document), warnings);
}

void use_parse(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found) {
    pdoc_error *error = NULL;
    pdoc_status status = PDOC_OK;
    if (r->o->format == FORMAT_JSON || r->o->format == FORMAT_JSONL) {
        const pdoc_writer_flags flags = r->o->format == FORMAT_JSONL ? PDOC_WRITER_LINE : PDOC_WRITER_PLAIN;
        status = pdoc_writer_set_format(r->writer, PDOC_FORMAT_JSON, flags, &error);
        if (status == PDOC_OK) status = pdoc_writer_write(r->writer, document, found, run_sink, NULL, &error);
    } else {
        if (r->done) putchar('\n');
        print_outline(r, document, found);
    }
    finish(r, from, status, error);
    report(r, from, document, found);
}

void use_text(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found) {
    (void)found;
    size_t length;
    const char *text = pdoc_document_text(document, &length);
    finish(r, from, run_sink(NULL, text, length) == 0 ? PDOC_OK : PDOC_ERROR_SINK, NULL);
}

void use_table(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found) {
    pdoc_error *error = NULL;
    pdoc_writer_flags flags = PDOC_WRITER_PLAIN;
    /* Several documents make one table. */
    if (r->done == 0) flags = r->o->bom ? PDOC_WRITER_HEAD | PDOC_WRITER_BOM : PDOC_WRITER_HEAD;
    const pdoc_format format = r->o->format == FORMAT_TSV ? PDOC_FORMAT_TSV : PDOC_FORMAT_CSV;
    pdoc_status status = pdoc_writer_set_table(r->writer, r->o->table, &error);
    if (status == PDOC_OK) status = pdoc_writer_set_format(r->writer, format, flags, &error);
    if (status == PDOC_OK) status = pdoc_writer_write(r->writer, document, found, run_sink, NULL, &error);
    finish(r, from, status, error);
}
