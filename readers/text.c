#include "text.h"

bool text_reserve(text *t, size_t more) {
    if (t->room - t->length > more) return true;
    if (more > SIZE_MAX / 2 - t->length) return false;
    const size_t room = (t->length + more) * 2 + 64;
    char *grown = t->with->reallocate(t->with->user, t->at, room);
    if (!grown) return false;
    t->at = grown;
    t->room = room;
    return true;
}

bool text_add(text *t, const char *s, size_t n) {
    if (!text_reserve(t, n)) return false;
    memcpy(t->at + t->length, s, n);
    t->length += n;
    return true;
}

const char *text_string(text *t) {
    if (!text_reserve(t, 1)) return "";
    t->at[t->length] = '\0';
    return t->at;
}

void text_free(text *t) {
    t->with->release(t->with->user, t->at);
    t->at = NULL;
    t->length = t->room = 0;
}
