/* policydoc: the library at the command line. */
#include <stdio.h>

#include "../platform.h"
#include "batch.h"
#include "messages.h"
#include "readers.h"
#include "run.h"

static int run_command(const options *o) {
    static const use_fn uses[] = {[COMMAND_PARSE] = use_parse, [COMMAND_EXPLAIN] = use_explain,
                                  [COMMAND_TEXT] = use_text, [COMMAND_TABLE] = use_table};
    run r;
    if (run_begin(&r, o)) {
        if (o->command == COMMAND_VERSION) messages_version(r.analyzer);
        else if (o->command == COMMAND_EXTRACTORS) print_extractors(&r);
        else if (o->command == COMMAND_READERS) readers_list(&r);
        else if (o->batch) batch_run(&r);
        else run_each(&r, uses[o->command]);
    }
    run_end(&r);
    return r.exit_code;
}

int main(int argc, char **argv) {
    options o;
    platform_binary_streams();
    platform_keep_memory();
    if (!options_read(&o, argc, argv)) return EXIT_USAGE;
    int code = EXIT_ALL_READ;
    if (o.command == COMMAND_HELP) messages_help(&o);
    else code = run_command(&o);
    if (fflush(stdout) == 0 && !ferror(stdout)) return code;
    complain(&o, T(&o, "the output could not be written\n", "出力できませんでした\n"));
    return EXIT_OUTPUT;
}
