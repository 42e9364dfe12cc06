/* One run of the command: tables and options are made ready, then each document is read and used. */
#include "run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"
#include "messages.h"
#include "readers.h"

void run_fail(run *r, int exit_code) {
    if (exit_code > r->exit_code) r->exit_code = exit_code;
}

/* What a message says behind the "name:line:column: " of a table or the "path: " of a module: the file is told here. */
static const char *without_place(const pdoc_error *error, const char *message, const char *file) {
    char place[64];
    const size_t named = strlen(file);
    if (strncmp(message, file, named) == 0 && strncmp(message + named, ": ", 2) == 0) return message + named + 2;
    snprintf(place, sizeof place, ":%zu:%zu: ", pdoc_error_line(error), pdoc_error_column(error));
    const char *at = pdoc_error_line(error) ? strstr(message, place) : NULL;
    return at ? at + strlen(place) : message;
}

void run_complain(const run *r, const char *file, pdoc_error *error) {
    const options *o = r->o;
    const pdoc_language language = o->japanese ? PDOC_LANGUAGE_JAPANESE : PDOC_LANGUAGE_ENGLISH;
    const char *general = pdoc_status_message(pdoc_error_status(error), language);
    const char *message = pdoc_error_message_in(error, language, NULL);
    /* Words that there are in English alone stand behind what the status means. */
    const size_t named = strlen(general);
    const bool behind = o->japanese && strncmp(message, general, named) == 0 && strncmp(message + named, ": ", 2) == 0;
    const char *exact = without_place(error, behind ? message + named + 2 : message, file);
    char place[96] = "";
    if (pdoc_error_line(error))
        snprintf(place, sizeof place, T(o, ":%zu:%zu (byte %zu)", ":%zu:%zu（%zu バイト目）"), pdoc_error_line(error),
                 pdoc_error_column(error), pdoc_error_offset(error));
    if (behind) complain(o, "%s%s: %s（%s）\n", file, place, general, exact);
    else complain(o, "%s%s: %s\n", file, place, exact);
    pdoc_error_unref(error);
}

/* A line that is written over and over, once the work takes long enough for somebody to wonder. */
static int show_progress(void *user, uint64_t done, uint64_t total) {
    run *r = user;
    if (platform_seconds() - r->began < 1.0) return 0;
    const unsigned part = r->share_to - r->share_from;
    unsigned share = r->share_from + (total ? (unsigned)(done >= total ? part : done * part / total) : 0);
    fprintf(stderr, "\r\033[K%zu/%zu %s %u %%", r->done + 1, r->count, r->now, share);
    fflush(stderr);
    r->progress_shown = true;
    return 0;
}

static void clear_progress(run *r) {
    if (r->progress_shown) fputs("\r\033[K", stderr);
    r->progress_shown = false;
}

/* Whether the command shows what extractors find. */
static bool wants_annotations(const options *o) {
    const bool table = o->command == COMMAND_TABLE;
    return o->command == COMMAND_PARSE || o->command == COMMAND_EXPLAIN ||
           (table && (o->table == PDOC_TABLE_MENTIONS || o->table == PDOC_TABLE_ENTITIES));
}

static bool add_table(run *r, pdoc_config *config, const char *path, bool replace) {
    size_t size;
    char *text = file_read(r->o, path, 0, &size);
    pdoc_error *error = NULL;
    const pdoc_data_table_flags flags = replace ? PDOC_DATA_TABLE_REPLACE : PDOC_DATA_TABLE_ADD;
    bool ok = text && pdoc_config_add_data_table(config, path, text, size, flags, &error) == PDOC_OK;
    if (error) run_complain(r, path, error);
    free(text);
    return ok;
}

/* The tables that stand in a directory; a file that is no table is left alone. */
static bool add_tables_in(run *r, pdoc_config *config, const char *directory, bool replace) {
    size_t found = 0;
    bool ok = true;
    for (size_t i = 0; ok && i < pdoc_data_table_count(); i++) {
        size_t room = strlen(directory) + strlen(pdoc_data_table_name(i)) + 2;
        char *path = malloc(room);
        if (!path) return false;
        snprintf(path, room, "%s/%s", directory, pdoc_data_table_name(i));
        if (platform_kind_of(path) != PLATFORM_MISSING) {
            ok = add_table(r, config, path, replace);
            found++;
        }
        free(path);
    }
    if (ok && found == 0)
        complain(r->o, T(r->o, "%s: no tables (such as %s) are here\n", "%s: データ表（%s など）がありません\n"), directory,
                 pdoc_data_table_name(0));
    return ok && found > 0;
}

static bool add_data(run *r, pdoc_config *config) {
    for (size_t i = 0; i < r->o->data_count; i++) {
        const char *path = r->o->data[i];
        bool directory = platform_kind_of(path) == PLATFORM_DIRECTORY;
        bool replace = r->o->data_replaces[i];
        if (!(directory ? add_tables_in(r, config, path, replace) : add_table(r, config, path, replace))) return false;
    }
    return true;
}

/* A table's message begins with its file, line and column. */
static void complain_of_data(const run *r, pdoc_error *error) {
    const pdoc_language language = r->o->japanese ? PDOC_LANGUAGE_JAPANESE : PDOC_LANGUAGE_ENGLISH;
    const char *message = pdoc_error_message_in(error, language, NULL);
    if (pdoc_error_line(error)) complain(r->o, "%s\n", message);
    else run_complain(r, "--data", pdoc_error_ref(error));
    pdoc_error_unref(error);
}

static bool make_analyzer(run *r) {
    pdoc_config *config = NULL;
    pdoc_error *error = NULL;
    bool ok = pdoc_config_make(NULL, &config, &error) == PDOC_OK && add_data(r, config) && readers_add(r, config) &&
              run_add_extractors(r, config);
    /* The library's tables of names are large: who does not look for names need not wait for them. */
    const bool builtin = !r->o->no_builtin && (wants_annotations(r->o) || r->o->command == COMMAND_EXTRACTORS);
    if (ok && !builtin) ok = pdoc_config_set_builtin_extractors(config, 0, &error) == PDOC_OK;
    if (ok) ok = pdoc_analyzer_make(config, &r->analyzer, &error) == PDOC_OK;
    if (error) complain_of_data(r, error);
    pdoc_config_unref(config);
    if (!ok) run_fail(r, EXIT_DATA);
    return ok;
}

/* The roster may be in any encoding: the library that reads documents reads it. */
static bool read_roster(run *r, const char *path, pdoc_error **error) {
    size_t size, length;
    char *bytes = file_read(r->o, path, pdoc_analyzer_limit(r->analyzer, PDOC_LIMIT_INPUT), &size);
    if (!bytes) return false;
    pdoc_document *document;
    bool ok = pdoc_document_parse(r->analyzer, bytes, size, NULL, &document, error) == PDOC_OK;
    free(bytes);
    if (!ok) return false;
    const char *text = pdoc_document_text(document, &length);
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        length -= 3;
    }
    ok = pdoc_options_set_fact(r->known, PDOC_FACT_ROSTER, text, length, error) == PDOC_OK;
    pdoc_document_unref(document);
    return ok;
}

static const char *fact_option(pdoc_fact fact) {
    static const char *const names[] = {"", "", "--url", "--retrieved", "--body", "--date", "--roster", "--encoding"};
    return (size_t)fact < sizeof names / sizeof names[0] ? names[fact] : "";
}

static bool set_facts(run *r) {
    for (int i = 1; i <= PDOC_FACT_MEDIA_TYPE; i++) {
        const char *value = r->o->facts[i];
        pdoc_error *error = NULL;
        if (!value) continue;
        if (i == PDOC_FACT_ROSTER ? read_roster(r, value, &error)
                                  : pdoc_options_set_fact(r->known, (pdoc_fact)i, value, strlen(value), &error) == PDOC_OK)
            continue;
        if (error) run_complain(r, i == PDOC_FACT_ROSTER ? value : fact_option((pdoc_fact)i), error);
        run_fail(r, EXIT_USAGE);
        return false;
    }
    return true;
}

bool run_begin(run *r, const options *o) {
    *r = (run){.o = o, .began = platform_seconds()};
    if (!make_analyzer(r)) return false;
    pdoc_error *error = NULL;
    if (pdoc_options_make(r->analyzer, &r->known, &error) != PDOC_OK ||
        pdoc_writer_make(NULL, &r->writer, &error) != PDOC_OK ||
        pdoc_writer_set_offsets(r->writer, o->offsets, &error) != PDOC_OK ||
        pdoc_writer_set_language(r->writer, o->japanese ? PDOC_LANGUAGE_JAPANESE : PDOC_LANGUAGE_ENGLISH, &error) !=
            PDOC_OK) {
        run_complain(r, "policydoc", error);
        run_fail(r, EXIT_SOME_FAILED);
        return false;
    }
    if (platform_is_terminal(stderr) && !o->batch) pdoc_options_set_progress(r->known, show_progress, r, NULL, NULL);
    return set_facts(r);
}

void run_end(run *r) {
    pdoc_writer_unref(r->writer);
    pdoc_options_unref(r->known);
    pdoc_analyzer_unref(r->analyzer);
}

/* NULL with a complaint. */
static pdoc_document *read_document(run *r, const input *from) {
    const options *o = r->o;
    size_t size;
    void *bytes = file_read(o, from->path, pdoc_analyzer_limit(r->analyzer, PDOC_LIMIT_INPUT), &size);
    if (!bytes) return NULL;
    const char *shown = from->name ? from->path : T(o, "standard input", "標準入力");
    if (size == 0) {
        complain(o, T(o, "%s:1:1 (byte 0): the file is empty\n", "%s:1:1（0 バイト目）: ファイルが空です\n"), shown);
        free(bytes);
        return NULL;
    }
    pdoc_document *document = NULL;
    pdoc_error *error = NULL;
    r->now = shown;
    pdoc_options_set_fact(r->known, PDOC_FACT_NAME, from->name, from->name ? strlen(from->name) : 0, NULL);
    r->share_from = 0;
    r->share_to = wants_annotations(o) ? 50 : 100;
    if (pdoc_document_parse_borrowed(r->analyzer, bytes, size, bytes, free, r->known, &document, &error) != PDOC_OK) {
        clear_progress(r);
        run_complain(r, shown, error);
    }
    clear_progress(r);
    return document;
}

/* What the extractors find in it; false with a complaint. */
static bool annotate(run *r, pdoc_document *document, pdoc_annotations **found) {
    pdoc_error *error = NULL;
    *found = NULL;
    if (!wants_annotations(r->o)) return true;
    r->share_from = 50;
    r->share_to = 100;
    const bool done = pdoc_annotations_make(r->analyzer, document, r->known, found, &error) == PDOC_OK;
    clear_progress(r);
    if (!done) run_complain(r, r->now, error);
    return done;
}

static bool too_many(const options *o, const inputs *all) {
    if (o->command != COMMAND_PARSE || o->format != FORMAT_JSON || all->count <= 1) return false;
    complain(o, T(o, "--format json takes one document, and there are %zu; use jsonl\n",
                  "--format json は文書一つだけです（%zu あります）。jsonl を使ってください\n"), all->count);
    return true;
}

bool run_one(run *r, const input *from, use_fn use) {
    pdoc_document *document = read_document(r, from);
    pdoc_annotations *found = NULL;
    const bool done = document && annotate(r, document, &found);
    if (done) use(r, from, document, found);
    else run_fail(r, EXIT_SOME_FAILED);
    pdoc_annotations_unref(found);
    pdoc_document_unref(document);
    return done;
}

void run_each(run *r, use_fn use) {
    inputs all;
    inputs_find(&all, r->o);
    if (all.failed) run_fail(r, EXIT_SOME_FAILED);
    if (too_many(r->o, &all)) {
        run_fail(r, EXIT_USAGE);
        inputs_free(&all);
        return;
    }
    r->count = all.count;
    for (size_t i = 0; i < all.count && r->exit_code < EXIT_USAGE; i++) r->done += run_one(r, &all.at[i], use);
    inputs_free(&all);
}

int run_sink(void *user, const char *bytes, size_t count) {
    (void)user;
    return fwrite(bytes, 1, count, stdout) == count ? 0 : 1;
}
