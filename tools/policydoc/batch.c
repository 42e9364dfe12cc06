/* Many documents: workers, each a copy of this process, read them; here their lines are put in order and written.
 *
 * A worker holds one document at a time. What comes before its turn waits here, so documents are given out only so far
 * ahead of the next one that is to be written, and less far where what waits is large: memory does not grow with the
 * number of documents, and one that takes long holds the others up only when there is no more room. A document that
 * breaks its worker down fails like any other, and another worker takes the place. */
#include "batch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"
#include "messages.h"
#include "resume.h"

enum { AHEAD = 16 /* documents a worker */, MOST_WAITING = 64 << 20 /* bytes */ };

/* What a worker writes: this, the line, and what is to be said on standard error. */
typedef struct answer {
    size_t line, said; /* bytes; a document that failed has no line */
    size_t source;     /* bytes that were read */
    double understood; /* of them */
    int exit_code;
} answer;

/* A document that was given out, until its line is written. */
typedef struct place {
    answer answer;
    char *text; /* the line, then what is said */
    bool ready;
} place;

typedef struct batch {
    run *r;
    inputs all;
    FILE *out;
    uint64_t written; /* bytes in o->output, whole lines */
    platform_helper workers[PLATFORM_MOST_WORKERS];
    size_t at_work[PLATFORM_MOST_WORKERS]; /* the document that a worker has; NOTHING */
    size_t worker_count;
    place *places; /* a ring: of the documents [next, given) */
    size_t room, next, given, waiting; /* `waiting`: bytes that are ready and not yet written */
    size_t earlier, done, failed;
    bool broken; /* the output */
    double source, understood, began, shown;
} batch;

#define NOTHING ((size_t)-1)

/* ---- in a worker ---- */

typedef struct reading {
    run run; /* first: what is done with a document is told of it alone */
    options options;
    answer answer;
    pdoc_buffer *json;
} reading;

static void keep_line(run *r, const input *from, const pdoc_document *document, const pdoc_annotations *found) {
    reading *now = (reading *)r;
    pdoc_error *error = NULL;
    if (pdoc_writer_set_format(r->writer, PDOC_FORMAT_JSON, PDOC_WRITER_LINE, &error) != PDOC_OK ||
        pdoc_writer_make_buffer(r->writer, document, found, &now->json, &error) != PDOC_OK) {
        run_complain(r, from->path, error);
        run_fail(r, EXIT_SOME_FAILED);
        return;
    }
    pdoc_document_source(document, &now->answer.source);
    now->answer.understood = pdoc_document_understood(document) * (double)now->answer.source;
}

static void put(FILE *to, const void *bytes, size_t count) {
    if (count) fwrite(bytes, 1, count, to);
}

static void work(void *user, size_t number, FILE *to) {
    const batch *b = user;
    reading now = {.run = *b->r, .options = *b->r->o};
    char *said = NULL;
    now.options.errors = platform_memory_file(&said, &now.answer.said);
    if (!now.options.errors) return; /* the answer that is missing tells */
    now.run.o = &now.options;
    now.run.exit_code = EXIT_ALL_READ;
    run_one(&now.run, &b->all.at[number], keep_line);
    fclose(now.options.errors);
    const char *line = pdoc_buffer_data(now.json, &now.answer.line);
    now.answer.exit_code = now.run.exit_code;
    put(to, &now.answer, sizeof now.answer);
    put(to, line, now.answer.line);
    put(to, said, now.answer.said);
    pdoc_buffer_unref(now.json);
    free(said);
}

static void clear_progress(batch *b) {
    if (b->shown > 0) fputs("\r\033[K", stderr);
    b->shown = 0;
}

/* ---- giving work and taking answers ---- */

static bool start_worker(batch *b, size_t which) {
    const options *o = b->r->o;
    b->at_work[which] = NOTHING;
    if (platform_worker_start(b->workers, b->worker_count, which, work, b)) return true;
    complain(o, T(o, "the system has no room for one more process\n", "プロセスをこれ以上作れません\n"));
    return false;
}

static bool start_workers(batch *b) {
    size_t jobs = b->r->o->jobs ? b->r->o->jobs : platform_processors();
    if (jobs > b->all.count) jobs = b->all.count;
    b->worker_count = jobs < PLATFORM_MOST_WORKERS ? jobs : PLATFORM_MOST_WORKERS;
    b->room = b->worker_count * AHEAD;
    b->places = calloc(b->room + 1, sizeof *b->places);
    for (size_t i = 0; b->places && i < b->worker_count; i++)
        if (!start_worker(b, i)) return i > 0; /* as many as there is room for */
    return b->places != NULL;
}

static place *place_of(const batch *b, size_t number) { return &b->places[number % b->room]; }

static bool may_give(const batch *b) {
    return b->given < b->all.count && b->given - b->next < b->room && b->waiting < MOST_WAITING && !platform_stopped();
}

static void give_work(batch *b) {
    for (size_t i = 0; i < b->worker_count && may_give(b); i++) {
        if (!b->workers[i].from || b->at_work[i] != NOTHING) continue;
        *place_of(b, b->given) = (place){.ready = false};
        platform_worker_give(&b->workers[i], b->given); /* one that has ended is found when it is waited for */
        b->at_work[i] = b->given++;
    }
}

static bool read_answer(FILE *from, place *to) {
    if (fread(&to->answer, sizeof to->answer, 1, from) != 1) return false;
    const size_t count = to->answer.line + to->answer.said;
    to->text = malloc(count + 1);
    return to->text && fread(to->text, 1, count, from) == count;
}

/* The worker has ended without an answer. */
static void replace_worker(batch *b, size_t which) {
    const options *o = b->r->o;
    const size_t number = b->at_work[which];
    platform_helper_end(&b->workers[which]);
    if (number == NOTHING) return;
    place *p = place_of(b, number);
    free(p->text);
    *p = (place){.answer.exit_code = EXIT_SOME_FAILED, .ready = true};
    options aside = *o; /* told in its turn, like all that is said of a document */
    aside.errors = platform_memory_file(&p->text, &p->answer.said);
    if (aside.errors) {
        complain(&aside, T(o, "%s: the process that read it broke down\n", "%s: 読み取り中のプロセスが異常終了しました\n"),
                 b->all.at[number].path);
        fclose(aside.errors);
        b->waiting += p->answer.said;
    }
    start_worker(b, which);
}

static void take_answer(batch *b, size_t which) {
    place *p = b->at_work[which] == NOTHING ? NULL : place_of(b, b->at_work[which]);
    if (!p || !read_answer(b->workers[which].from, p)) {
        replace_worker(b, which);
        return;
    }
    p->ready = true;
    b->waiting += p->answer.line + p->answer.said;
    b->at_work[which] = NOTHING;
}

/* ---- writing ---- */

static bool write_line(batch *b, const char *line, size_t count) {
    if (count == 0 || (fwrite(line, 1, count, b->out) == count && fflush(b->out) == 0)) {
        b->written += count;
        return true;
    }
    /* Of standard output the end of the command tells. */
    if (b->r->o->output) complain(b->r->o, "%s: %s\n", b->r->o->output, strerror(errno));
    run_fail(b->r, EXIT_OUTPUT);
    b->broken = true;
    return false;
}

static bool write_ready(batch *b) {
    for (place *p; b->next < b->given && (p = place_of(b, b->next))->ready; b->next++) {
        const bool written = write_line(b, p->text, p->answer.line);
        if (p->answer.said) {
            clear_progress(b);
            fwrite(p->text + p->answer.line, 1, p->answer.said, stderr);
        }
        run_fail(b->r, p->answer.exit_code);
        b->done++;
        b->failed += p->answer.line == 0;
        b->source += (double)p->answer.source;
        b->understood += p->answer.understood;
        b->waiting -= p->answer.line + p->answer.said;
        free(p->text);
        p->text = NULL;
        if (!written) return false;
    }
    return true;
}

/* ---- what is told ---- */

static void print_time(const options *o, double seconds) {
    const unsigned long s = (unsigned long)(seconds + 0.5);
    if (s >= 3600) fprintf(stderr, T(o, "%lu h %lu min", "%lu 時間 %lu 分"), s / 3600, s / 60 % 60);
    else if (s >= 60) fprintf(stderr, T(o, "%lu min %lu s", "%lu 分 %lu 秒"), s / 60, s % 60);
    else fprintf(stderr, T(o, "%lu s", "%lu 秒"), s);
}

/* A line that is written over and over, once the work takes long enough for somebody to wonder. */
static void show_progress(batch *b) {
    const options *o = b->r->o;
    const double now = platform_seconds(), took = now - b->began;
    if (took < 1 || now - b->shown < 0.2 || !platform_is_terminal(stderr)) return;
    const double rate = (double)b->done / took;
    fprintf(stderr, T(o, "\r\033[K%zu/%zu  %.1f a second", "\r\033[K%zu/%zu  毎秒 %.1f 件"), b->done, b->all.count, rate);
    if (b->failed) fprintf(stderr, T(o, "  %zu failed", "  失敗 %zu 件"), b->failed);
    if (b->done) {
        fputs(T(o, "  left: ", "  残り "), stderr);
        print_time(o, (double)(b->all.count - b->done) / rate);
    }
    fflush(stderr);
    b->shown = now;
}

static void tell_stop(batch *b) {
    const options *o = b->r->o;
    clear_progress(b);
    complain(o, T(o, "stopping after the documents that are being read; a second time stops at once\n",
                  "読み取り中の文書を終えてから止まります。もう一度で、すぐに止まります\n"));
}

static void tell_all(const batch *b) {
    const options *o = b->r->o;
    const double took = platform_seconds() - b->began;
    complain(o, T(o, "%zu of %zu documents read, %zu failed; ", "%zu/%zu 件を読みました（失敗 %zu 件）。"),
             b->done - b->failed, b->all.count, b->failed);
    if (b->earlier) fprintf(stderr, T(o, "%zu were there already; ", "%zu 件は前回までに済んでいます。"), b->earlier);
    if (b->source > 0)
        fprintf(stderr, T(o, "%.1f %% understood; ", "%.1f %% を読み取りました。"), 100 * b->understood / b->source);
    print_time(o, took);
    if (took > 0) fprintf(stderr, T(o, ", %.1f a second", "、毎秒 %.1f 件"), (double)b->done / took);
    fputc('\n', stderr);
}

/* ---- all together ---- */

static bool open_output(batch *b) {
    const options *o = b->r->o;
    b->out = stdout;
    if (!o->output) return true;
    b->out = o->resume ? fopen(o->output, "r+b") : NULL;
    if (!b->out) b->out = fopen(o->output, "w+b");
    if (b->out) return true;
    complain(o, T(o, "%s: cannot be opened: %s\n", "%s: ファイルを開けません: %s\n"), o->output, strerror(errno));
    run_fail(b->r, EXIT_OUTPUT);
    return false;
}

/* The documents that are left to do. The output may stand among them. */
static bool find_documents(batch *b) {
    const options *o = b->r->o;
    inputs_find(&b->all, o);
    if (b->all.failed) run_fail(b->r, EXIT_SOME_FAILED);
    for (size_t i = 0; o->output && i < b->all.count; i++) b->all.at[i].done = platform_is_open_file(b->out, b->all.at[i].path);
    inputs_leave_out_done(&b->all);
    if (!o->resume) return true;
    const size_t count = b->all.count;
    if (!resume_after(b->out, o, &b->all, &b->written)) {
        run_fail(b->r, EXIT_USAGE);
        return false;
    }
    if (!platform_cut(b->out, b->written)) {
        complain(o, "%s: %s\n", o->output, strerror(errno));
        run_fail(b->r, EXIT_OUTPUT);
        return false;
    }
    inputs_leave_out_done(&b->all);
    b->earlier = count - b->all.count;
    return true;
}

static void read_all(batch *b) {
    const size_t nobody = b->worker_count;
    bool told = false;
    for (give_work(b); b->next < b->given; give_work(b)) {
        const size_t which = platform_worker_wait(b->workers, b->worker_count, 500);
        if (which != nobody) take_answer(b, which);
        if (!write_ready(b)) return;
        if (platform_stopped() && !told) tell_stop(b);
        told = platform_stopped() != 0;
        show_progress(b);
    }
}

static void end(batch *b) {
    for (size_t i = 0; i < b->worker_count; i++)
        if (b->workers[i].from) platform_helper_end(&b->workers[i]);
    for (size_t i = b->next; i < b->given; i++) free(place_of(b, i)->text);
    free(b->places);
    inputs_free(&b->all);
    /* A line that could be written only by half is none. */
    if (!b->out || b->out == stdout) return;
    if (b->broken) platform_cut(b->out, b->written);
    fclose(b->out); /* each line was flushed */
}

void batch_run(run *r) {
    batch b = {.r = r};
    if (open_output(&b) && find_documents(&b)) {
        platform_note_stop();
        b.began = platform_seconds();
        if (b.all.count && start_workers(&b)) read_all(&b);
        /* More is left where no worker could be had. */
        if (b.next < b.all.count && r->exit_code == EXIT_ALL_READ) run_fail(r, EXIT_SOME_FAILED);
        if (platform_stopped()) run_fail(r, EXIT_STOPPED + platform_stopped());
        clear_progress(&b);
        tell_all(&b);
    }
    end(&b);
}
