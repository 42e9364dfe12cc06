/* The parts of a document: goes over its lines, and begins a part where a heading opens one, or where a line shows
 * without any that one begins. */
#include "minutes/section.h"

#include "minutes/form.h"
#include "minutes/section_step.h"
#include "minutes/speech_table.h"

/* Begins a part at a line, where the one before it ends. Returns it. */
static pdi_part *begin_unheaded(pdi_division *d, pdi_section section, uint32_t line) {
    if (d->part) d->part->last = line;
    d->part = PDI_PUSH(&d->r->job->scratch, &d->parts->list);
    *d->part = (pdi_part){.section = section, .first = line, .last = line};
    d->agenda_seen = d->agenda_seen || section == PDI_SECTION_AGENDA;
    d->attendees_seen = d->attendees_seen || section == PDI_SECTION_ATTENDEES;
    d->proceedings_seen = d->proceedings_seen || pdi_in_proceedings(d->part);
    return d->part;
}

/* … of which the line is the heading; `from` is where its content begins on that line, NULL: on the next. */
static void begin_headed(pdi_division *d, uint32_t line, const pdi_heading *h, const char *from) {
    pdi_part *part = begin_unheaded(d, h->section, line);
    if (!from) part->first = part->last = line + 1;
    part->from = from;
    part->heading = *h;
}

/* The programme's first item stands above the line that has shown what it is. */
static void begin_bare_program(pdi_division *d, uint32_t line) {
    if (d->part->section == PDI_SECTION_AGENDA) return;
    begin_unheaded(d, PDI_SECTION_AGENDA, line - 1)->last = line;
    pdi_note_item(d, line - 1);
}

/* Whether a heading stands there that opens a part. `speech` becomes whether its words are who speaks instead. */
static bool heading_at(pdi_division *d, uint32_t line, pdi_heading *h, bool *speech) {
    *speech = false;
    if (!pdi_heading_read(d->r, line, h) || pdi_heads_nothing(d, line, h)) return false;
    if (!pdi_in_proceedings(d->part) && pdi_is_item_of_bare_program(d, line, h)) {
        begin_bare_program(d, line);
        return false;
    }
    if (pdi_heads_listeners(d, line, h)) h->section = PDI_SECTION_ATTENDEES;
    if (pdi_is_group_in_list(d, line, h)) return false;
    *speech = pdi_heads_speech(d->r, line, d->last, h);
    return !*speech && !pdi_is_entry_of_list(d, line, h);
}

/* Begins a part where none is headed, if the line shows that one begins. The first that shows it decides. */
static void begin_as_shown(pdi_division *d, uint32_t line, bool speech) {
    pdi_heading h;
    const char *from;
    if (pdi_topic_ends_list(d, line)) {
        begin_unheaded(d, PDI_SECTION_PROCEEDINGS, line);
    } else if (pdi_hours_end_list(d, line)) {
        begin_unheaded(d, PDI_SECTION_TIME, line);
    } else if (pdi_sitting_opens(d, line)) {
        begin_unheaded(d, PDI_SECTION_PROCEEDINGS, line);
    } else if (pdi_agenda_begins(d, line)) {
        begin_unheaded(d, PDI_SECTION_AGENDA, line);
    } else if ((pdi_next_number(d, line, true) && pdi_reports_below(d->r, line, d->last)) ||
               (pdi_next_number(d, line, false) && pdi_business_below(d, line))) {
        begin_unheaded(d, PDI_SECTION_PROCEEDINGS, line);
    } else if (pdi_unknown_heading_read(d, line, &h, &from)) {
        begin_headed(d, line, &h, from);
    } else if (!pdi_in_proceedings(d->part) && !d->attendees_seen && pdi_people_begin(d, line)) {
        begin_unheaded(d, PDI_SECTION_ATTENDEES, line);
    } else if (!pdi_in_proceedings(d->part) && pdi_next_label(d, line)) {
        begin_unheaded(d, PDI_SECTION_OTHER, line);
    } else if (!pdi_in_proceedings(d->part) && (speech || pdi_proceedings_begin(d, line))) {
        begin_unheaded(d, PDI_SECTION_PROCEEDINGS, pdi_with_title_above(d, line));
    } else if (pdi_marked_otherwise(d, line)) {
        begin_unheaded(d, PDI_SECTION_OTHER, line);
    }
}

/* The line belongs to the part at hand, of whose heading it may be (`headed`). */
static void note_line(pdi_division *d, uint32_t line, bool headed) {
    pdi_part *part = d->part;
    if (part->section == PDI_SECTION_AGENDA && line == part->first && !headed)
        d->items_in = pdi_bracket_around(d->r, line);
    if (part->section == PDI_SECTION_AGENDA && line >= part->first && !(headed && part->from)) pdi_note_item(d, line);
    part->last = line + 1;
}

static void divide_at(pdi_division *d, uint32_t line) {
    pdi_heading h;
    bool speech = false;
    if (pdi_page_day_ends(d, line)) begin_unheaded(d, PDI_SECTION_NONE, line);
    const bool table = pdi_heads_answers(d->r, line, d->last);
    const bool heading = !table && heading_at(d, line, &h, &speech);
    if (!pdi_in_proceedings(d->part) && (table || (heading && pdi_heads_reports(d, line, &h)))) {
        begin_unheaded(d, PDI_SECTION_PROCEEDINGS, line);
    } else if (heading) {
        h.section = pdi_heading_opens(d, line, &h);
        begin_headed(d, line, &h, h.value.n ? h.value.s : NULL);
    } else {
        begin_as_shown(d, line, speech);
    }
    note_line(d, line, heading);
}

void pdi_parts_find(pdi_reader *r, uint32_t first, uint32_t last, pdi_parts *parts) {
    pdi_division d = {.r = r, .parts = parts, .last = last};
    d.first = pdi_form_parts(r, first, last, parts);
    for (size_t i = 0; i < parts->list.count; i++) {
        d.agenda_seen = d.agenda_seen || parts->list.at[i].section == PDI_SECTION_AGENDA;
        d.attendees_seen = d.attendees_seen || parts->list.at[i].section == PDI_SECTION_ATTENDEES;
    }
    begin_unheaded(&d, PDI_SECTION_NONE, d.first);
    for (uint32_t i = d.first; i < last; i++) divide_at(&d, i);
}
