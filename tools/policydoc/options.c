/* The command line: subcommand, options with `--name value` or `--name=value`, files. */
#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../platform.h"
#include "messages.h"

typedef struct named {
    const char *name;
    int value;
} named;

static const named commands[] = {{"parse", COMMAND_PARSE}, {"explain", COMMAND_EXPLAIN}, {"text", COMMAND_TEXT},
                                 {"table", COMMAND_TABLE}, {"extractors", COMMAND_EXTRACTORS},
                                 {"readers", COMMAND_READERS}, {"help", COMMAND_HELP}, {NULL, 0}};
static const named parse_formats[] = {
    {"outline", FORMAT_OUTLINE}, {"json", FORMAT_JSON}, {"jsonl", FORMAT_JSONL}, {NULL, 0}};
static const named table_formats[] = {{"csv", FORMAT_CSV}, {"tsv", FORMAT_TSV}, {NULL, 0}};
static const named units[] = {
    {"byte", PDOC_UNIT_BYTE}, {"codepoint", PDOC_UNIT_CODE_POINT}, {"utf16", PDOC_UNIT_UTF16}, {NULL, 0}};
static const named tables[] = {{"sessions", PDOC_TABLE_SESSIONS},   {"attendees", PDOC_TABLE_ATTENDEES},
                               {"materials", PDOC_TABLE_MATERIALS}, {"agenda", PDOC_TABLE_AGENDA},
                               {"remarks", PDOC_TABLE_REMARKS},     {"mentions", PDOC_TABLE_MENTIONS},
                               {"entities", PDOC_TABLE_ENTITIES},   {NULL, 0}};
static const named extractor_kinds[] = {
    {"table", EXTRACTOR_TABLE}, {"patterns", EXTRACTOR_PATTERNS}, {"module", EXTRACTOR_MODULE}, {NULL, 0}};
static const named fact_options[] = {{"--encoding", PDOC_FACT_ENCODING}, {"--url", PDOC_FACT_URL},
                                     {"--retrieved", PDOC_FACT_RETRIEVED}, {"--body", PDOC_FACT_BODY},
                                     {"--date", PDOC_FACT_DATE},         {"--roster", PDOC_FACT_ROSTER}, {NULL, 0}};

static int value_of(const named *names, const char *name, size_t length) {
    for (; names->name; names++)
        if (strlen(names->name) == length && strncmp(names->name, name, length) == 0) return names->value;
    return 0;
}

static bool wrong_value(const options *o, const char *option, const char *value, const named *names) {
    complain(o, T(o, "%s: %s is not known; choose one of", "%s に %s は指定できません。次のどれかです:"), option, value);
    for (; names->name; names++) fprintf(o->errors, " %s", names->name);
    fputc('\n', o->errors);
    return false;
}

static bool read_choice(const options *o, const char *option, const char *value, const named *names, int *to) {
    int found = value_of(names, value, strlen(value));
    if (!found) return wrong_value(o, option, value, names);
    *to = found;
    return true;
}

static bool read_format(options *o, const char *value) {
    int found = FORMAT_DEFAULT;
    if (!read_choice(o, "--format", value, o->command == COMMAND_TABLE ? table_formats : parse_formats, &found))
        return false;
    o->format = (format)found;
    return true;
}

static bool read_offsets(options *o, const char *value) {
    int found = PDOC_UNIT_BYTE;
    if (!read_choice(o, "--offsets", value, units, &found)) return false;
    o->offsets = (pdoc_unit)found;
    return true;
}

static bool add_data(options *o, const char *value, bool replaces) {
    if (o->data_count == MOST_DATA) {
        complain(o, T(o, "--data is given more than %d times\n", "--data は %d 回までです\n"), MOST_DATA);
        return false;
    }
    o->data[o->data_count] = value;
    o->data_replaces[o->data_count++] = replaces;
    return true;
}

/* KIND:FILE. */
static bool add_extractor(options *o, const char *value) {
    const char *colon = strchr(value, ':');
    int kind = colon ? value_of(extractor_kinds, value, (size_t)(colon - value)) : 0;
    if (!kind || colon[1] == '\0') {
        complain(o, T(o, "--extractor %s: write table:FILE, patterns:FILE or module:FILE\n",
                      "--extractor %s: table:ファイル、patterns:ファイル、module:ファイル のどれかで指定してください\n"), value);
        return false;
    }
    if (o->extractor_count == MOST_EXTRACTORS) {
        complain(o, T(o, "--extractor is given more than %d times\n", "--extractor は %d 回までです\n"), MOST_EXTRACTORS);
        return false;
    }
    o->extractor_kinds[o->extractor_count] = (extractor_kind)kind;
    o->extractors[o->extractor_count++] = colon + 1;
    return true;
}

static bool add_reader(options *o, const char *value) {
    if (o->reader_count == MOST_READERS) {
        complain(o, T(o, "--reader is given more than %d times\n", "--reader は %d 回までです\n"), MOST_READERS);
        return false;
    }
    o->readers[o->reader_count++] = value;
    return true;
}

static bool read_jobs(options *o, const char *value) {
    char *end;
    const unsigned long jobs = value[0] >= '0' && value[0] <= '9' ? strtoul(value, &end, 10) : PLATFORM_MOST_WORKERS + 1;
    if (jobs > PLATFORM_MOST_WORKERS || *end) {
        complain(o, T(o, "--jobs %s: write a number from 0 to %d\n", "--jobs %s: 0 から %d までの数を指定してください\n"), value,
                 PLATFORM_MOST_WORKERS);
        return false;
    }
    o->batch = true;
    o->jobs = (unsigned)jobs;
    return true;
}

static bool is(const char *option, size_t length, const char *name) {
    return strlen(name) == length && strncmp(option, name, length) == 0;
}

/* Whether this command knows the option. */
static bool applies(const options *o, const char *option, size_t length) {
    bool parse = o->command == COMMAND_PARSE, table = o->command == COMMAND_TABLE;
    if (is(option, length, "--format")) return parse || table;
    if (is(option, length, "--offsets")) return parse || table;
    if (is(option, length, "--jobs") || is(option, length, "--output")) return parse;
    if (is(option, length, "--reader")) return true;
    if (is(option, length, "--data") || is(option, length, "--replace-data")) return true;
    if (is(option, length, "--extractor")) return o->command != COMMAND_TEXT;
    if (o->command == COMMAND_EXTRACTORS) return false;
    return value_of(fact_options, option, length) != 0;
}

/* An option with a value; `at` is its place in argv, moved on when the value stands in the next word. */
static bool read_valued(options *o, int argc, char **argv, int *at) {
    const char *option = argv[*at], *equals = strchr(option, '='), *value = equals ? equals + 1 : NULL;
    size_t length = equals ? (size_t)(equals - option) : strlen(option);
    if (!applies(o, option, length)) {
        complain(o, T(o, "%s: no such option of this command\n", "%s というオプションはこのコマンドにありません\n"), option);
        return false;
    }
    if (!value && *at + 1 < argc) value = argv[++*at];
    if (!value) {
        complain(o, T(o, "%s needs a value\n", "%s には値が要ります\n"), option);
        return false;
    }
    if (is(option, length, "--format")) return read_format(o, value);
    if (is(option, length, "--offsets")) return read_offsets(o, value);
    if (is(option, length, "--reader")) return add_reader(o, value);
    if (is(option, length, "--jobs")) return read_jobs(o, value);
    if (is(option, length, "--output")) {
        o->batch = true;
        o->output = value;
        return true;
    }
    if (is(option, length, "--data")) return add_data(o, value, false);
    if (is(option, length, "--replace-data")) return add_data(o, value, true);
    if (is(option, length, "--extractor")) return add_extractor(o, value);
    o->facts[value_of(fact_options, option, length)] = value;
    return true;
}

/* A word of the command line that begins with a dash. */
static bool read_option(options *o, int argc, char **argv, int *at) {
    const char *word = argv[*at];
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
        o->command = COMMAND_HELP;
        return true;
    }
    if (strcmp(word, "--bom") == 0 && o->command == COMMAND_TABLE) {
        o->bom = true;
        return true;
    }
    if (strcmp(word, "--resume") == 0 && o->command == COMMAND_PARSE) {
        o->resume = true;
        return true;
    }
    if (strcmp(word, "--no-builtin") == 0 && o->command != COMMAND_TEXT) {
        o->no_builtin = true;
        return true;
    }
    if (strcmp(word, "--no-readers") == 0) {
        o->no_readers = true;
        return true;
    }
    return read_valued(o, argc, argv, at);
}

static bool read_command(options *o, int argc, char **argv) {
    if (argc < 2) {
        complain(o, T(o, "what shall be done? See policydoc --help\n",
                      "コマンドを指定してください。policydoc --help を見てください\n"));
        return false;
    }
    const char *word = argv[1];
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) o->command = COMMAND_HELP;
    else if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) o->command = COMMAND_VERSION;
    else o->command = (command)value_of(commands, word, strlen(word));
    if (o->command != COMMAND_NONE) return true;
    complain(o, T(o, "%s: no such command. See policydoc --help\n",
                  "%s というコマンドはありません。policydoc --help を見てください\n"), word);
    return false;
}

static bool read_table_kind(options *o) {
    if (o->file_count == 0) return wrong_value(o, "table", "-", tables);
    int found = 0;
    if (!read_choice(o, "table", o->files[0], tables, &found)) return false;
    o->table = (pdoc_table_kind)found;
    o->files++;
    o->file_count--;
    return true;
}

static bool check_batch(const options *o) {
    if (o->batch && o->format != FORMAT_JSONL) {
        complain(o, T(o, "--jobs and --output go with --format jsonl\n",
                      "--jobs と --output は --format jsonl のときに使います\n"));
        return false;
    }
    if (o->resume && !o->output) {
        complain(o, T(o, "--resume needs --output, whose lines tell what is done\n",
                      "--resume には --output が要ります（その行から、済んだ文書が分かります）\n"));
        return false;
    }
    return true;
}

static bool check(options *o) {
    if (!check_batch(o)) return false;
    if (o->command == COMMAND_HELP || o->command == COMMAND_VERSION ||
        o->command == COMMAND_READERS)
        return true;
    if (o->command == COMMAND_TABLE && !read_table_kind(o)) return false;
    if (o->command == COMMAND_EXTRACTORS) {
        if (o->file_count == 0) return true;
        complain(o, T(o, "%s: extractors takes no files; --extractor adds one\n",
                      "%s: extractors にファイルは指定できません（抽出器は --extractor で足します）\n"), o->files[0]);
        return false;
    }
    if (o->file_count > 0) return true;
    complain(o, T(o, "no file is given; - is standard input\n",
                  "ファイルを指定してください（- は標準入力です）\n"));
    return false;
}

bool options_read(options *o, int argc, char **argv) {
    *o = (options){.offsets = PDOC_UNIT_BYTE, .jobs = 1, .errors = stderr, .japanese = messages_in_japanese()};
    if (!read_command(o, argc, argv)) return false;
    /* Files are moved together in front of argv's end: what is read already makes room. */
    o->files = argv + 2 <= argv + argc ? argv + 2 : argv + argc;
    bool only_files = false;
    for (int at = 2; at < argc; at++) {
        bool option = !only_files && argv[at][0] == '-' && argv[at][1] != '\0';
        if (option && strcmp(argv[at], "--") == 0) only_files = true;
        else if (!option) o->files[o->file_count++] = argv[at];
        else if (!read_option(o, argc, argv, &at)) return false;
        if (o->command == COMMAND_HELP) break;
    }
    return check(o);
}
