/* --resume: the lines of the output tell by their documents' names what is done. */
#include "resume.h"

#include <stdlib.h>
#include <string.h>

#include "messages.h"

static bool no_memory(const options *o) {
    complain(o, T(o, "out of memory\n", "メモリが足りません\n"));
    return false;
}

/* ---- documents by their names ---- */

typedef struct names {
    input **at; /* sorted */
    size_t count;
} names;

static int by_name(const void *a, const void *b) {
    return strcmp((*(input *const *)a)->name, (*(input *const *)b)->name);
}

static input *find(const names *all, char *name) {
    input wanted = {.name = name}, *key = &wanted;
    input **there = all->count ? bsearch(&key, all->at, all->count, sizeof key, by_name) : NULL;
    return there ? *there : NULL;
}

static bool all_have_names(const options *o, const inputs *all) {
    for (size_t i = 0; i < all->count; i++) {
        if (all->at[i].name) continue;
        complain(o, T(o, "--resume tells documents by their names, and standard input has none\n",
                      "--resume は文書を名前で見分けますが、標準入力には名前がありません\n"));
        return false;
    }
    return true;
}

static bool all_names_differ(const options *o, const names *all) {
    for (size_t i = 1; i < all->count; i++) {
        if (by_name(&all->at[i - 1], &all->at[i]) != 0) continue;
        complain(o, T(o, "--resume tells documents by their names, and %s and %s have the same\n",
                      "--resume は文書を名前で見分けますが、%s と %s は同じ名前です\n"),
                 all->at[i - 1]->path, all->at[i]->path);
        return false;
    }
    return true;
}

static bool sort(names *all, const options *o, inputs *inputs) {
    all->at = calloc(inputs->count + 1, sizeof *all->at);
    if (!all->at) return no_memory(o);
    for (; all->count < inputs->count; all->count++) all->at[all->count] = &inputs->at[all->count];
    qsort(all->at, all->count, sizeof *all->at, by_name);
    return all_names_differ(o, all);
}

/* ---- lines ---- */

typedef struct lines {
    FILE *file;
    char *bytes;
    size_t at, end, room; /* of what was read: [at, end) is not used yet */
    bool failed;          /* no memory */
} lines;

static bool read_more(lines *l) {
    memmove(l->bytes, l->bytes + l->at, l->end - l->at);
    l->end -= l->at;
    l->at = 0;
    if (l->end == l->room) {
        const size_t room = l->room * 2;
        char *grown = realloc(l->bytes, room);
        l->failed = !grown;
        if (!grown) return false;
        l->bytes = grown;
        l->room = room;
    }
    const size_t more = fread(l->bytes + l->end, 1, l->room - l->end, l->file);
    l->end += more;
    return more > 0;
}

/* The next whole line, a NUL byte in place of its line feed; NULL at the end, and before half a line. */
static char *next_line(lines *l, size_t *size) {
    size_t seen = 0;
    for (;;) {
        char *feed = memchr(l->bytes + l->at + seen, '\n', l->end - l->at - seen);
        if (feed) {
            char *line = l->bytes + l->at;
            *feed = '\0';
            *size = (size_t)(feed + 1 - line);
            l->at += *size;
            return line;
        }
        seen = l->end - l->at;
        if (!read_more(l)) return NULL;
    }
}

/* The four digits behind a \u; moves on to the last one. */
static char code_at(const char **p) {
    static const char digits[] = "0123456789abcdef";
    size_t code = 0;
    for (const char *digit; (*p)[1] && (digit = strchr(digits, (*p)[1])); (*p)++) code = code * 16 + (size_t)(digit - digits);
    return (char)code;
}

/* What a string of JSON stands for, in its place, where its escapes are those that the library writes: one character of
 * ASCII each. NULL where it has no end. */
static char *unescape(char *s) {
    static const char letters[] = "bfnrt", meant[] = "\b\f\n\r\t";
    char *to = s;
    for (const char *p = s; *p; p++) {
        if (*p == '"') {
            *to = '\0';
            return s;
        }
        if (*p != '\\') {
            *to++ = *p;
            continue;
        }
        if (*++p == '\0') return NULL;
        const char *letter = strchr(letters, *p);
        *to++ = *p == 'u' ? code_at(&p) : letter ? meant[letter - letters] : *p;
    }
    return NULL;
}

/* The name of the document that a line is of. Its quotes keep the key from being found inside a string, where they
 * would have backslashes. */
static char *name_in(char *line) {
    static const char key[] = "\"source\":{\"name\":\"";
    char *at = strstr(line, key);
    return at ? unescape(at + strlen(key)) : NULL;
}

/* ---- all together ---- */

static bool read_lines(lines *l, const options *o, const names *all, uint64_t *whole) {
    size_t size;
    for (char *line; (line = next_line(l, &size));) {
        char *name = name_in(line);
        input *there = name ? find(all, name) : NULL;
        if (there) there->done = true;
        *whole += size;
    }
    if (l->failed) return no_memory(o);
    if (ferror(l->file)) complain(o, T(o, "%s: cannot be read\n", "%s: 読めません\n"), o->output);
    return !ferror(l->file);
}

bool resume_after(FILE *output, const options *o, inputs *all, uint64_t *whole) {
    enum { ROOM = 1 << 16 };
    names sorted = {0};
    lines l = {.file = output, .bytes = malloc(ROOM), .room = ROOM};
    *whole = 0;
    bool ok = l.bytes || no_memory(o);
    ok = ok && all_have_names(o, all) && sort(&sorted, o, all) && read_lines(&l, o, &sorted, whole);
    free(l.bytes);
    free(sorted.at);
    return ok;
}
