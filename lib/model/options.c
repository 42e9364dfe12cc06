/* What a caller knows and wants for one document. */
#include "model/object.h"
#include "text/calendar.h"

pdoc_status pdoc_options_make(const pdoc_analyzer *analyzer, pdoc_options **options, pdoc_error **error) {
    const pdoc_allocator *with = analyzer ? &analyzer->with : &pdi_default_allocator;
    if (options) *options = NULL;
    if (!analyzer || !options)
        return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "analyzer or options is NULL");
    pdoc_options *o = pdi_hold(with, sizeof *o);
    if (!o) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    atomic_init(&o->count, 1);
    o->with = *with;
    *options = o;
    return pdi_done(error);
}

pdoc_options *pdoc_options_ref(pdoc_options *options) {
    if (options) pdi_count_up(&options->count);
    return options;
}

static void drop_progress(pdoc_options *o) {
    if (o->progress_destroy) o->progress_destroy(o->progress_user);
    o->progress = NULL;
    o->progress_user = NULL;
    o->progress_destroy = NULL;
}

void pdoc_options_unref(pdoc_options *options) {
    if (!options || !pdi_count_down(&options->count)) return;
    drop_progress(options);
    pdoc_allocator with = options->with;
    for (size_t i = 0; i < PDI_FACT_COUNT; i++) pdi_give(&with, (char *)options->facts[i].s);
    pdi_give(&with, options);
}

static bool digits(const char *s, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (s[i] < '0' || s[i] > '9') return false;
    return true;
}

static int two_digits(const char *s) { return (s[0] - '0') * 10 + s[1] - '0'; }

/* YYYY-MM-DD: a day that there is, in the calendar that dates of sessions have. */
static bool is_day(pdi_str a) {
    if (a.n < 10 || a.s[4] != '-' || a.s[7] != '-' || !digits(a.s, 4) || !digits(a.s + 5, 2) || !digits(a.s + 8, 2))
        return false;
    const int year = two_digits(a.s) * 100 + two_digits(a.s + 2);
    return pdi_date_valid((pdi_date){year, two_digits(a.s + 5), two_digits(a.s + 8)});
}

const char *pdi_fact_fault(pdoc_fact fact, pdi_str value) {
    if (!pdi_is_utf8(value)) return "the value is not UTF-8, or has a NUL in it";
    if (fact == PDOC_FACT_DATE && (value.n != 10 || !is_day(value))) return "the date is not a day as YYYY-MM-DD";
    if (fact == PDOC_FACT_RETRIEVED && (!is_day(value) || (value.n > 10 && value.s[10] != 'T')))
        return "the day of retrieval is not YYYY-MM-DD, with or without a time";
    return NULL;
}

pdoc_status pdoc_options_set_fact(pdoc_options *options, pdoc_fact fact, const char *value, size_t length,
                                  pdoc_error **error) {
    const pdoc_allocator *with = options ? &options->with : &pdi_default_allocator;
    const char *fault = NULL;
    if (!options || (int)fact <= 0 || (int)fact >= PDI_FACT_COUNT)
        fault = options ? "there is no such fact" : "options is NULL";
    else if (value)
        fault = pdi_fact_fault(fact, pdi_given(value, length));
    if (fault) return pdi_fail(error, with, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, fault);
    pdi_str copy = PDI_NONE;
    if (value) {
        copy = pdi_take_copy(with, pdi_given(value, length));
        if (!copy.s) return pdi_fail(error, with, PDOC_ERROR_MEMORY, PDOC_NO_OFFSET, PDI_NONE, "");
    }
    pdi_give(with, (char *)options->facts[fact].s);
    options->facts[fact] = copy;
    return pdi_done(error);
}

pdoc_status pdoc_options_set_progress(pdoc_options *options, pdoc_progress_fn progress, void *user,
                                      pdoc_destroy_fn destroy, pdoc_error **error) {
    if (!options) {
        if (destroy) destroy(user);
        return pdi_fail(error, &pdi_default_allocator, PDOC_ERROR_ARGUMENT, PDOC_NO_OFFSET, PDI_NONE, "options is NULL");
    }
    drop_progress(options);
    options->progress = progress;
    options->progress_user = user;
    options->progress_destroy = destroy;
    return pdi_done(error);
}
