/* Evidence for an encoding: bytes are read by each candidate, and what comes out is weighed as Japanese text. The
 * weight of a character is what it costs to write it, in tenths of a bit, as frequencies in minutes have it: a reading
 * with few, ordinary characters is cheap; invalid bytes, controls, half-width katakana and rare characters are dear. */
#include "text/detect.h"

#include <utf8proc.h>

#include "text/text.h"

enum {
    PDI_SAMPLE = 64 * 1024, /* bytes weighed */
    PDI_TIE = 80,           /* tenths of a bit within which two readings are alike */
    COST_SIGN = 120, /* arrows, shapes, circled figures: as dear as an ordinary character may be */
    COST_BAD = 400,
    COST_CONTROL = 300
};

typedef struct evidence {
    pdi_str sample;
    bool cut;         /* the sample's end is not the text's */
    uint64_t cost;
    size_t characters, ordinary, bad, broken, controls, private_use;
    size_t first_bad;
} evidence;

/* The kanji most frequent in published minutes and in Japanese names, in the order of their codes. */
static const char common_kanji[] =
    "一七万三上下不世中主久九予争事二五井京人今介仕他付仙代令以件任企伊会佐体"
    "何作使例供価係保信個側備催像億元先児入全八公六共兵具内円冬処出分切初別利"
    "制券前副割力加効動務化北区医十千午協原参及取受口古可台号各合吉同名向君含"
    "告味和品員商問営器四回団図国在地坂型城域基埼報場境増変夏外多大太奈契女始"
    "委媛子存学宅安官定実室宮害家容審寺対小少局屋山岐岡岩島崎川州市席常幌平年"
    "幹庁広府度座庫式引強当形役律後得御徳心必応念思性恵情想意愛感成我戦戸房所"
    "手扱技担拠括持指推提換援携摘撃支改攻政教数整文斎料新方施既日旨明星春昨時"
    "更書最月有期木末本札村条来東松析林果査栃校根格案森検業概構様標権横橋機次"
    "歌正段比民気水求池決沖治況法活浜海消清済渡準滋潟災点無然熊物特犯状玉現理"
    "環生産用田由申男町画界略番異療発百的皆目直相省県知石研確磁示社神福私秋科"
    "移程究立端第等答策算管米約紙終組経結統続総縄罪置美群義考者聞育能臣自般船"
    "良英茨荷葉葛藤行術衛表裏補製要見規観解言計討記設証評話認説読課調談請論識"
    "議譲護谷象負費賀資質足踏転載農辺込近送通連進運道違遠適郎部都配重野金針鈴"
    "録長閉開間関閣阜阪防阿限院階際集難電青静非面頂項順題願飾香馬高鳥鹿"
    "";

static bool between(uint32_t code, uint32_t low, uint32_t high) { return code >= low && code <= high; }

/* All take three bytes, so the list can be searched by halves as it is. */
static bool is_common_kanji(uint32_t code) {
    char want[4];
    pdi_utf8_put(want, code);
    size_t low = 0, high = (sizeof common_kanji - 1) / 3;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(want, common_kanji + middle * 3, 3);
        if (order == 0) return true;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return false;
}

static bool is_bad(uint32_t code) {
    if (code < 0x20) return !(between(code, '\t', '\r') || code == 0x1A || code == 0x1B);
    if (between(code, 0x7F, 0x9F)) return code != 0x85;
    if (code > 0x10FFFF || (code & 0xFFFE) == 0xFFFE) return true;
    return code > 0xFF && utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_CN;
}

/* What an everyday text consists of; 0 for all else. */
static unsigned ordinary_cost(uint32_t code) {
    if (code < 0x80) return code <= ' ' ? 60 : 75;
    if (between(code, 0x3041, 0x3096)) return 65;
    if (between(code, 0x3000, 0x3011)) return 70;
    if (between(code, 0x30A1, 0x30FE)) return 90;
    if (between(code, 0xFF01, 0xFF5E)) return 100;
    if (between(code, 0x4E00, 0x9FFF) && is_common_kanji(code)) return 95;
    return 0;
}

static unsigned rare_cost(uint32_t code) {
    if (between(code, 0x4E00, 0x9FFF)) return 145;
    if (between(code, 0xFF61, 0xFF9F)) return 150;
    if (between(code, 0x2010, 0x27BF) || between(code, 0x3012, 0x303F)) return COST_SIGN;
    if (between(code, 0x3200, 0x33FF)) return COST_SIGN;
    if (between(code, 0xA0, 0x4FF)) return 155;
    if (between(code, 0xAC00, 0xD7A3)) return 190;
    return 210;
}

static void weigh(void *user, uint32_t code, size_t from, size_t length) {
    evidence *e = user;
    if (code == PDI_BAD_CODE && e->cut && from + length >= e->sample.n) return;
    e->characters++;
    if (is_bad(code)) {
        if (e->bad++ == 0) e->first_bad = from;
        e->broken += code == PDI_BAD_CODE;
        e->controls += code < 0xA0;
        e->cost += code == PDI_BAD_CODE ? COST_BAD : COST_CONTROL;
        return;
    }
    unsigned cost = ordinary_cost(code);
    if (!cost) cost = rare_cost(code);
    e->ordinary += cost <= COST_SIGN;
    e->private_use += between(code, 0xE000, 0xF8FF);
    e->cost += cost;
}

/* The bytes to weigh: around the first that is not ASCII, whole lines. */
static pdi_str take_sample(pdi_str bytes, bool *cut) {
    size_t first = 0;
    while (first < bytes.n && (signed char)bytes.s[first] > 0 && bytes.s[first] != 0x1B) first++; /* ASCII */
    if (first >= PDI_SAMPLE / 2 && first < bytes.n) {
        while (first > 0 && bytes.s[first - 1] != '\n') first--;
        if (first > 0) bytes = pdi_skip(bytes, first);
    }
    *cut = bytes.n > PDI_SAMPLE;
    return pdi_cut(bytes, PDI_SAMPLE);
}

static evidence weigh_as(pdi_job *job, pdi_charset charset, pdi_str sample, bool cut) {
    evidence e = {.sample = sample, .cut = cut};
    pdi_charset_read(job, charset, sample, weigh, &e);
    return e;
}

/* A few bad places are damage; many are no text. Private use beside few other characters is no text either. */
static bool looks_like_text(pdi_charset charset, const evidence *e) {
    /* What is valid as UTF-8 and has more than ASCII was written as UTF-8, however odd its characters. */
    if (charset == PDI_UTF_8 && e->broken == 0 && e->sample.n > e->characters) return e->controls <= 2 + e->characters / 20;
    return e->bad + e->private_use / 3 <= 2 + e->characters / 20;
}

/* Any bytes can be read as UTF-16; only what comes out ordinary was. */
static bool is_admitted(pdi_charset charset, const evidence *e) {
    return (charset != PDI_UTF_16LE && charset != PDI_UTF_16BE) || e->ordinary * 2 > e->characters;
}

static bool is_plain_ascii(pdi_str bytes) {
    for (size_t i = 0; i < bytes.n; i++)
        if ((signed char)bytes.s[i] <= 0 || bytes.s[i] == 0x1B) return false;
    return true;
}

/* Whether the sample is Japanese in UTF-8 beyond doubt, so that nothing needs to be weighed: it is valid throughout,
 * and kana, kanji and their signs are so many that each other encoding would read something dearer. */
static bool is_surely_utf8(pdi_str sample, bool cut) {
    enum { ENOUGH = 32, PER_WIDE = 4 };
    size_t wide = 0, signs = 0, narrow = 0, other = 0, length;
    const char *end = pdi_end(sample);
    for (const char *s = sample.s; s < end; s += length) {
        const char *run = s;
        s = pdi_skip_everyday(s, end);
        wide += (size_t)(s - run) / 3;
        if (s == end) break;
        uint32_t code = pdi_utf8_at(s, end, &length);
        if (code == 0xFFFD) {
            if (cut && end - s < 4) break;
            return false;
        }
        if (code < 0x20 && !between(code, '\t', '\r')) return false;
        if (code < 0x7F) narrow++;
        else if (between(code, 0x3000, 0x30FF) || between(code, 0x4E00, 0x9FEF) || between(code, 0xFF01, 0xFF5E)) wide++;
        else if (between(code, 0x2010, 0x27BF) || between(code, 0x3200, 0x33FF)) signs++;
        else other++;
    }
    return wide >= ENOUGH && signs <= wide && narrow <= wide * PER_WIDE && other * 20 <= wide;
}

static pdi_detection choose(pdi_job *job, pdi_str bytes, pdi_charset first, pdi_charset last) {
    bool cut;
    pdi_str sample = take_sample(bytes, &cut);
    pdi_detection found = {PDI_CHARSET_COUNT, PDI_CHARSET_COUNT, false, 0};
    evidence best = {.cost = UINT64_MAX};
    uint64_t rival = UINT64_MAX;
    for (unsigned i = first; i <= last; i++) {
        pdi_charset charset = (pdi_charset)i;
        if (!pdi_charset_here(charset)) continue;
        evidence e = weigh_as(job, charset, sample, cut);
        if (!is_admitted(charset, &e) && first != PDI_UTF_16LE) continue;
        if (e.cost < best.cost) {
            rival = best.cost;
            found.rival = found.charset;
            best = e;
            found.charset = charset;
        } else if (e.cost < rival) {
            rival = e.cost;
            found.rival = charset;
        }
    }
    found.is_text = looks_like_text(found.charset, &best);
    found.first_bad = (size_t)(sample.s - bytes.s) + best.first_bad;
    if (rival == UINT64_MAX || rival - best.cost > PDI_TIE) found.rival = PDI_CHARSET_COUNT;
    return found;
}

pdi_detection pdi_detect(pdi_job *job, pdi_str bytes) {
    if (is_plain_ascii(bytes)) return pdi_detect_as(job, PDI_UTF_8, bytes);
    bool cut;
    pdi_str sample = take_sample(bytes, &cut);
    if (is_surely_utf8(sample, cut)) return (pdi_detection){PDI_UTF_8, PDI_CHARSET_COUNT, true, 0};
    return choose(job, bytes, PDI_UTF_8, PDI_UTF_16BE);
}

pdi_detection pdi_detect_utf16(pdi_job *job, pdi_str bytes) { return choose(job, bytes, PDI_UTF_16LE, PDI_UTF_16BE); }

pdi_detection pdi_detect_as(pdi_job *job, pdi_charset charset, pdi_str bytes) {
    bool cut;
    pdi_str sample = take_sample(bytes, &cut);
    if (charset == PDI_UTF_8 && is_surely_utf8(sample, cut))
        return (pdi_detection){charset, PDI_CHARSET_COUNT, true, 0};
    evidence e = weigh_as(job, charset, sample, cut);
    return (pdi_detection){charset, PDI_CHARSET_COUNT, looks_like_text(charset, &e), (size_t)(sample.s - bytes.s) + e.first_bad};
}
