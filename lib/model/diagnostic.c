/* What a document has to say about itself. */
#include "model/object.h"

pdoc_diagnostic *pdi_diagnostics_keep(pdi_job *job, struct pdoc_document *document,
                                      struct pdoc_annotations *annotations, size_t *count) {
    *count = job->diagnostics.count;
    pdoc_diagnostic *kept = PDI_NEW_ARRAY(&job->keep, pdoc_diagnostic, *count);
    for (size_t i = 0; i < *count; i++) {
        const pdi_diagnostic *from = &job->diagnostics.at[i];
        const pdi_diagnostic_code *row = pdi_diagnostic_code_find(from->code);
        kept[i] = (pdoc_diagnostic){
            .document = document, .annotations = annotations, .code = from->code, .span = from->span};
        memcpy(kept[i].args, from->args, sizeof kept[i].args);
        kept[i].english = pdi_message(&job->keep, row ? row->english : "", from->args);
        kept[i].japanese = pdi_message(&job->keep, row ? row->japanese : "", from->args);
    }
    return kept;
}

size_t pdoc_document_diagnostic_count(const pdoc_document *document) {
    return document ? document->diagnostic_count : 0;
}

const pdoc_diagnostic *pdoc_document_diagnostic_at(const pdoc_document *document, size_t i) {
    return i < pdoc_document_diagnostic_count(document) ? &document->diagnostics[i] : NULL;
}

uint64_t pdoc_document_diagnostics_dropped(const pdoc_document *document) {
    return document ? document->diagnostics_dropped : 0;
}

const pdoc_diagnostic *pdoc_diagnostic_ref(const pdoc_diagnostic *diagnostic) {
    if (diagnostic && diagnostic->annotations) pdoc_annotations_ref(diagnostic->annotations);
    else if (diagnostic) pdoc_document_ref(diagnostic->document);
    return diagnostic;
}

void pdoc_diagnostic_unref(const pdoc_diagnostic *diagnostic) {
    if (diagnostic && diagnostic->annotations) pdoc_annotations_unref(diagnostic->annotations);
    else if (diagnostic) pdoc_document_unref(diagnostic->document);
}

pdoc_diagnostic_code pdoc_diagnostic_code_of(const pdoc_diagnostic *diagnostic) {
    return diagnostic ? diagnostic->code : PDOC_DIAGNOSTIC_UNKNOWN;
}

pdoc_severity pdoc_diagnostic_severity(const pdoc_diagnostic *diagnostic) {
    const pdi_diagnostic_code *row = diagnostic ? pdi_diagnostic_code_find(diagnostic->code) : NULL;
    return row ? row->severity : PDOC_SEVERITY_UNKNOWN;
}

const char *pdoc_diagnostic_message(const pdoc_diagnostic *diagnostic, pdoc_language language, size_t *length) {
    if (!diagnostic) return pdi_give_none(length);
    return pdi_give_string(language == PDOC_LANGUAGE_JAPANESE ? diagnostic->japanese : diagnostic->english, length);
}

pdoc_span pdoc_diagnostic_span(const pdoc_diagnostic *diagnostic) {
    return diagnostic ? diagnostic->span : (pdoc_span){0, 0};
}

size_t pdoc_diagnostic_argument_count(const pdoc_diagnostic *diagnostic) {
    const pdi_diagnostic_code *row = diagnostic ? pdi_diagnostic_code_find(diagnostic->code) : NULL;
    size_t count = 0;
    while (row && count < 3 && row->args[count]) count++;
    return count;
}

const char *pdoc_diagnostic_argument_name(const pdoc_diagnostic *diagnostic, size_t i) {
    return i < pdoc_diagnostic_argument_count(diagnostic) ? pdi_diagnostic_code_find(diagnostic->code)->args[i] : NULL;
}

const char *pdoc_diagnostic_argument_at(const pdoc_diagnostic *diagnostic, size_t i, size_t *length) {
    if (i >= pdoc_diagnostic_argument_count(diagnostic)) return pdi_give_none(length);
    return pdi_give_string(diagnostic->args[i], length);
}

size_t pdoc_document_residue_count(const pdoc_document *document) { return document ? document->residue.count : 0; }

pdoc_span pdoc_document_residue_at(const pdoc_document *document, size_t i) {
    return i < pdoc_document_residue_count(document) ? document->residue.at[i] : (pdoc_span){0, 0};
}

size_t pdoc_document_reading_count(const pdoc_document *document) {
    return document ? document->record->readings.count : 0;
}

static const pdi_reading *reading_at(const pdoc_document *document, size_t i) {
    return i < pdoc_document_reading_count(document) ? &document->record->readings.at[i] : NULL;
}

pdoc_span pdoc_document_reading_span(const pdoc_document *document, size_t i) {
    const pdi_reading *r = reading_at(document, i);
    return r ? r->span : (pdoc_span){0, 0};
}

pdoc_reading_kind pdoc_document_reading_kind(const pdoc_document *document, size_t i) {
    const pdi_reading *r = reading_at(document, i);
    return r ? r->kind : PDOC_READING_UNKNOWN;
}

const char *pdoc_document_reading_rule(const pdoc_document *document, size_t i, size_t *length) {
    const pdi_reading *r = reading_at(document, i);
    return r ? pdi_give_string(r->rule, length) : pdi_give_none(length);
}
