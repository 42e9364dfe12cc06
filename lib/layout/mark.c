/* What a line opens with. The signs are rows of data/marks.tsv; the grammar of numbers is here. */
#include "layout/mark.h"

#include "text/text.h"

#define KATAKANA_ORDER "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
#define IROHA          "イロハニホヘトチリヌルヲワカヨタレソツネナラム"

uint32_t pdi_closing_of(uint32_t open) {
    switch (open) {
    case '(':
        return ')';
    case '[':
        return ']';
    case '<':
        return '>';
    case '{':
        return '}';
    case 0x3008:
    case 0x300A:
    case 0x300C:
    case 0x300E:
    case 0x3010: /* 〈 《 「 『 【 */
    case 0x3014:
    case 0x3016:
    case 0x3018: /* 〔 〖 〘 */
    case 0x226A:
    case 0x201C:
    case 0x2018: /* ≪ “ ‘ */
        return open + 1;
    default:
        return 0;
    }
}

/* No bracket is looked for further than this, so that a line of opening brackets costs linear time. */
enum { BRACKET_REACH = 600 };

size_t pdi_bracket_extent(pdi_str text) {
    size_t length, depth = 0;
    if (text.n == 0) return 0;
    const uint32_t open = pdi_utf8_at(text.s, pdi_end(text), &length), close = pdi_closing_of(open);
    if (!close) return 0;
    text = pdi_cut(text, BRACKET_REACH);
    for (const char *s = text.s; s < pdi_end(text); s += length) {
        const uint32_t c = pdi_utf8_at(s, pdi_end(text), &length);
        if (c == open)
            depth++;
        else if (c == close && --depth == 0)
            return (size_t)(s - text.s) + length;
    }
    return 0;
}

bool pdi_never_first(uint32_t c) {
    if (c < 0x80) return c != 0 && strchr(",.)]}?!", (int)c) != NULL;
    switch (c) {
    case U'、':
    case U'。':
    case U'」':
    case U'』':
    case U'】':
    case U'〕':
    case U'》':
    case U'〉':
    case U'ー':
    case U'々':
    case U'ゝ':
    case U'ゞ':
    case U'ヽ':
    case U'ヾ':
    case U'ぁ':
    case U'ぃ':
    case U'ぅ':
    case U'ぇ':
    case U'ぉ':
    case U'っ':
    case U'ゃ':
    case U'ゅ':
    case U'ょ':
    case U'ゎ':
    case U'ァ':
    case U'ィ':
    case U'ゥ':
    case U'ェ':
    case U'ォ':
    case U'ッ':
    case U'ャ':
    case U'ュ':
    case U'ョ':
    case U'ヮ':
    case U'ヵ':
    case U'ヶ':
        return true;
    default:
        return false;
    }
}

/* …すべきである。（山田委員）: without a bracket that stands behind a full stop. */
static pdi_str without_aside(pdi_str text) {
    enum { ASIDE_MAX = 90 };
    size_t depth = 0, step;
    if (text.n < 5 || pdi_end(text)[-1] != ')') return text;
    for (size_t i = text.n; i-- > 0 && text.n - i <= ASIDE_MAX;) {
        if (text.s[i] == ')') depth++;
        if (text.s[i] != '(' || --depth > 0) continue;
        const pdi_str before = pdi_trim(pdi_cut(text, i));
        return before.n && pdi_utf8_before(before.s, pdi_end(before), &step) == 0x3002 ? before : text;
    }
    return text;
}

bool pdi_ends_sentence(pdi_str text) {
    size_t length;
    text = without_aside(pdi_trim(text));
    for (text = pdi_trim(text); text.n > 0; text.n -= length) {
        const uint32_t c = pdi_utf8_before(text.s, pdi_end(text), &length);
        if (c == 0x3002 || c == '.' || c == '?' || c == '!') return true; /* 。 */
        if (c != ')' && c != 0x300D && c != 0x300F && c != '"' && c != 0x201D) return false;
    }
    return false;
}

/* The position of a code point in an order such as ア イ ウ, from 1; 0 where it is not in it. */
static uint32_t order_of(pdi_str order, const char *s, size_t length) {
    uint32_t at = 1;
    for (const char *o = order.s; o < pdi_end(order); o += length, at++)
        if (length == 3 && memcmp(o, s, 3) == 0) return at;
    return 0;
}

static size_t roman_read(pdi_str text, uint32_t *value) {
    static const char *const ROMAN[] = {"VIII", "VII", "III", "XII", "IV", "VI", "IX", "II", "XI", "X", "V", "I"};
    static const uint8_t VALUE[] = {8, 7, 3, 12, 4, 6, 9, 2, 11, 10, 5, 1};
    for (size_t i = 0; i < sizeof VALUE; i++) {
        const size_t n = strlen(ROMAN[i]);
        bool upper = text.n >= n, lower = upper;
        for (size_t j = 0; upper && j < n; j++) upper = text.s[j] == ROMAN[i][j];
        for (size_t j = 0; lower && j < n; j++) lower = text.s[j] == (ROMAN[i][j] | 0x20);
        if (upper || lower) {
            *value = VALUE[i];
            return n;
        }
    }
    return 0;
}

static bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

/* 一 to 十 */
static bool counts_in_kanji(uint32_t c) {
    switch (c) {
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
        return true;
    default:
        return false;
    }
}

/* The number itself, without what stands around it. */
static size_t number_read(pdi_str text, pdi_mark *mark) {
    size_t n = 0, length;
    uint64_t value = 0;
    if (text.n == 0) return 0;
    while (n < text.n && n < 4 && text.s[n] >= '0' && text.s[n] <= '9')
        value = value * 10 + (uint64_t)(text.s[n++] - '0');
    if (n > 0) {
        /* 1-1, 1－2: a number of two parts counts by its last. */
        while (n + 1 < text.n && text.s[n] == '-' && text.s[n + 1] >= '0' && text.s[n + 1] <= '9') {
            value = 0;
            for (n++; n < text.n && text.s[n] >= '0' && text.s[n] <= '9'; n++)
                value = value * 10 + (uint64_t)(text.s[n] - '0');
        }
        mark->digits = PDI_ARABIC;
        mark->value = (uint32_t)(value > 9999 ? 9999 : value);
        return n;
    }
    const uint32_t c = pdi_utf8_at(text.s, pdi_end(text), &length);
    if (counts_in_kanji(c)) {
        pdi_str run = {text.s, 0};
        while (text.n - run.n >= 3 && counts_in_kanji(pdi_utf8_three(text.s + run.n))) run.n += 3;
        mark->digits = PDI_KANJI;
        n = run.n <= 9 ? pdi_numeral_read(run, &value) : 0;
        mark->value = (uint32_t)value;
        return n == run.n ? n : 0;
    }
    const size_t roman = c < 0x80 ? roman_read(text, &mark->value) : 0;
    if (roman && !(roman < text.n && is_alnum(text.s[roman]))) {
        mark->digits = PDI_ROMAN;
        return roman;
    }
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        if (text.n > 1 && is_alnum(text.s[1])) return 0;
        mark->digits = PDI_LETTER;
        mark->value = (c | 0x20) - 'a' + 1;
        return 1;
    }
    if (c < 0x30A1 || c > 0x30FA) return 0; /* no katakana */
    const uint32_t katakana = order_of(PDI_LIT(KATAKANA_ORDER), text.s, length);
    if (katakana) {
        mark->digits = PDI_KATAKANA_ORDER;
        mark->value = katakana;
        return length;
    }
    const uint32_t iroha = order_of(PDI_LIT(IROHA), text.s, length);
    mark->digits = PDI_IROHA;
    mark->value = iroha;
    return iroha ? length : 0;
}

static uint32_t spaces(pdi_str line, uint32_t at) {
    while (at < line.n && (line.s[at] == ' ' || line.s[at] == '\t')) at++;
    return at;
}

/* (1) <1> [1] */
static bool bracketed_number(pdi_str line, pdi_mark *mark) {
    const char open = line.s[0];
    if (open != '(' && open != '<' && open != '[') return false;
    const uint32_t inside = spaces(line, 1);
    const size_t n = number_read(pdi_skip(line, inside), mark);
    if (!n) return false;
    const uint32_t close = spaces(line, inside + (uint32_t)n);
    if (close >= line.n || line.s[close] != (char)pdi_closing_of((uint32_t)(unsigned char)open)) return false;
    mark->shape = PDI_BRACKETS;
    mark->sign = (uint32_t)(unsigned char)open;
    mark->label = pdi_cut(line, close + 1);
    mark->length = spaces(line, close + 1);
    mark->gap = mark->length > close + 1;
    return true;
}

/* 第1 日時: not 第1 回, 第1 条, 第1 号, 第1 項. */
static bool ordinal_number(pdi_str line, pdi_mark *mark) {
    if (!pdi_starts(line, PDI_LIT("第"))) return false;
    const uint32_t inside = spaces(line, 3);
    const size_t n = number_read(pdi_skip(line, inside), mark);
    const uint32_t end = inside + (uint32_t)n, next = spaces(line, end);
    if (!n || next == end || next >= line.n || (mark->digits != PDI_ARABIC && mark->digits != PDI_KANJI)) return false;
    const pdi_str rest = pdi_skip(line, next);
    static const pdi_str COUNTED[] = {PDI_CONST("回"), PDI_CONST("号"), PDI_CONST("条"), PDI_CONST("項")};
    if (pdi_starts_with_any(rest, PDI_ANY(COUNTED))) return false;
    mark->shape = PDI_ORDINAL;
    mark->label = pdi_cut(line, end);
    mark->length = next;
    mark->gap = true;
    return true;
}

/* 日|程変更, 時|間外勤務, 年|間計画, but not 日|程度 or 時|間程度: whether what stands behind a counter is of another
 * word. */
static bool goes_on_as_word(pdi_str after) {
    static const pdi_str SPAN[] = {PDI_CONST("程"), PDI_CONST("半"), PDI_CONST("前"), PDI_CONST("後"), PDI_CONST("以"),
                                   PDI_CONST("目"), PDI_CONST("未"), PDI_CONST("超"), PDI_CONST("強"), PDI_CONST("弱"),
                                   PDI_CONST("余"), PDI_CONST("分"), PDI_CONST("毎"), PDI_CONST("内")};
    size_t length;
    const pdi_str rest = after.n > 3 ? pdi_skip(after, 3) : PDI_NONE;
    if (pdi_starts(after, PDI_LIT("程"))) return !pdi_starts(rest, PDI_LIT("度"));
    return pdi_starts(after, PDI_LIT("間")) && rest.n && !pdi_starts_with_any(rest, PDI_ANY(SPAN)) &&
           pdi_script_of(pdi_utf8_at(rest.s, pdi_end(rest), &length)) == PDI_HAN;
}

/* 1 とき, 2 と こ ろ: headings, and no particle. */
static bool is_when_or_where(pdi_str rest) {
    static const pdi_str WORDS[] = {PDI_CONST("とき"), PDI_CONST("ところ"), PDI_CONST("と き"), PDI_CONST("と こ ろ")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        const pdi_str behind = pdi_starts(rest, WORDS[i]) ? pdi_skip(rest, WORDS[i].n) : PDI_NONE;
        if (behind.s && (!behind.n || behind.s[0] == ' ' || behind.s[0] == ':' || behind.s[0] == '\t')) return true;
    }
    return false;
}

/* Words that make a number before them a quantity: 3 人, 5 月. With more of a word behind them (人口, 年度) they do
 * not. */
static bool counts_something(pdi_str rest) {
    static const pdi_str COUNTED[] = {
        PDI_CONST("年"), PDI_CONST("月"), PDI_CONST("日"), PDI_CONST("時"), PDI_CONST("分"), PDI_CONST("人"),
        PDI_CONST("名"), PDI_CONST("件"), PDI_CONST("回"), PDI_CONST("つ"), PDI_CONST("点"), PDI_CONST("万"),
        PDI_CONST("億"), PDI_CONST("%"),  PDI_CONST("か"), PDI_CONST("ヶ"), PDI_CONST("ヵ"), PDI_CONST("ページ"),
        PDI_CONST("頁"), PDI_CONST("番"), PDI_CONST("号"), PDI_CONST("章"), PDI_CONST("社"), PDI_CONST("台"),
        PDI_CONST("度"), PDI_CONST("歳"), PDI_CONST("割"), PDI_CONST("円"), PDI_CONST("版"), PDI_CONST("条"),
        PDI_CONST("項"), PDI_CONST("階")};
    static const pdi_str GRAMMAR[] = {PDI_CONST("-"),  PDI_CONST("~"),  PDI_CONST(":"),  PDI_CONST("/"),
                                      PDI_CONST("+"),  PDI_CONST("→"),  PDI_CONST("と"), PDI_CONST("の"),
                                      PDI_CONST("は"), PDI_CONST("が"), PDI_CONST("を"), PDI_CONST("や"),
                                      PDI_CONST("、"), PDI_CONST(",")};
    static const pdi_str MORE[] = {PDI_CONST("間"), PDI_CONST("目"), PDI_CONST("前"), PDI_CONST("後"),
                                   PDI_CONST("以"), PDI_CONST("程"), PDI_CONST("未"), PDI_CONST("超"),
                                   PDI_CONST("分"), PDI_CONST("半"), PDI_CONST("度")};
    size_t length;
    if (is_when_or_where(rest)) return false;
    for (size_t i = 0; i < sizeof GRAMMAR / sizeof *GRAMMAR; i++)
        if (pdi_starts(rest, GRAMMAR[i])) return true;
    for (size_t i = 0; i < sizeof COUNTED / sizeof *COUNTED; i++) {
        if (!pdi_starts(rest, COUNTED[i])) continue;
        const pdi_str after = pdi_skip(rest, COUNTED[i].n);
        if (after.n == 0 || pdi_script_of(pdi_utf8_at(after.s, pdi_end(after), &length)) != PDI_HAN) return true;
        for (size_t m = 0; m < sizeof MORE / sizeof *MORE; m++)
            if (pdi_starts(after, MORE[m]) && !(pdi_eq(COUNTED[i], PDI_LIT("年")) && pdi_eq(MORE[m], PDI_LIT("度"))))
                return !goes_on_as_word(after);
        return false;
    }
    return false;
}

/* オ|ブ ザ ー バ ー: a word in katakana whose letters are spaced out, and no fifth item. */
static bool goes_on_spaced(const pdi_mark *mark, pdi_str rest) {
    size_t length;
    if (mark->digits != PDI_KATAKANA_ORDER && mark->digits != PDI_IROHA) return false;
    if (!rest.n || pdi_script_of(pdi_utf8_at(rest.s, pdi_end(rest), &length)) != PDI_KATAKANA) return false;
    return length < rest.n && rest.s[length] == ' ';
}

/* What may follow a bare number so that it counts as a label: a gap and then text that does not make it a quantity. */
static bool bare_number_may_stand(const pdi_mark *mark, pdi_str rest) {
    if (!mark->gap || mark->digits == PDI_LETTER || mark->digits == PDI_ROMAN || mark->value > 99) return false;
    /* 1 日 時: a heading's letters are spaced out. */
    if (pdi_starts(rest, PDI_LIT("日")) && pdi_starts(pdi_trim(pdi_skip(rest, 3)), PDI_LIT("時"))) return true;
    return mark->digits != PDI_ARABIC ? !goes_on_spaced(mark, rest) : !counts_something(rest);
}

/* 2.1人1台端末の活用: behind the dot stands a number of what cannot be divided, so the dot ends a label. A sentence may
 * begin with an average. */
static bool counts_behind_dot(pdi_str line, size_t dot) {
    static const pdi_str WHOLES[] = {PDI_CONST("人"), PDI_CONST("名"), PDI_CONST("台"), PDI_CONST("月"),
                                     PDI_CONST("日"), PDI_CONST("回"), PDI_CONST("つ"), PDI_CONST("次"),
                                     PDI_CONST("号"), PDI_CONST("年"), PDI_CONST("校"), PDI_CONST("市")};
    size_t at = dot + 1;
    while (at < line.n && line.s[at] >= '0' && line.s[at] <= '9') at++;
    if (dot > 2 || at == dot + 1 || at > dot + 5 || line.n > 180) return false;
    if (pdi_find(line, PDI_LIT("。")) || pdi_find(line, PDI_LIT("、"))) return false;
    return pdi_starts_with_any(pdi_skip(line, at), PDI_ANY(WHOLES));
}

static bool plain_number(pdi_str line, pdi_mark *mark) {
    const size_t n = number_read(line, mark);
    if (!n || n >= line.n) return false;
    const char after = line.s[n];
    uint32_t end = (uint32_t)n;
    mark->shape = PDI_BARE;
    mark->label = pdi_cut(line, n);
    if (after == '.' && (!(n + 1 < line.n && line.s[n + 1] >= '0' && line.s[n + 1] <= '9') ||
                         (mark->digits == PDI_ARABIC && counts_behind_dot(line, n))))
        mark->shape = PDI_DOT, end++;
    else if (after == ',' && mark->digits == PDI_ARABIC && mark->value <= 99)
        mark->shape = PDI_DOT, end++; /* 2，議事 */
    else if (after == ')')
        mark->shape = PDI_CLOSED, end++, mark->label = pdi_cut(line, n + 1);
    else if (after == ':' && mark->digits != PDI_ARABIC)
        mark->shape = PDI_DOT, end++;
    else if (pdi_starts(pdi_skip(line, n), PDI_LIT("、")) && mark->digits != PDI_LETTER)
        mark->shape = PDI_DOT, end += 3;
    else if (pdi_starts(pdi_skip(line, n), PDI_LIT("・")) && mark->digits == PDI_ARABIC)
        return false;
    mark->length = spaces(line, end);
    mark->gap = mark->length > end;
    if (mark->length >= line.n) return false;
    if (mark->shape == PDI_BARE) return bare_number_may_stand(mark, pdi_skip(line, mark->length));
    /* A.I. and e.g. are no lists; nor is 3、4月 */
    return !(mark->digits == PDI_LETTER && mark->shape == PDI_DOT && is_alnum(line.s[mark->length]) && !mark->gap) &&
           !((after == ',' || pdi_starts(pdi_skip(line, n), PDI_LIT("、"))) && mark->digits == PDI_ARABIC &&
             line.s[mark->length] >= '0' && line.s[mark->length] <= '9');
}

pdi_mark pdi_mark_read_glued(pdi_str line) {
    const pdi_mark none = {.kind = PDI_MARK_NONE};
    pdi_mark mark = {.kind = PDI_MARK_NUMBER, .shape = PDI_BARE};
    size_t length, n = 0;
    const bool digit = line.n && line.s[0] >= '1' && line.s[0] <= '9';
    if (digit) {
        n = number_read(line, &mark);
        if (n > 2) return none;
    } else if (line.n > 3) { /* ア第5期計画の実績について */
        enum { KANA_MAX = 10 };
        pdi_utf8_at(line.s, pdi_end(line), &length);
        mark.value = order_of(PDI_LIT(KATAKANA_ORDER), line.s, length);
        mark.digits = PDI_KATAKANA_ORDER;
        if (mark.value && mark.value <= KANA_MAX) n = length;
    }
    if (!n || n >= line.n) return none;
    const pdi_str rest = pdi_skip(line, n);
    const pdi_script script = pdi_script_of(pdi_utf8_at(rest.s, pdi_end(rest), &length));
    const bool word = script == PDI_HAN || (script == PDI_KATAKANA && digit) || pdi_starts(rest, PDI_LIT("その他"));
    if (!word || counts_something(rest)) return none;
    mark.label = pdi_cut(line, n);
    mark.length = (uint32_t)n;
    return mark;
}

/* ① and its like fold to a bare digit; only the source tells. */
static bool circled_number(pdi_str line, uint32_t first, pdi_mark *mark) {
    const bool circled = (first >= 0x2460 && first <= 0x2473) || (first >= 0x3251 && first <= 0x325F) ||
                         (first >= 0x24B6 && first <= 0x24E9) || (first >= 0x32D0 && first <= 0x32FE);
    const bool roman = first >= 0x2160 && first <= 0x217B;
    if (!circled && !(roman && line.n > 0)) return false;
    const size_t n = number_read(line, mark);
    if (!n || n >= line.n) return false;
    uint32_t end = (uint32_t)n;
    mark->digits = circled ? PDI_CIRCLED : PDI_ROMAN;
    mark->shape = PDI_BARE;
    mark->label = pdi_cut(line, n);
    if (roman && line.s[n] != ' ' && line.s[n] != '.') return false;
    if (line.s[n] == '.') end++;
    mark->length = spaces(line, end);
    mark->gap = mark->length > end;
    return mark->length < line.n;
}

/* Kana and ideographs make no rules, unless the table or a line of dots says so: most lines end in one. */
static bool ends_in_word(const pdi_knowledge *k, pdi_str line) {
    const char *last = pdi_end(line) - 3;
    if (line.n < 3 || !pdi_is_everyday(last)) return false;
    const uint32_t c = pdi_utf8_three(last);
    return c != U'ー' && c != U'・' && c != U'〜' && !pdi_may_begin(k, PDI_TABLE_marks, pdi_slice(last, 3));
}

/* A line made of rule characters alone, at least four, in at most three kinds: ――――◇――――. */
static bool is_rule(const pdi_knowledge *k, pdi_str line) {
    size_t length, count = 0, rules = 0;
    uint32_t only = 0;
    bool same = true;
    if (ends_in_word(k, line)) return false;
    for (const char *s = line.s; s < pdi_end(line); s += length) {
        const uint32_t c = pdi_utf8_at(s, pdi_end(line), &length);
        if (c == ' ') continue;
        same = same && (only == 0 || only == c);
        only = c;
        const pdi_entry *e = pdi_lookup(k, PDI_TABLE_marks, pdi_slice(s, length));
        const bool rule =
            pdi_entry_is(e, 1, "rule") || pdi_find(PDI_LIT("-‐‑‒–—―−─━ー_=*…・.~〜◇◆○●×□■☆★+"), pdi_slice(s, length));
        if (!rule) return false;
        count++;
        rules += pdi_find(PDI_LIT("-‐‑‒–—―−─━ー_=*….~"), pdi_slice(s, length)) != NULL;
    }
    return (count >= 3 && rules * 2 >= count && rules >= 3) || (same && only == 0x30FB && count >= 4); /* ・・・・ */
}

/* z 前回は…, l 会議の目的: a bullet of a font of symbols, of which the converter kept the letter of its code. */
static bool is_letter_of_symbol_font(pdi_str line) {
    static const char LETTERS[] = "zlnupq";
    return line.n > 4 && memchr(LETTERS, line.s[0], sizeof LETTERS - 1) && line.s[1] == ' ' &&
           (unsigned char)line.s[2] >= 0xE3;
}

/* -(会長)…, -A委員 …: a bracket or a single letter, and Japanese behind it. */
static bool is_bracket_or_letter(pdi_str text) {
    return text.n > 3 && (text.s[0] == '(' || (text.s[0] >= 'A' && text.s[0] <= 'Z')) &&
           (unsigned char)text.s[1] >= 0xE3;
}

static bool sign_read(const pdi_knowledge *k, pdi_str line, pdi_mark *mark) {
    size_t length, mark_length = 0;
    const uint32_t c = pdi_utf8_at(line.s, pdi_end(line), &length);
    const pdi_entry *e = pdi_lookup_prefix(k, PDI_TABLE_marks, line, &mark_length);
    if (!e && c >= 0xE000 && c <= 0xF8FF)
        mark->kind = PDI_MARK_BULLET, mark_length = length; /* any private-use sign */
    else if (!e && is_letter_of_symbol_font(line))
        mark->kind = PDI_MARK_BULLET, mark_length = length;
    else if (pdi_entry_is(e, 1, "bullet"))
        mark->kind = PDI_MARK_BULLET;
    else if (pdi_entry_is(e, 1, "speech"))
        mark->kind = PDI_MARK_SYMBOL;
    else if (pdi_entry_is(e, 1, "arrow"))
        mark->kind = PDI_MARK_ARROW;
    else if (pdi_entry_is(e, 1, "note"))
        mark->kind = PDI_MARK_NOTE;
    else
        return false;
    mark->sign = c;
    mark->length = spaces(line, (uint32_t)mark_length);
    mark->gap = mark->length > mark_length;
    if (mark->length >= line.n) return false;
    const char after = line.s[mark_length];
    if (c == 0x30FC && !mark->gap) return false; /* ー carries on a word that the line's end cut */
    /* -5 and *word* are no bullets; ASCII signs need a gap or a Japanese character. */
    if (mark->kind == PDI_MARK_BULLET && c < 0x80 && !mark->gap && (unsigned char)after < 0x80 &&
        !is_bracket_or_letter(pdi_skip(line, mark_length)))
        return false;
    /* ○○ stands for something unnamed. */
    if (mark->kind == PDI_MARK_SYMBOL && !mark->gap && line.n >= 2 * mark_length &&
        memcmp(line.s, line.s + mark_length, mark_length) == 0)
        return false;
    return true;
}

/* Most lines begin with hiragana or an ideograph that is neither in the table nor a number nor 第. */
static bool begins_without_mark(const pdi_knowledge *k, pdi_str line) {
    if (line.n < 3 || !pdi_is_everyday(line.s)) return false;
    const unsigned char *p = (const unsigned char *)line.s;
    const bool ideograph = p[0] >= 0xE4, hiragana = p[0] == 0xE3 && (p[1] == 0x81 || (p[1] == 0x82 && p[2] < 0xA0));
    if (!ideograph && !hiragana) return false;
    const uint32_t c = ideograph ? pdi_utf8_three(line.s) : 0;
    if (counts_in_kanji(c) || c == U'第') return false;
    return !pdi_may_begin(k, PDI_TABLE_marks, line);
}

pdi_mark pdi_mark_read(const pdi_knowledge *k, pdi_str line, uint32_t first) {
    pdi_mark mark = {0};
    if (line.n == 0 || begins_without_mark(k, line)) return mark;
    mark.wide = first >= 0xFF01 && first <= 0xFF5E;
    const unsigned char c = (unsigned char)line.s[0];
    /* Most lines begin with kana or kanji: let the first byte rule them out. */
    if (c == '-' || c == '*' || c == '_' || c == '=' || c == '.' || c >= 0xE2) {
        if ((c < 0x80 || c == 0xE2 || c == 0xE3) && is_rule(k, line)) {
            mark.kind = PDI_MARK_RULE;
            mark.length = (uint32_t)line.n;
            return mark;
        }
    }
    if (circled_number(line, first, &mark)) {
        mark.kind = PDI_MARK_NUMBER;
        return mark;
    }
    if (c < 0x80 ? c != ' ' : true) {
        if (sign_read(k, line, &mark)) return mark;
        const bool wide = mark.wide;
        mark = (pdi_mark){0};
        mark.wide = wide;
        if (bracketed_number(line, &mark) || ordinal_number(line, &mark) || plain_number(line, &mark)) {
            mark.kind = PDI_MARK_NUMBER;
            return mark;
        }
    }
    return (pdi_mark){0};
}

bool pdi_closes_list(pdi_str text) {
    enum { WORD_MAX = 60 };
    static const pdi_str COMMA = PDI_CONST("、");
    const char *open =
        text.n && pdi_end(text)[-1] == ')' ? memchr(text.s, '(', text.n < WORD_MAX ? text.n : WORD_MAX) : NULL;
    if (!open || open == text.s || pdi_find(pdi_between(text.s, open), COMMA)) return false;
    const pdi_str bracket = pdi_between(open, pdi_end(text));
    const char *comma = pdi_find(bracket, COMMA);
    if (!comma && !memchr(bracket.s, ',', bracket.n)) return false;
    return pdi_bracket_extent(bracket) == bracket.n;
}

size_t pdi_dashed_at(pdi_str text, pdi_str *inner, uint32_t *sign) {
    size_t open, close;
    if (text.n < 5) return 0;
    const uint32_t first = pdi_utf8_at(text.s, pdi_end(text), &open);
    const bool dash = first == '-' || first == 0x2212 || first == 0x2500 || (first >= 0x2010 && first <= 0x2015);
    if (!dash || pdi_utf8_before(text.s, pdi_end(text), &close) != first) return 0;
    pdi_str words = pdi_slice(text.s + open, text.n - open - close);
    while (words.n > open + close && pdi_utf8_at(words.s, pdi_end(words), &open) == first &&
           pdi_utf8_before(words.s, pdi_end(words), &close) == first)
        words = pdi_slice(words.s + open, words.n - open - close); /* ──委員入室── */
    *inner = pdi_trim(words);
    *sign = first;
    return text.n;
}
