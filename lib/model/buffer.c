/* Bytes that the library wrote, in a counted object that grows while it is written. */
#include "model/object.h"

pdoc_buffer *pdi_buffer_make(const pdoc_allocator *with) {
    pdoc_buffer *b = pdi_hold(with, sizeof *b);
    if (!b) return NULL;
    atomic_init(&b->count, 1);
    b->with = *with;
    return b;
}

int pdi_buffer_sink(void *user, const char *bytes, size_t count) {
    pdoc_buffer *b = user;
    if (count > SIZE_MAX / 2 - b->length - 1) return PDOC_ERROR_MEMORY;
    size_t need = b->length + count + 1;
    if (need > b->room) {
        size_t room = need < 4096 ? 4096 : need + need / 2;
        char *data = b->with.reallocate(b->with.user, b->data, room);
        if (!data) return PDOC_ERROR_MEMORY;
        b->data = data;
        b->room = room;
    }
    memcpy(b->data + b->length, bytes, count);
    b->length += count;
    b->data[b->length] = '\0';
    return 0;
}

pdoc_buffer *pdoc_buffer_ref(pdoc_buffer *buffer) {
    if (buffer) pdi_count_up(&buffer->count);
    return buffer;
}

void pdoc_buffer_unref(pdoc_buffer *buffer) {
    if (!buffer || !pdi_count_down(&buffer->count)) return;
    pdoc_allocator with = buffer->with;
    pdi_give(&with, buffer->data);
    pdi_give(&with, buffer);
}

const char *pdoc_buffer_data(const pdoc_buffer *buffer, size_t *length) {
    if (!buffer) return pdi_give_none(length);
    return pdi_give_string(pdi_slice(buffer->data ? buffer->data : "", buffer->length), length);
}
