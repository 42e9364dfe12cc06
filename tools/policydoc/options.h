/* What the command was asked to do. */
#ifndef POLICYDOC_OPTIONS_H
#define POLICYDOC_OPTIONS_H

#include <policydoc/policydoc.h>
#include <stdbool.h>
#include <stdio.h>

/* Exit codes, as the manual lists them. */
enum { EXIT_ALL_READ = 0, EXIT_SOME_FAILED = 1, EXIT_USAGE = 2, EXIT_DATA = 3, EXIT_OUTPUT = 4,
       EXIT_STOPPED = 128 /* and the signal's number is added, as shells have it */ };

typedef enum command { COMMAND_NONE, COMMAND_PARSE, COMMAND_EXPLAIN, COMMAND_TEXT, COMMAND_TABLE,
                       COMMAND_EXTRACTORS, COMMAND_READERS, COMMAND_HELP, COMMAND_VERSION } command;
typedef enum format { FORMAT_DEFAULT, FORMAT_OUTLINE, FORMAT_JSON, FORMAT_JSONL, FORMAT_CSV, FORMAT_TSV } format;

/* The kinds of files that extractors are made from. */
typedef enum extractor_kind { EXTRACTOR_NONE, EXTRACTOR_TABLE, EXTRACTOR_PATTERNS, EXTRACTOR_MODULE } extractor_kind;

enum { MOST_DATA = 32, MOST_EXTRACTORS = 32, MOST_READERS = 16 };

typedef struct options {
    command command;
    format format;
    pdoc_unit offsets;
    pdoc_table_kind table;
    bool bom;
    const char *data[MOST_DATA]; /* directories or files of tables, in order */
    bool data_replaces[MOST_DATA];
    size_t data_count;
    extractor_kind extractor_kinds[MOST_EXTRACTORS]; /* in order */
    const char *extractors[MOST_EXTRACTORS];         /* their files */
    size_t extractor_count;
    bool no_builtin;
    const char *readers[MOST_READERS]; /* module:FILE, in order */
    size_t reader_count;
    bool no_readers; /* but those */
    bool batch;         /* many documents at once: one of the three that follow was given */
    unsigned jobs;      /* processes; 0: as many as there are processors */
    const char *output; /* a file in place of standard output */
    bool resume;        /* what the output has already is kept */
    const char *facts[PDOC_FACT_MEDIA_TYPE + 1]; /* by pdoc_fact; the roster's is its file */
    char **files;                                /* what is left of argv */
    size_t file_count;
    bool japanese;
    FILE *errors; /* where complaints go */
} options;

/* Reads the command line; says on standard error what is wrong with it and returns false. */
bool options_read(options *o, int argc, char **argv);

#endif
