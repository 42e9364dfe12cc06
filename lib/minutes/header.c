/* Day, times and venue, from labelled values or from bare lines. */
#include "minutes/header.h"

static pdi_str part_text(const pdi_reader *r, const pdi_part *part) {
    if (part->first >= part->last) return PDI_NONE;
    const char *from = part->from ? part->from : r->flow->text.s + r->flow->lines[part->first].start;
    return pdi_between(from, r->flow->text.s + r->flow->lines[part->last - 1].end);
}

/* 平 成 27 年, 午 前 11 時: the gap inside a word that dates and times are read by goes behind the word. */
static void close_words(char *s, size_t n) {
    static const pdi_str WORDS[] = {PDI_CONST("平成"), PDI_CONST("昭和"), PDI_CONST("令和"),
                                    PDI_CONST("午前"), PDI_CONST("午後"), PDI_CONST("正午")};
    enum { HALF = 3 };
    for (size_t i = 0; i + 2 * HALF < n; i++)
        for (size_t w = 0; s[i + HALF] == ' ' && w < sizeof WORDS / sizeof *WORDS; w++)
            if (!memcmp(s + i, WORDS[w].s, HALF) && !memcmp(s + i + HALF + 1, WORDS[w].s + HALF, HALF)) {
                memcpy(s + i, WORDS[w].s, WORDS[w].n);
                s[i + WORDS[w].n] = ' ';
            }
}

/* The same bytes with line ends as spaces, so that a day may run over two lines. Offsets stay, but for those inside a
 * word with a gap. */
static pdi_str one_line(pdi_reader *r, pdi_str slice) {
    char *s = pdi_alloc(&r->job->scratch, slice.n + 1);
    for (size_t i = 0; i < slice.n; i++) s[i] = slice.s[i] == '\n' || slice.s[i] == '\t' ? ' ' : slice.s[i];
    close_words(s, slice.n);
    return pdi_slice(s, slice.n);
}

/* How far into a value days and times are looked for. */
enum { WHEN_REACH = 1200 };

static bool boundary(pdi_str s, size_t i) { return ((unsigned char)s.s[i] & 0xC0) != 0x80; }

/* The first day in a text; *end behind it. */
static bool find_date(pdi_reader *r, pdi_str text, pdi_date *date, size_t *start, size_t *end) {
    bool ok;
    for (size_t i = 0; i < text.n && i < WHEN_REACH; i++) {
        if (!boundary(text, i) || text.s[i] == ' ') continue;
        const size_t n = pdi_date_read(pdi_knowledge_eras(r->k), pdi_skip(text, i), date, &ok);
        if (!n || date->day == 0) continue;
        *start = i;
        *end = i + n;
        if (ok) return true;
        i += n - 1;
    }
    return false;
}

/* A day that is not the sitting's own: when it was called, published, referred. */
static bool other_day(pdi_str around) {
    static const pdi_str WORDS[] = {PDI_CONST("招集"), PDI_CONST("召集"), PDI_CONST("告示"), PDI_CONST("公表"),
                                    PDI_CONST("公開"), PDI_CONST("更新"), PDI_CONST("掲載"), PDI_CONST("作成"),
                                    PDI_CONST("付託"), PDI_CONST("現在")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (pdi_find(around, WORDS[i])) return true;
    return false;
}

static bool find_times(pdi_str text, pdi_clock *from, pdi_clock *to, size_t *start, size_t *end) {
    for (size_t i = 0; i < text.n && i < WHEN_REACH; i++) {
        if (!boundary(text, i) || text.s[i] == ' ') continue;
        const size_t n = pdi_clock_range_read(pdi_skip(text, i), from, to);
        if (!n) continue;
        *start = i;
        *end = i + n;
        return true;
    }
    return false;
}

static pdi_str clock_string(pdi_reader *r, pdi_clock c) {
    return pdi_format(&r->job->keep, "%02d:%02d", c.hour, c.minute);
}

static void set_date(pdi_reader *r, struct pdoc_session *s, pdi_date date, pdi_str slice) {
    s->date = pdi_format(&r->job->keep, "%04d-%02d-%02d", date.year, date.month, date.day);
    s->date_place = pdi_place_of(r, slice);
}

/* The first or the last time of day within a span of time. */
static pdi_str clock_within(pdi_reader *r, pdi_str slice, bool last) {
    const pdi_str text = one_line(r, slice);
    pdi_clock clock;
    pdi_str found = slice;
    for (size_t i = 0, n; i < text.n; i += n ? n : 1) {
        n = boundary(text, i) && text.s[i] != ' ' ? pdi_clock_read(pdi_skip(text, i), &clock) : 0;
        if (!n) continue;
        while (i + n < slice.n && !boundary(slice, i + n)) n++;
        found = pdi_trim(pdi_slice(slice.s + i, n));
        if (!last) break;
    }
    return found;
}

static void set_times(pdi_reader *r, struct pdoc_session *s, pdi_clock from, pdi_clock to, pdi_str slice) {
    const char *end = pdi_end(r->flow->text);
    while (pdi_end(slice) < end && ((unsigned char)*pdi_end(slice) & 0xC0) == 0x80) slice.n++; /* 正 午 */
    if (from.hour >= 0)
        s->start = clock_string(r, from), s->start_place = pdi_place_of(r, clock_within(r, slice, false));
    if (to.hour >= 0) s->end = clock_string(r, to), s->end_place = pdi_place_of(r, clock_within(r, slice, true));
}

/* Says of what looks like a day that it is none, or lies before 1873. */
static void note_invalid_date(pdi_reader *r, pdi_str slice, pdi_str text) {
    pdi_date date;
    bool ok;
    for (size_t i = 0; i < text.n && i < WHEN_REACH; i++) {
        const size_t n = boundary(text, i) && text.s[i] != ' '
                             ? pdi_date_read(pdi_knowledge_eras(r->k), pdi_skip(text, i), &date, &ok)
                             : 0;
        if (!n || date.day == 0 || ok) continue;
        const pdi_str day = pdi_slice(slice.s + i, n);
        pdi_remark_on(r, PDOC_DIAGNOSTIC_DATE_INVALID, day, day);
        return;
    }
}

/* The four digits of a time of day: 1400. */
static bool read_four_digits(pdi_str s, pdi_clock *clock) {
    if (s.n < 4) return false;
    for (size_t i = 0; i < 4; i++)
        if (s.s[i] < '0' || s.s[i] > '9') return false;
    *clock = (pdi_clock){.hour = (s.s[0] - '0') * 10 + s.s[1] - '0', .minute = (s.s[2] - '0') * 10 + s.s[3] - '0'};
    return clock->hour < 24 && clock->minute < 60;
}

/* 平成14年9月19日(木) |1400～1540: right behind the day two times without a sign between hours and minutes. How long
 * they are with what stands before them; 0 for none. */
static size_t read_bare_digits(pdi_reader *r, struct pdoc_session *session, pdi_str behind_day) {
    static const pdi_str TO[] = {PDI_CONST("~"), PDI_CONST("～"), PDI_CONST("〜"), PDI_CONST("-"), PDI_CONST("―")};
    const pdi_str digits = pdi_trim(behind_day);
    pdi_clock from, to;
    if (!read_four_digits(digits, &from)) return 0;
    const pdi_str rest = pdi_trim(pdi_skip(digits, 4));
    for (size_t i = 0; i < sizeof TO / sizeof *TO; i++) {
        const pdi_str second = pdi_starts(rest, TO[i]) ? pdi_trim(pdi_skip(rest, TO[i].n)) : PDI_NONE;
        if (!read_four_digits(second, &to) || (second.n > 4 && second.s[4] >= '0' && second.s[4] <= '9')) continue;
        const pdi_str first = pdi_cut(digits, 4), last = pdi_cut(second, 4);
        session->start = clock_string(r, from);
        session->start_place = pdi_place_of(r, first);
        session->end = clock_string(r, to);
        session->end_place = pdi_place_of(r, last);
        return (size_t)(pdi_end(last) - behind_day.s);
    }
    return 0;
}

/* 閉会 |12時11分: a word right before a time, by which it is the end. */
static bool closes_before(pdi_str before) {
    static const pdi_str WORDS[] = {PDI_CONST("閉会"), PDI_CONST("散会"), PDI_CONST("閉議"), PDI_CONST("終了")};
    before = pdi_trim(before);
    if (pdi_ends(before, PDI_LIT(":"))) before = pdi_trim(pdi_cut(before, before.n - 1));
    return pdi_ends_with_any(before, PDI_ANY(WORDS));
}

/* Reads day and times from text; returns how far it read. */
static size_t read_when(pdi_reader *r, struct pdoc_session *session, pdi_str slice) {
    const pdi_str text = one_line(r, slice);
    pdi_date date;
    pdi_clock from, to;
    size_t a, b, reached = 0;
    if (!session->date.s && find_date(r, text, &date, &a, &b)) {
        set_date(r, session, date, pdi_slice(slice.s + a, b - a));
        reached = b;
    } else if (!session->date.s) {
        note_invalid_date(r, slice, text);
    }
    const size_t digits = session->start.s || !reached ? 0 : read_bare_digits(r, session, pdi_skip(slice, reached));
    reached += digits;
    if (!session->end.s && find_times(pdi_skip(text, reached), &from, &to, &a, &b) && to.hour < 0 &&
        (closes_before(pdi_cut(text, reached + a)) ||
         (session->start.s && pdi_starts(pdi_skip(text, reached + b), PDI_LIT("まで"))))) {
        session->end = clock_string(r, from);
        session->end_place = pdi_place_of(r, pdi_slice(slice.s + reached + a, b - a));
        return reached + b;
    }
    if (!session->start.s && find_times(pdi_skip(text, reached), &from, &to, &a, &b)) {
        set_times(r, session, from, to, pdi_slice(slice.s + reached + a, b - a));
        reached += b;
        /* 午前10時開会 午前11時30分閉会: the end is said apart. */
        const pdi_str rest = pdi_skip(text, reached);
        const bool closes =
            pdi_find(rest, PDI_LIT("閉会")) || pdi_find(rest, PDI_LIT("終了")) || pdi_find(rest, PDI_LIT("散会"));
        if (to.hour < 0 && closes && find_times(rest, &from, &to, &a, &b)) {
            session->end = clock_string(r, from);
            session->end_place = pdi_place_of(r, pdi_slice(slice.s + reached + a, b - a));
            reached += b;
        }
    }
    while (reached < slice.n && !boundary(slice, reached)) reached++; /* 正 午 */
    return reached;
}

/* 会議室7 | （…のため、オンラインでの出席を可能とした）: a bracket on lines of its own that says what was done. */
static pdi_str without_told(pdi_str s) {
    const char *line = pdi_find(s, PDI_LIT("\n"));
    if (!line || !pdi_ends(s, PDI_LIT("た)"))) return s;
    const pdi_str below = pdi_trim(pdi_between(line, pdi_end(s)));
    return below.s[0] == '(' && pdi_bracket_extent(below) == below.n ? pdi_between(s.s, line) : s;
}

static pdi_str strip_note(pdi_str s) {
    const char *note = pdi_find(s, PDI_LIT("※"));
    if (note && note > s.s) s = pdi_between(s.s, note);
    s = pdi_trim(without_told(pdi_trim(s)));
    while (s.n && (s.s[s.n - 1] == '(' || s.s[s.n - 1] == '[')) s = pdi_trim(pdi_cut(s, s.n - 1));
    return s;
}

/* Behind ※ stands how the sitting was held. */
static void take_note(pdi_reader *r, pdi_str slice) {
    const char *note = pdi_find(slice, PDI_LIT("※"));
    if (note && note > slice.s) pdi_take(r, pdi_between(note, pdi_end(slice)), PDOC_READING_NOTE, "header.note");
}

static void set_venue(pdi_reader *r, struct pdoc_session *session, pdi_str slice, const char *rule) {
    if (session->venue.s) return;
    take_note(r, pdi_trim(slice));
    slice = strip_note(pdi_trim(slice));
    while (slice.n && (slice.s[0] == ':' || pdi_starts(slice, PDI_LIT("於")) || pdi_starts(slice, PDI_LIT("、"))))
        slice = pdi_trim(pdi_skip(slice, slice.s[0] == ':' ? 1 : 3));
    /* 午後1時|より|議事堂内第3委員会室|において標記委員会を…: what joins the place to a sentence */
    if (pdi_starts(slice, PDI_LIT("より"))) slice = pdi_trim(pdi_skip(slice, PDI_LIT("より").n));
    const char *at = pdi_find(slice, PDI_LIT("において"));
    if (at && at > slice.s) slice = pdi_trim(pdi_between(slice.s, at));
    if (slice.n == 0) return;
    /* (平成29年7月20日 東瀬町保健センター): the bracket around day and place closes behind it */
    if (pdi_ends(slice, PDI_LIT(")")) && !memchr(slice.s, '(', slice.n)) {
        pdi_take(r, pdi_slice(pdi_end(slice) - 1, 1), PDOC_READING_NOTE, "punctuation");
        slice = pdi_trim(pdi_cut(slice, slice.n - 1));
    }
    if (slice.n == 0) return;
    pdi_check_brackets(r, slice);
    session->venue = pdi_as_printed(r, slice);
    session->venue_place = pdi_place_of(r, slice);
    pdi_take(r, slice, PDOC_READING_FIELD, rule);
}

/* 【オンライン配信URL】, URL: https://…: below the place stands where to watch. */
static bool is_no_venue(pdi_str line) {
    return pdi_starts(line, PDI_LIT("【オンライン")) || pdi_ends(line, PDI_LIT("出席者")) ||
           pdi_find(line, PDI_LIT("URL")) || pdi_find(line, PDI_LIT("http"));
}

/* 午後3時00分～午後4時35分 on a line of its own. */
static bool is_time_alone(pdi_reader *r, uint32_t line) {
    pdi_clock from, to;
    size_t a, b;
    const pdi_str text = pdi_trim(pdi_line_text(r->flow, &r->flow->lines[line]));
    return find_times(text, &from, &to, &a, &b) && a == 0 && b == text.n;
}

/* 5階会議室: a room of the house on the line above, be a blank line between. */
static bool is_room_of_floor(pdi_str line) {
    enum { LONGEST = 60 };
    static const pdi_str ROOMS[] = {PDI_CONST("室"), PDI_CONST("ホール"), PDI_CONST("階"), PDI_CONST("の間")};
    uint64_t floor;
    const size_t n = line.n <= LONGEST ? pdi_numeral_read(line, &floor) : 0;
    return n && pdi_starts(pdi_skip(line, n), PDI_LIT("階")) && pdi_ends_with_any(line, PDI_ANY(ROOMS));
}

/* The venue's lines: the value and what carries it on, up to a line with a mark of its own or a sentence. */
static pdi_str venue_text(pdi_reader *r, const pdi_part *part) {
    pdi_str text = part_text(r, part);
    if (!text.s) return text;
    const uint16_t indent = part->from ? 0 : r->flow->lines[part->first].indent;
    for (uint32_t i = part->first; i < part->last; i++) {
        const pdi_opening o = pdi_opening_read(r, i);
        const bool outside = r->flow->lines[i].indent + 2 <= indent; /* what is nested in a list, and what is not */
        const bool first = i == part->first && (part->from || !text.n);
        if (!first && i > part->first &&
            (o.count > 0 || pdi_is_prose(r, i) || i > part->first + 3 || is_no_venue(o.body) || outside ||
             pdi_repeats_title(r, o.body) ||
             (r->flow->blanks_mean && r->flow->lines[i].blanks_before && !is_room_of_floor(o.body)) ||
             is_time_alone(r, i) || pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[i])))) {
            text = pdi_between(text.s, r->flow->text.s + r->flow->lines[i - 1].end);
            break;
        }
        if (!part->from && i == part->first) text = pdi_between(o.body.s, pdi_end(text));
    }
    return text;
}

/* `日時及び場所`: the day first, then the place, on the same line or the next, perhaps each with a label of its own. */
static void read_both(pdi_reader *r, struct pdoc_session *session, const pdi_part *part) {
    const pdi_str text = part_text(r, part);
    if (!text.s) return;
    const size_t reached = read_when(r, session, text);
    pdi_take(r, pdi_cut(text, reached), PDOC_READING_FIELD, "header.datevenue");
    pdi_str rest = pdi_trim(pdi_skip(text, reached));
    static const pdi_str UNTIL[] = {PDI_CONST("までの間"), PDI_CONST("まで"), PDI_CONST("の間")};
    for (size_t i = 0; i < sizeof UNTIL / sizeof *UNTIL; i++)
        if (pdi_starts(rest, UNTIL[i])) rest = pdi_trim(pdi_skip(rest, UNTIL[i].n));
    if (pdi_starts(rest, PDI_LIT("(")) && reached) { /* （当地時間） behind the times */
        const size_t note = pdi_bracket_extent(rest);
        if (note && note < rest.n && rest.s[note] == '\n') rest = pdi_trim(pdi_skip(rest, note));
    }
    while (rest.n &&
           (pdi_starts(rest, PDI_LIT("、")) || pdi_starts(rest, PDI_LIT("。")) || rest.s[0] == '(' || rest.s[0] == ')'))
        rest = pdi_trim(pdi_skip(rest, (unsigned char)rest.s[0] < 0x80 ? 1 : 3));
    const pdi_mark mark = pdi_mark_read(r->k, rest, 0);
    rest = pdi_skip(rest, mark.length);
    set_venue(r, session, rest, "header.datevenue");
}

static void take_heading(pdi_reader *r, const pdi_part *part) {
    if (!part->heading.words.n) return;
    /* Its number or sign belongs to it. */
    const pdi_opening *o = &part->heading.opening;
    const char *from = o->count && o->mark[0].kind == PDI_MARK_NUMBER ? o->mark[0].label.s : part->heading.words.s;
    const pdi_str last = part->heading.predicate.n ? part->heading.predicate : part->heading.words;
    pdi_take(r, pdi_between(from, pdi_end(last)), PDOC_READING_HEADING, "section.heading");
}

/* …会議室|(本庁舎4階): without the bracket that says where that is. */
static pdi_str without_last_bracket(pdi_str s) {
    const char *open = pdi_ends(s, PDI_LIT(")")) ? memchr(s.s, '(', s.n) : NULL;
    return open && open > s.s && pdi_bracket_extent(pdi_between(open, pdi_end(s))) == (size_t)(pdi_end(s) - open)
               ? pdi_between(s.s, open)
               : s;
}

bool pdi_looks_like_place(pdi_reader *r, pdi_str s) {
    const pdi_str tight = without_last_bracket(pdi_squeeze(r, s));
    return tight.n > 0 && tight.n < 180 &&
           (pdi_ends_phrase(r->k, tight, PDI_USE_place) || pdi_holds_phrase(r->k, PDI_USE_online, tight) ||
            pdi_holds_phrase(r->k, PDI_USE_place, tight));
}

/* A line that begins with times of day and is no sentence. */
static bool bare_times(pdi_reader *r, struct pdoc_session *session, uint32_t line) {
    enum { NEAR = 12 };
    pdi_clock from, to;
    size_t a, b;
    const pdi_str body = pdi_line_text(r->flow, &r->flow->lines[line]);
    if (pdi_is_prose(r, line) || pdi_is_opening_line(r, body)) return false;
    if (!find_times(one_line(r, body), &from, &to, &a, &b) || a > NEAR) return false;
    if (to.hour < 0) pdi_header_opening_line(r, session, body); /* 午前10時開会　午前11時25分散会 */
    if (!session->start.s) set_times(r, session, from, to, pdi_slice(body.s + a, b - a));
    pdi_take(r, body, PDOC_READING_FIELD, "header.bare-time");
    return true;
}

/* 令和2年7月22日、第8回教育委員会議を教育委員室において開催した。: where it says the place; n == 0 for none. */
static pdi_str place_of_sentence(pdi_str line) {
    static const pdi_str VERBS[] = {PDI_CONST("開催した"), PDI_CONST("開催された"), PDI_CONST("開催しました"),
                                    PDI_CONST("開会した"), PDI_CONST("招集された"), PDI_CONST("招集した"),
                                    PDI_CONST("開催する"), PDI_CONST("開かれた"),   PDI_CONST("開催いたしました")};
    static const pdi_str AT[] = {PDI_CONST("において、"), PDI_CONST("において"), PDI_CONST("にて"), PDI_CONST("に"),
                                 PDI_CONST("で")};
    static const pdi_str BEFORE[] = {PDI_CONST("を"),   PDI_CONST("は、"), PDI_CONST("は"),
                                     PDI_CONST("から"), PDI_CONST("より"), PDI_CONST("、")};
    while (pdi_ends(line, PDI_LIT("。"))) line = pdi_cut(line, line.n - 3);
    pdi_str rest = PDI_NONE;
    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS && !rest.n; i++)
        if (pdi_ends(line, VERBS[i])) rest = pdi_cut(line, line.n - VERBS[i].n);
    for (size_t i = 0; i < sizeof AT / sizeof *AT; i++) {
        if (!pdi_ends(rest, AT[i])) continue;
        rest = pdi_cut(rest, rest.n - AT[i].n);
        for (const char *s = pdi_end(rest) - 3; s > rest.s; s--)
            for (size_t b = 0; b < sizeof BEFORE / sizeof *BEFORE; b++)
                if (pdi_starts(pdi_between(s, pdi_end(rest)), BEFORE[b]))
                    return pdi_trim(pdi_between(s + BEFORE[b].n, pdi_end(rest)));
        break;
    }
    return PDI_NONE;
}

/* 平成30年10月16日(火)9:58~11:21 below a cover that has the day alone: the same day, and when they met. */
static bool same_day_again(pdi_reader *r, struct pdoc_session *session, uint32_t line) {
    const pdi_str body = pdi_line_text(r->flow, &r->flow->lines[line]);
    pdi_date date;
    size_t a, b;
    if (pdi_is_prose(r, line) || !find_date(r, one_line(r, body), &date, &a, &b) || a > 0) return false;
    const pdi_str day = pdi_format(&r->job->scratch, "%04d-%02d-%02d", date.year, date.month, date.day);
    if (!pdi_eq(day, session->date)) return false;
    read_when(r, session, pdi_skip(body, b));
    pdi_take(r, body, PDOC_READING_FIELD, "header.bare-date");
    return true;
}

/* 平成26年1月28日午後2時30分|市民ふれあいセンターに(招集した): the place without the day and the time before it. */
static pdi_str behind_when(pdi_reader *r, pdi_str place) {
    pdi_date date;
    pdi_clock from, to;
    bool ok;
    const pdi_str text = one_line(r, place);
    size_t n = pdi_date_read(pdi_knowledge_eras(r->k), text, &date, &ok);
    while (n < text.n && text.s[n] == ' ') n++;
    n += pdi_clock_range_read(pdi_skip(text, n), &from, &to);
    while (n < place.n && !boundary(place, n)) n++; /* 正 午 */
    return pdi_trim(pdi_skip(place, n));
}

/* A sentence at the head that tells when and where they met. */
static bool read_sentence(pdi_reader *r, struct pdoc_session *session, uint32_t line) {
    enum { LONGEST = 400 };
    const pdi_str body = pdi_line_text(r->flow, &r->flow->lines[line]);
    pdi_date date;
    size_t a, b;
    if ((session->date.s && session->venue.s) || body.n > LONGEST) return false;
    const pdi_str told = place_of_sentence(body), place = told.n ? behind_when(r, told) : told;
    static const pdi_str TOPIC[] = {PDI_CONST("が、"), PDI_CONST("は、"), PDI_CONST("が"),
                                    PDI_CONST("は"),   PDI_CONST("を、"), PDI_CONST("を")};
    if (!place.n || !find_date(r, one_line(r, body), &date, &a, &b)) return false;
    if (a > 0 && !pdi_ends_with_any(pdi_trim(pdi_cut(body, a)), PDI_ANY(TOPIC)))
        return false; /* 第2回会議が、平成28年11月24日、… */
    const size_t reached = session->date.s ? 0 : read_when(r, session, pdi_between(body.s + a, place.s));
    pdi_take(r, pdi_cut(body, a + reached > b ? a + reached : b), PDOC_READING_FIELD, "header.sentence");
    if (!session->venue.s) set_venue(r, session, place, "header.sentence");
    return true;
}

/* 平成27年6月4日|三津久地区消防組合議会臨時会|を開会した。: the day, and the name in full of which the title has the
 * end. */
static bool read_opened(pdi_reader *r, struct pdoc_session *session, uint32_t line) {
    enum { LONGEST = 240 };
    static const pdi_str OPENED[] = {PDI_CONST("を開会した。"), PDI_CONST("を開催した。"), PDI_CONST("を開会する。"),
                                     PDI_CONST("を開いた。")};
    const pdi_str text = pdi_line_text(r->flow, &r->flow->lines[line]);
    pdi_date date;
    size_t a, b;
    if (session->date.s || text.n > LONGEST || !pdi_ends_with_any(text, PDI_ANY(OPENED)) ||
        !find_date(r, one_line(r, text), &date, &a, &b) || a > 0 || !date.day)
        return false;
    size_t opened = 0;
    for (size_t i = 0; i < sizeof OPENED / sizeof *OPENED; i++)
        if (pdi_ends(text, OPENED[i])) opened = OPENED[i].n;
    const size_t reached = read_when(r, session, text);
    if (!session->date.s) return false;
    const pdi_str told = pdi_cut(text, text.n - opened);
    const pdi_str name = reached < told.n ? pdi_trim(pdi_skip(told, reached)) : PDI_NONE;
    if (name.n && session->body.s && session->body_count && pdi_squeeze(r, name).n > session->body.n &&
        pdi_ends(pdi_squeeze(r, name), session->body))
        session->body = session->bodies[0].name = pdi_as_printed(r, name);
    pdi_take(r, text, PDOC_READING_FIELD, "header.sentence");
    return true;
}

/* Day and place that no heading names: a line that begins with a day, and a line that ends like a place after it. */
static void read_bare(pdi_reader *r, struct pdoc_session *session, const pdi_title *title, const pdi_parts *parts) {
    for (size_t p = 0; p < parts->list.count; p++) {
        const pdi_part *part = &parts->list.at[p];
        if (part->section != PDI_SECTION_NONE && part->section != PDI_SECTION_CONTAINER &&
            part->section != PDI_SECTION_DATE && part->section != PDI_SECTION_AGENDA)
            continue;
        uint32_t dated = UINT32_MAX;
        for (uint32_t i = part->first; i < part->last && i < part->first + 60; i++) {
            if (i >= title->first && i < title->last) continue;
            const pdi_opening o = pdi_opening_read(r, i);
            pdi_str body = pdi_line_text(r->flow, &r->flow->lines[i]);
            /* among items a day inside of a title (計画(平成18年3月28日 閣議決定)) is not the meeting's */
            const size_t reach = part->section == PDI_SECTION_AGENDA ? 0 : 30;
            size_t a, b;
            pdi_date date;
            if (read_sentence(r, session, i) || read_opened(r, session, i)) {
                dated = i;
            } else if (!session->date.s && find_date(r, one_line(r, body), &date, &a, &b) && a <= reach &&
                       !pdi_is_prose(r, i) && !other_day(body)) {
                const size_t reached = read_when(r, session, body);
                pdi_take(r, body, PDOC_READING_FIELD, "header.bare-date");
                dated = i;
                if (pdi_looks_like_place(r, pdi_skip(body, reached)))
                    set_venue(r, session, pdi_skip(body, reached), "header.bare-venue");
            } else if (session->date.s && !session->start.s && same_day_again(r, session, i)) {
                dated = i;
            } else if (session->date.s && !session->start.s && (i <= dated + 2 || dated == UINT32_MAX) &&
                       bare_times(r, session, i)) {
                dated = i;
            } else if (pdi_is_opening_line(r, body)) {
                pdi_header_opening_line(r, session, body);
                pdi_take(r, body, PDOC_READING_FIELD, "header.opening-line");
            } else if (!session->venue.s && dated != UINT32_MAX && i <= dated + 2 && !pdi_is_prose(r, i) &&
                       pdi_looks_like_place(r, o.body)) {
                set_venue(r, session, o.body, "header.bare-venue");
            }
        }
    }
}

static void apply_title(pdi_reader *r, const pdi_title *title, struct pdoc_session *session) {
    session->number = -1;
    if (!title->text.n) return;
    session->title = pdi_as_printed(r, title->text);
    session->title_place = pdi_place_of(r, title->text);
    pdi_take(r, title->text, PDOC_READING_TITLE, "header.title");
    session->bodies = title->bodies;
    session->body_count = title->body_count;
    if (title->body_count == 0) return;
    const pdi_body *body = &title->bodies[0];
    session->body = body->name;
    session->number = body->number;
    session->parent_body = body->above;
}

/* 開会　午後3時00分 and 閉会　午後4時22分 below the day. */
static void read_opening_lines(pdi_reader *r, struct pdoc_session *session, const pdi_part *part) {
    for (uint32_t i = part->first; i < part->last; i++) {
        const pdi_str line = pdi_line_text(r->flow, &r->flow->lines[i]);
        if (!pdi_is_opening_line(r, line)) continue;
        pdi_header_opening_line(r, session, line);
        pdi_take(r, line, PDOC_READING_FIELD, "header.opening-line");
    }
}

/* 開会 午後1時30分 | 平成30年8月22日 | 閉会 午後2時52分: the day between the two. */
static bool tells_both_ends(pdi_reader *r, const pdi_part *part) {
    size_t lines = 0;
    for (uint32_t i = part->first; i < part->last; i++)
        lines += pdi_is_opening_line(r, pdi_line_text(r->flow, &r->flow->lines[i]));
    return lines > 1;
}

/* 閉会, 終了時刻: the heading of when the sitting ended. */
static bool heads_end(pdi_reader *r, const pdi_part *part) {
    static const pdi_str ENDS[] = {PDI_CONST("閉会"), PDI_CONST("散会"), PDI_CONST("終了"), PDI_CONST("閉議")};
    return pdi_starts_with_any(pdi_squeeze(r, part->heading.words), PDI_ANY(ENDS));
}

/* The time below a heading of the end, perhaps with the day once more. */
static void read_end(pdi_reader *r, struct pdoc_session *session, pdi_str slice) {
    pdi_clock from, to;
    size_t a, b;
    if (session->end.s || !find_times(one_line(r, slice), &from, &to, &a, &b) || from.hour < 0) return;
    session->end = clock_string(r, from);
    session->end_place = pdi_place_of(r, pdi_slice(slice.s + a, b - a));
    pdi_take(r, pdi_cut(slice, b), PDOC_READING_FIELD, "header.when");
}

/* Where the place begins behind a label of its own: 場 所：…, or 場所 and a gap; NULL without one. */
static const char *behind_venue_label(pdi_reader *r, pdi_str rest) {
    enum { REACH = 60 };
    static const pdi_str LABELS[] = {PDI_CONST("場所"), PDI_CONST("会場"), PDI_CONST("開催場所")};
    const char *colon = rest.n ? memchr(rest.s, ':', rest.n < REACH ? rest.n : REACH) : NULL;
    if (colon && pdi_ends_with_any(pdi_squeeze(r, pdi_between(rest.s, colon)), PDI_ANY(LABELS))) return colon + 1;
    for (size_t i = 0; i < sizeof LABELS / sizeof *LABELS; i++)
        if (pdi_starts(rest, LABELS[i]) && rest.n > LABELS[i].n && pdi_is_gap(rest.s[LABELS[i].n]))
            return rest.s + LABELS[i].n;
    return NULL;
}

/* 日 時：8月26日午後6時30分～ 場 所：区民ホール: the place on the line of the day, and what is left of it on the next.
 */
static void read_venue_behind(pdi_reader *r, struct pdoc_session *session, pdi_str rest) {
    enum { NEXT_MAX = 90 };
    rest = pdi_trim(rest);
    const char *line_end = rest.n ? memchr(rest.s, '\n', rest.n) : NULL;
    const pdi_str line = line_end ? pdi_between(rest.s, line_end) : rest;
    const char *value = session->venue.s ? NULL : behind_venue_label(r, line);
    if (!value) return;
    const pdi_str next = line_end ? pdi_between(line_end + 1, pdi_end(rest)) : PDI_NONE;
    const bool more = next.n && next.n <= NEXT_MAX && !memchr(next.s, ':', next.n) && !memchr(next.s, '\n', next.n);
    set_venue(r, session, pdi_between(value, more ? pdi_end(next) : pdi_end(line)), "header.venue");
}

/* 14時00分から | 開催日時 令和4年11月17日 | 15時45分まで: when they began, above the label, and the end below it. */
static void read_start_above(pdi_reader *r, struct pdoc_session *session, const pdi_part *above) {
    pdi_clock from, to;
    size_t a, b;
    if (session->start.s || above->last <= above->first || above->section != PDI_SECTION_OTHER) return;
    const pdi_str line = pdi_trim(pdi_line_text(r->flow, &r->flow->lines[above->last - 1]));
    if (!find_times(line, &from, &to, &a, &b) || a > 0 || to.hour >= 0 || !pdi_ends(line, PDI_LIT("から")) ||
        line.n > b + 6)
        return;
    set_times(r, session, from, to, pdi_cut(line, b));
    pdi_take(r, line, PDOC_READING_FIELD, "header.when");
}

/* 平成30年11月20日 | 開催日時 | 午後3時開会: the label stands in the middle of its cell, and the day above it. */
static void read_day_above(pdi_reader *r, struct pdoc_session *session, const pdi_part *above) {
    pdi_date date;
    size_t a, b;
    if (session->date.s || above->last <= above->first || above->section != PDI_SECTION_OTHER) return;
    const pdi_str line = pdi_line_text(r->flow, &r->flow->lines[above->last - 1]);
    if (!find_date(r, one_line(r, line), &date, &a, &b) || a > 0 || pdi_is_prose(r, above->last - 1)) return;
    read_when(r, session, line);
    pdi_take(r, line, PDOC_READING_FIELD, "header.when");
}

/* 開催方法, 会議形式: how they met, and not where. */
static bool tells_manner(pdi_reader *r, const pdi_part *part) {
    const pdi_str words = pdi_squeeze(r, part->heading.words);
    return (pdi_ends(words, PDI_LIT("方法")) || pdi_ends(words, PDI_LIT("形式"))) && !pdi_find(words, PDI_LIT("場所"));
}

/* 開催方法　対面及びオンライン beside 開催場所　中央合同庁舎…: whether the place is told by another part. */
static bool told_elsewhere(pdi_reader *r, const pdi_parts *parts, const pdi_part *part) {
    if (!part->heading.words.n || !tells_manner(r, part)) return false;
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *other = &parts->list.at[i];
        if (other->section == PDI_SECTION_VENUE && other->heading.words.n && !tells_manner(r, other)) return true;
    }
    return false;
}

static void read_parts(pdi_reader *r, const pdi_title *title, const pdi_parts *parts, struct pdoc_session *session) {
    for (size_t i = 0; i < parts->list.count; i++) {
        const pdi_part *part = &parts->list.at[i];
        const pdi_str text = part_text(r, part);
        take_heading(r, part);
        if (!text.s) continue;
        if (part->section == PDI_SECTION_TIME && session->start.s && heads_end(r, part)) {
            read_end(r, session, text);
        } else if (part->section == PDI_SECTION_DATE || part->section == PDI_SECTION_TIME) {
            if (i > 0) read_day_above(r, session, &parts->list.at[i - 1]);
            if (i > 0) read_start_above(r, session, &parts->list.at[i - 1]);
            if (tells_both_ends(r, part)) read_opening_lines(r, session, part);
            const size_t reached = read_when(r, session, text);
            pdi_take(r, pdi_cut(text, reached), PDOC_READING_FIELD, "header.when");
            read_venue_behind(r, session, pdi_skip(text, reached));
            read_opening_lines(r, session, part);
        } else if (part->section == PDI_SECTION_VENUE && told_elsewhere(r, parts, part)) {
            pdi_take(r, text, PDOC_READING_NOTE, "header.manner");
        } else if (part->section == PDI_SECTION_VENUE) {
            set_venue(r, session, venue_text(r, part), "header.venue");
            for (uint32_t line = part->first; !session->start.s && line < part->last; line++)
                if (is_time_alone(r, line)) bare_times(r, session, line);
        } else if (part->section == PDI_SECTION_DATEVENUE) {
            read_both(r, session, part);
        }
    }
    if (!session->date.s || !session->venue.s) read_bare(r, session, title, parts);
}

void pdi_header_fill(pdi_reader *r, const pdi_title *title, const pdi_parts *cover, struct pdoc_session *session) {
    read_parts(r, title, cover, session);
}

void pdi_header_read(pdi_reader *r, const pdi_title *title, const pdi_parts *parts, struct pdoc_session *session) {
    apply_title(r, title, session);
    read_parts(r, title, parts, session);
    if (!session->date.s && title->text.n) {
        read_when(r, session, title->text);
        /* What stands in the title has its place there. */
        session->date_place = session->start_place = session->end_place = (pdi_place){{0, 0}, NULL, 0};
    }
}

/* Whether the start or the end is read from here already. */
static bool is_told_by(pdi_reader *r, const struct pdoc_session *session, pdi_str slice) {
    const pdoc_span here = pdi_place_of(r, slice).hull, start = session->start_place.hull,
                    end = session->end_place.hull;
    return (session->start.s && start.start < here.end && here.start < start.end) ||
           (session->end.s && end.start < here.end && here.start < end.end);
}

/* Takes the time in `slice` for what squeezed words say: that the meeting began, or that it ended. */
static void note_time(pdi_reader *r, struct pdoc_session *session, pdi_str squeezed, pdi_clock from, pdi_str slice) {
    const bool closes = pdi_find(squeezed, PDI_LIT("閉会")) || pdi_find(squeezed, PDI_LIT("散会")) ||
                        pdi_find(squeezed, PDI_LIT("閉議")) || pdi_find(squeezed, PDI_LIT("終了")) ||
                        pdi_find(squeezed, PDI_LIT("延会")) || pdi_find(squeezed, PDI_LIT("閉式"));
    const bool opens = pdi_find(squeezed, PDI_LIT("開会")) || pdi_find(squeezed, PDI_LIT("開議")) ||
                       pdi_find(squeezed, PDI_LIT("開始"));
    if (is_told_by(r, session, slice)) return; /* 開会 閉会 1時: not both */
    if (closes && !session->end.s) {
        session->end = clock_string(r, from);
        session->end_place = pdi_place_of(r, slice);
    } else if (opens && !session->start.s) {
        session->start = clock_string(r, from);
        session->start_place = pdi_place_of(r, slice);
    }
}

/* 午前10時開会　午前11時25分散会, 開会 10時 閉会 11時: where what is told of the first of two times ends, whose words
 * stand behind it or before it. */
static size_t end_of_first(pdi_str text, size_t a, size_t b, size_t second) {
    return pdi_trim(pdi_cut(text, a)).n ? b : second;
}

void pdi_header_opening_line(pdi_reader *r, struct pdoc_session *session, pdi_str line) {
    pdi_clock from, to, other;
    size_t a, b, c, d;
    const pdi_str text = one_line(r, line);
    if (!find_times(text, &from, &to, &a, &b) || from.hour < 0) return;
    const bool two = find_times(pdi_skip(text, b), &other, &to, &c, &d) && other.hour >= 0;
    const size_t end = two ? end_of_first(text, a, b, b + c) : line.n;
    note_time(r, session, pdi_squeeze(r, pdi_cut(line, end)), from, pdi_slice(line.s + a, b - a));
    if (two) note_time(r, session, pdi_squeeze(r, pdi_skip(line, end)), other, pdi_slice(line.s + b + c, d - c));
}

bool pdi_header_program_time(pdi_reader *r, struct pdoc_session *session, pdi_str title, pdi_str line) {
    pdi_clock from, to;
    size_t a, b;
    if (!find_times(one_line(r, line), &from, &to, &a, &b) || from.hour < 0 || a != 0 || b != line.n) return false;
    note_time(r, session, title, from, line);
    return true;
}
