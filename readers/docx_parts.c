/* What numbering.xml and styles.xml say: how lists are numbered, which styles are headings. */
#include <stdio.h>
#include <stdlib.h>

#include "docx.h"

enum { MOST = 8000 }; /* of each kind; more are not looked at */

bool is_word_space(const char *space) {
    return strcmp(space, "http://schemas.openxmlformats.org/wordprocessingml/2006/main") == 0 ||
           strcmp(space, "http://purl.oclc.org/ooxml/wordprocessingml/main") == 0;
}

bool is_on(xml_attributes attributes) {
    char value[8];
    if (!xml_attribute(attributes, "val", value, sizeof value)) return true;
    return strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0;
}

static int number_attribute(xml_attributes attributes, const char *name, int otherwise) {
    char value[16];
    if (!xml_attribute(attributes, name, value, sizeof value)) return otherwise;
    const long n = strtol(value, NULL, 10);
    return n < -1 || n > 1000000 ? otherwise : (int)n;
}

/* One more element of a growing array, zeroed; NULL: no memory, or too many. */
static void *more(parts *p, void *array, size_t *count, size_t *room, size_t size) {
    void **at = array;
    if (*count >= MOST) return NULL;
    if (*count == *room) {
        const size_t wanted = *room ? *room * 2 : 16;
        void *grown = p->with->reallocate(p->with->user, *at, wanted * size);
        if (!grown) {
            p->failed = true;
            return NULL;
        }
        *at = grown;
        *room = wanted;
    }
    return memset((char *)*at + (*count)++ * size, 0, size);
}

void parts_free(parts *p) {
    p->with->release(p->with->user, p->numberings);
    p->with->release(p->with->user, p->lists);
    p->with->release(p->with->user, p->styles);
}

/* ---- indentation ---- */

/* A measure in twentieths of a point, or, which goes before it, in hundredths of a character. */
static bool read_measure(xml_attributes a, const char *name, int *twips) {
    char in_characters[24];
    snprintf(in_characters, sizeof in_characters, "%sChars", name);
    const int chars = number_attribute(a, in_characters, 0);
    const int found = chars ? chars * 2 * TWIPS_OF_COLUMN / 100 : number_attribute(a, name, UNSAID);
    if (found != UNSAID) *twips = found;
    return found != UNSAID;
}

void read_indentation(indentation *at, xml_attributes a) {
    int hanging = 0;
    if (!read_measure(a, "start", &at->left)) read_measure(a, "left", &at->left);
    if (!read_measure(a, "firstLine", &at->first) && read_measure(a, "hanging", &hanging)) at->first = -hanging;
}

/* ---- numbering.xml ---- */

static numbering *numbering_now(parts *p) { return p->numbering_count ? &p->numberings[p->numbering_count - 1] : NULL; }
static number_list *list_now(parts *p) { return p->list_count ? &p->lists[p->list_count - 1] : NULL; }

static number_level *level_now(parts *p) {
    numbering *n = numbering_now(p);
    return p->in_level && !p->in_override && n && p->level >= 0 && p->level < LEVELS ? &n->levels[p->level] : NULL;
}

static void begin_level(parts *p, xml_attributes a) {
    p->level = number_attribute(a, "ilvl", 0);
    p->in_level = true;
    number_level *l = level_now(p);
    if (l) *l = (number_level){.there = true, .start = 1, .format = "decimal", .suffix = "tab"};
}

static void begin_list(parts *p, xml_attributes a) {
    void *at = p->lists;
    number_list *l = more(p, &at, &p->list_count, &p->list_room, sizeof *l);
    p->lists = at;
    if (!l) return;
    xml_attribute(a, "numId", l->id, sizeof l->id);
    l->numbering = -1;
    for (int i = 0; i < LEVELS; i++) l->restart[i] = -1;
}

static void link_list(parts *p, xml_attributes a) {
    char id[16] = "";
    number_list *l = list_now(p);
    xml_attribute(a, "val", id, sizeof id);
    for (size_t i = 0; l && i < p->numbering_count; i++)
        if (strcmp(p->numberings[i].id, id) == 0) l->numbering = (int)i;
}

static void numbering_begin(void *user, const char *name, const char *space, xml_attributes a) {
    parts *p = user;
    number_level *l = level_now(p);
    if (!is_word_space(space)) return;
    if (strcmp(name, "abstractNum") == 0) {
        void *at = p->numberings;
        numbering *n = more(p, &at, &p->numbering_count, &p->numbering_room, sizeof *n);
        p->numberings = at;
        if (n) xml_attribute(a, "abstractNumId", n->id, sizeof n->id);
    } else if (strcmp(name, "lvl") == 0) {
        begin_level(p, a);
    } else if (l && strcmp(name, "start") == 0) {
        l->start = number_attribute(a, "val", 1);
    } else if (l && strcmp(name, "numFmt") == 0) {
        xml_attribute(a, "val", l->format, sizeof l->format);
    } else if (l && strcmp(name, "lvlText") == 0) {
        xml_attribute(a, "val", l->text, sizeof l->text);
    } else if (l && strcmp(name, "suff") == 0) {
        xml_attribute(a, "val", l->suffix, sizeof l->suffix);
    } else if (strcmp(name, "num") == 0) {
        begin_list(p, a);
    } else if (strcmp(name, "abstractNumId") == 0) {
        link_list(p, a);
    } else if (strcmp(name, "lvlOverride") == 0) {
        p->in_override = true;
        p->level = number_attribute(a, "ilvl", 0);
    } else if (strcmp(name, "startOverride") == 0 && p->in_override && list_now(p) && p->level >= 0 &&
               p->level < LEVELS) {
        list_now(p)->restart[p->level] = number_attribute(a, "val", 1);
    }
}

static void numbering_end(void *user, const char *name, const char *space) {
    parts *p = user;
    if (!is_word_space(space)) return;
    if (strcmp(name, "lvl") == 0) p->in_level = false;
    else if (strcmp(name, "lvlOverride") == 0) p->in_override = false;
}

static void ignore_characters(void *user, const char *s, size_t n) { (void)user, (void)s, (void)n; }

const xml_functions numbering_functions = {numbering_begin, numbering_end, ignore_characters};

/* ---- styles.xml ---- */

/* "heading 2" and "見出し 2" are headings whatever their outline level is. */
static int heading_of_name(const char *name) {
    static const char *const words[] = {"heading ", "Heading ", "見出し "};
    for (size_t i = 0; i < 3; i++)
        if (strncmp(name, words[i], strlen(words[i])) == 0) {
            const int level = name[strlen(words[i])] - '0';
            return level >= 1 && level <= 9 ? level : -1;
        }
    return strcmp(name, "Title") == 0 || strcmp(name, "表題") == 0 ? 1 : -1;
}

static void begin_style(parts *p, xml_attributes a) {
    char type[16] = "", standard[8] = "";
    void *at = p->styles;
    style *s = more(p, &at, &p->style_count, &p->style_room, sizeof *s);
    p->styles = at;
    if (!s) return;
    s->heading = s->level = -1;
    s->indent = (indentation){UNSAID, UNSAID};
    xml_attribute(a, "styleId", s->id, sizeof s->id);
    if (xml_attribute(a, "type", type, sizeof type) && strcmp(type, "paragraph") == 0 &&
        xml_attribute(a, "default", standard, sizeof standard) && standard[0] == '1')
        memcpy(p->default_style, s->id, sizeof p->default_style);
}

static void style_begin(void *user, const char *name, const char *space, xml_attributes a) {
    parts *p = user;
    if (!is_word_space(space)) return;
    if (strcmp(name, "style") == 0) {
        begin_style(p, a);
        return;
    }
    style *s = p->style_count ? &p->styles[p->style_count - 1] : NULL;
    char value[NAME];
    if (!s) return;
    if (strcmp(name, "basedOn") == 0) xml_attribute(a, "val", s->based_on, sizeof s->based_on);
    else if (strcmp(name, "numId") == 0) xml_attribute(a, "val", s->list, sizeof s->list);
    else if (strcmp(name, "ilvl") == 0) s->level = number_attribute(a, "val", -1);
    else if (strcmp(name, "ind") == 0) read_indentation(&s->indent, a);
    else if (strcmp(name, "vanish") == 0) s->vanishes = is_on(a);
    else if (strcmp(name, "outlineLvl") == 0 && s->heading < 0) s->heading = number_attribute(a, "val", 9) + 1;
    else if (strcmp(name, "name") == 0 && xml_attribute(a, "val", value, sizeof value) && heading_of_name(value) > 0)
        s->heading = heading_of_name(value);
}

static void style_end(void *user, const char *name, const char *space) { (void)user, (void)name, (void)space; }

const xml_functions style_functions = {style_begin, style_end, ignore_characters};

/* ---- asking ---- */

/* Both kinds begin with their id; a document may ask for them a million times. */
static int by_id(const void *a, const void *b) { return strcmp(a, b); }

void parts_sort(parts *p) {
    if (p->style_count) qsort(p->styles, p->style_count, sizeof *p->styles, by_id);
    if (p->list_count) qsort(p->lists, p->list_count, sizeof *p->lists, by_id);
}

static const style *style_find(const parts *p, const char *id) {
    return p->style_count ? bsearch(id, p->styles, p->style_count, sizeof *p->styles, by_id) : NULL;
}

void style_resolve(const parts *p, const char *id, paragraph_style *s) {
    const style *at = style_find(p, id[0] ? id : p->default_style);
    for (int i = 0; at && i < 12; i++) { /* a chain of styles is short, or a circle */
        if (s->heading < 0) s->heading = at->heading;
        if (!s->list[0]) memcpy(s->list, at->list, sizeof s->list);
        if (s->level < 0) s->level = at->level;
        if (s->indent.left == UNSAID) s->indent.left = at->indent.left;
        if (s->indent.first == UNSAID) s->indent.first = at->indent.first;
        at = at->based_on[0] ? style_find(p, at->based_on) : NULL;
    }
    if (s->heading < 0 || s->heading > 9) s->heading = 0;
    if (s->level < 0) s->level = 0;
    if (strcmp(s->list, "0") == 0) s->list[0] = '\0';
}

/* The signs of symbol fonts stand at private places. */
static bool add_bullet(text *to, const char *sign) {
    const unsigned char *s = (const unsigned char *)sign;
    if (!sign[0]) return true;
    if (s[0] == 0xEF && s[1] >= 0x80 && s[1] <= 0x83)
        return text_add_string(to, s[1] == 0x83 && s[2] == 0x98 ? "➢" : "・");
    return text_add_string(to, sign);
}

static bool write_level_text(const numbering *n, const number_level *l, text *to) {
    for (const char *s = l->text; *s; s++) {
        const int which = s[0] == '%' && s[1] >= '1' && s[1] <= '9' ? s[1] - '1' : -1;
        if (which < 0) {
            if (!text_add(to, s, 1)) return false;
            continue;
        }
        const number_level *of = &n->levels[which];
        if (!number_write(to, of->format, of->begun ? of->now : of->start)) return false;
        s++;
    }
    return true;
}

static void count_on(numbering *n, number_list *list, int level) {
    number_level *l = &n->levels[level];
    if (list->restart[level] >= 0 && !list->restarted[level]) l->now = list->restart[level];
    else l->now = l->begun ? l->now + 1 : l->start;
    list->restarted[level] = l->begun = true;
    for (int i = level + 1; i < LEVELS; i++) n->levels[i].begun = false;
}

bool number_next(parts *p, const char *list_id, int level, text *to) {
    number_list *list = p->list_count ? bsearch(list_id, p->lists, p->list_count, sizeof *p->lists, by_id) : NULL;
    if (!list || list->numbering < 0 || level < 0 || level >= LEVELS) return true;
    numbering *n = &p->numberings[list->numbering];
    number_level *l = &n->levels[level];
    if (!l->there) return true;
    count_on(n, list, level);
    const size_t before = to->length;
    const bool bullet = strcmp(l->format, "bullet") == 0;
    if (bullet ? !add_bullet(to, l->text) : !write_level_text(n, l, to)) return false;
    if (to->length == before || strcmp(l->suffix, "nothing") == 0) return true;
    /* A sign stands close to its words, a number apart. */
    return bullet || text_add_string(to, strcmp(l->suffix, "space") == 0 ? " " : "　");
}
