/* The one file of the command that speaks to POSIX. */
#define _XOPEN_SOURCE 700

#include "platform.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

platform_kind platform_kind_of(const char *path) {
    struct stat s;
    if (stat(path, &s) != 0) return errno == ENOENT || errno == ENOTDIR ? PLATFORM_MISSING : PLATFORM_UNREADABLE;
    if (S_ISDIR(s.st_mode)) return PLATFORM_DIRECTORY;
    return access(path, R_OK) == 0 ? PLATFORM_FILE : PLATFORM_UNREADABLE;
}

char *platform_absolute(const char *path) { return realpath(path, NULL); }

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static char *joined(const char *directory, const char *name) {
    size_t n = strlen(directory), m = strlen(name);
    char *path = malloc(n + m + 2);
    if (!path) return NULL;
    memcpy(path, directory, n);
    path[n] = '/';
    memcpy(path + n + 1, name, m + 1);
    return path;
}

/* A link that leads to a directory may lead back to one above. */
static bool is_directory_link(const char *directory, const char *name) {
    struct stat link, target;
    char *path = joined(directory, name);
    bool is = path && lstat(path, &link) == 0 && S_ISLNK(link.st_mode) && stat(path, &target) == 0 &&
              S_ISDIR(target.st_mode);
    free(path);
    return is;
}

static bool add_name(char ***names, size_t *count, size_t *room, const char *name) {
    if (*count == *room) {
        size_t more = *room ? *room * 2 : 16;
        char **grown = realloc(*names, more * sizeof *grown);
        if (!grown) return false;
        *names = grown;
        *room = more;
    }
    size_t n = strlen(name) + 1;
    char *copy = malloc(n);
    if (!copy) return false;
    (*names)[(*count)++] = memcpy(copy, name, n);
    return true;
}

char **platform_names_in(const char *directory, size_t *count) {
    DIR *dir = opendir(directory);
    if (!dir) return NULL;
    char **names = malloc(sizeof *names);
    size_t room = names ? 1 : 0;
    bool ok = names != NULL;
    *count = 0;
    for (struct dirent *entry; ok && (entry = readdir(dir));)
        if (entry->d_name[0] != '.' && !is_directory_link(directory, entry->d_name))
            ok = add_name(&names, count, &room, entry->d_name);
    closedir(dir);
    if (!ok) {
        platform_names_free(names, *count);
        return NULL;
    }
    qsort(names, *count, sizeof *names, by_bytes);
    return names;
}

void platform_names_free(char **names, size_t count) {
    for (size_t i = 0; names && i < count; i++) free(names[i]);
    free(names);
}

char *platform_own_directory(void) {
    static const char *const links[] = {"/proc/self/exe", "/proc/curproc/file", "/proc/curproc/exe"};
    char *path = NULL;
    for (size_t i = 0; !path && i < sizeof links / sizeof *links; i++) path = realpath(links[i], NULL);
    char *slash = path ? strrchr(path, '/') : NULL;
    if (slash) *slash = '\0';
    return path;
}

bool platform_is_terminal(FILE *file) { return isatty(fileno(file)) != 0; }

int platform_columns(FILE *file) {
    struct winsize size;
    return ioctl(fileno(file), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

double platform_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

unsigned platform_processors(void) {
    const long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (unsigned)count : 1;
}

FILE *platform_memory_file(char **text, size_t *size) { return open_memstream(text, size); }

bool platform_is_open_file(FILE *file, const char *path) {
    struct stat a, b;
    return fstat(fileno(file), &a) == 0 && stat(path, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool platform_cut(FILE *file, uint64_t size) {
    const bool flushed = fflush(file) == 0; /* where it failed, what is written by half is cut as well */
    return ftruncate(fileno(file), (off_t)size) == 0 && fseeko(file, (off_t)size, SEEK_SET) == 0 && flushed;
}

/* ---- signals ---- */

static volatile sig_atomic_t stopped;

static void note_stop(int number) { stopped = number; }

void platform_note_stop(void) {
    static const int signals[] = {SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction now, noted = {.sa_handler = note_stop, .sa_flags = (int)SA_RESETHAND | SA_RESTART};
        /* Who started us may have them ignored. */
        if (sigaction(signals[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN) sigaction(signals[i], &noted, NULL);
    }
}

int platform_stopped(void) { return stopped; }

/* ---- helpers ---- */

/* The shadow memory of the sanitizers is terabytes of address space. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ADDRESS_SPACE_IS_OURS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define ADDRESS_SPACE_IS_OURS 0
#endif
#endif
#ifndef ADDRESS_SPACE_IS_OURS
#define ADDRESS_SPACE_IS_OURS 1
#endif

static void bound(int resource, rlim_t soft, rlim_t hard) {
    struct rlimit now;
    if (getrlimit(resource, &now) != 0) return;
    if (now.rlim_max != RLIM_INFINITY && hard > now.rlim_max) hard = now.rlim_max;
    now.rlim_max = hard;
    now.rlim_cur = soft < hard ? soft : hard;
    setrlimit(resource, &now);
}

static void lead_nowhere(int first) {
    const int nowhere = open("/dev/null", O_RDWR);
    for (int stream = first; nowhere >= 0 && stream < 3; stream++) dup2(nowhere, stream);
    if (nowhere > 2) close(nowhere);
}

/* In the copy. It never comes back: buffers of standard output that the parent has filled must not be written twice. */
static void be_helper(int channel, const platform_bounds *bounds, void (*work)(void *, FILE *), void *user) {
    lead_nowhere(0);
    if (ADDRESS_SPACE_IS_OURS) bound(RLIMIT_AS, bounds->memory, bounds->memory);
    bound(RLIMIT_CPU, bounds->seconds, bounds->seconds + 1);
    bound(RLIMIT_CORE, 0, 0);
    FILE *to = fdopen(channel, "wb");
    if (!to) _exit(1);
    work(user, to);
    _exit(fclose(to) == 0 ? 0 : 1);
}

bool platform_helper_start(platform_helper *helper, const platform_bounds *bounds, void (*work)(void *, FILE *),
                           void *user) {
    int channel[2];
    *helper = (platform_helper){0};
    if (pipe(channel) != 0) return false;
    const pid_t process = fork();
    if (process == 0) {
        close(channel[0]);
        be_helper(channel[1], bounds, work, user);
    }
    close(channel[1]);
    helper->process = process;
    helper->from = process > 0 ? fdopen(channel[0], "rb") : NULL;
    if (helper->from) return true;
    close(channel[0]);
    if (process > 0) platform_helper_end(helper);
    return false;
}

platform_end platform_helper_end(platform_helper *helper) {
    int status = 0;
    if (helper->from) fclose(helper->from); /* a helper that still writes ends by it */
    while (waitpid((pid_t)helper->process, &status, 0) < 0 && errno == EINTR) {}
    *helper = (platform_helper){0};
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return PLATFORM_END_WELL;
    return WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL) ? PLATFORM_END_TOO_LONG
                                                                                            : PLATFORM_END_BROKEN;
}

/* ---- workers ---- */

/* In the copy; it never comes back either. */
static void be_worker(int channel, void (*work)(void *, size_t, FILE *), void *user) {
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    lead_nowhere(1);
    FILE *to = fdopen(channel, "wb");
    size_t number;
    while (to && recv(channel, &number, sizeof number, MSG_WAITALL) == (ssize_t)sizeof number) {
        work(user, number, to);
        if (fflush(to) != 0) _exit(1);
    }
    _exit(to ? 0 : 1);
}

bool platform_worker_start(platform_helper *all, size_t count, size_t which, void (*work)(void *, size_t, FILE *),
                           void *user) {
    int channel[2];
    all[which] = (platform_helper){0};
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, channel) != 0) return false;
    const pid_t process = fork();
    if (process == 0) {
        close(channel[0]);
        /* A worker ends when we close its channel: no other one may hold it open. */
        for (size_t i = 0; i < count; i++)
            if (all[i].from) close(fileno(all[i].from));
        be_worker(channel[1], work, user);
    }
    close(channel[1]);
    all[which].process = process;
    all[which].from = process > 0 ? fdopen(channel[0], "rb") : NULL;
    if (all[which].from) return true;
    close(channel[0]);
    if (process > 0) platform_helper_end(&all[which]);
    return false;
}

bool platform_worker_give(const platform_helper *worker, size_t number) {
    return send(fileno(worker->from), &number, sizeof number, MSG_NOSIGNAL) == (ssize_t)sizeof number;
}

size_t platform_worker_wait(const platform_helper *all, size_t count, int milliseconds) {
    struct pollfd channels[PLATFORM_MOST_WORKERS];
    size_t which = 0;
    for (size_t i = 0; i < count; i++)
        channels[i] = (struct pollfd){.fd = all[i].from ? fileno(all[i].from) : -1, .events = POLLIN};
    if (poll(channels, (nfds_t)count, milliseconds) <= 0) return count;
    while (which < count && channels[which].revents == 0) which++;
    return which;
}

void platform_binary_streams(void) {}

/* glibc gives what is free at the heap's end, but for 128 KB, back to the system at once; pages that come anew for each
 * document cost about as much as a sixth of the reading. */
void platform_keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
    mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
#endif
}
