#include "generate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t generate_random(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

unsigned generate_below(uint64_t *state, unsigned n) { return (unsigned)(generate_random(state) % n); }

/* ------------------------------------------------------------------------------------------------ words */

static const char *const surnames[] = {"後藤", "鵜飼", "岡村", "小山", "斎藤", "篠田", "園田", "戸川", "徳田", "中尾", "名和",
                                       "藤本", "吉岡", "若江", "田中", "高橋", "渡辺", "伊藤", "山本", "中村", "小林", "加藤",
                                       "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "清水", "長谷川", "五十嵐"};
static const char *const given[] = {"浩一", "久夫", "博行", "恵子", "美津子", "晋吾", "隆", "正和", "郁夫", "弘喜",
                                    "正代", "一郎", "健", "洸", "幸子", "大輔", "真由美", "順", "悟", "康二"};
static const char *const companies[] = {"東都大学", "株式会社みなと総研", "一般社団法人海辺情報協会", "北山市", "NPO法人やまなみネット",
                                        "三川電機㈱", "KTC㈱", "独立行政法人沿岸研究所"};
static const char *const bodies[] = {"地域情報化推進検討会", "沿岸環境保全審議会", "情報セキュリティ政策研究会", "学校施設整備部会",
                                     "食品表示等懇談会", "公共交通活性化協議会"};
static const char *const venues[] = {"総務省第１特別会議室", "中央合同庁舎第４号館共用第２特別会議室", "北山市役所３階大会議室", "オンライン"};
static const char *const topics[] = {"地域の計画", "安全対策の費用", "学校の図書館", "IoT機器の調査", "人材の育成", "情報の共有",
                                     "参加者の数", "施設の更新", "予算の配分", "交通の便", "利用者の声", "台帳の電子化"};
static const char *const agendas[] = {"中間取りまとめ（案）について", "今後の進め方について", "実態調査の結果について", "来年度の計画について",
                                      "関係団体からの報告について", "ガイドラインの改定について"};
static const char *const openings[] = {"ただいまの説明のうち、", "一つ目は", "前回も述べたが、", "現場では", "海外の例を見ると、", "資料２の３ページにある",
                                       "私どもの調査では、", "昨年１０月に始まった取組では、"};
static const char *const middles[] = {"が思うように進んでいないという声が多く、", "については2018年度から26の団体で試行しており、",
                                      "をめぐって意見が分かれているところではあるが、", "を「まず小さく始める」という考え方で見直せば、",
                                      "に約３０％の費用がかかっていることを踏まえると、", "がWebサイトやSNSを通じて広く知られるようになり、"};
static const char *const ends[] = {"担当する部署が互いに連絡を取り合うことが大切ではないか。", "もう少し時間をかけて検討すべきである。",
                                   "数字の根拠を次回までに示していただきたい。", "利用する側の負担を減らす工夫が要ると思う。",
                                   "国と地方が役割を分けて進めることになると考えている。", "ISMSのような仕組みも参考になるだろう。"};

#define PICK(state, list) (list)[generate_below((state), (unsigned)(sizeof(list) / sizeof *(list)))]

/* ---------------------------------------------------------------------------------------------- writing */

static char *format(const char *pattern, ...) {
    va_list args;
    va_start(args, pattern);
    int n = vsnprintf(NULL, 0, pattern, args);
    va_end(args);
    char *s = malloc((size_t)n + 1);
    if (!s) abort();
    va_start(args, pattern);
    vsnprintf(s, (size_t)n + 1, pattern, args);
    va_end(args);
    return s;
}

/* a = a + b; frees b. */
static char *join(char *a, char *b) {
    char *s = format("%s%s", a ? a : "", b);
    free(a);
    free(b);
    return s;
}

static void add(minutes *m, int blanks, const char *indent, const char *hanging, char *text) {
    if (m->count == m->room) {
        m->room = m->room ? m->room * 2 : 64;
        m->lines = realloc(m->lines, m->room * sizeof *m->lines);
        if (!m->lines) abort();
    }
    m->lines[m->count++] = (line){text, blanks, indent, hanging};
}

/* `text` without ideographic and ordinary spaces goes into what is expected. */
static void expect(minutes *m, const char *speaker, const char *text, const char *more) {
    char *s = format("%s|%s%s\n", speaker, text, more), *to = s;
    for (const char *p = s; *p; p++) {
        if (*p == ' ') continue;
        if (strncmp(p, "　", 3) == 0) p += 2;
        else *to++ = *p;
    }
    const size_t n = (size_t)(to - s);
    if (m->expected_size + n + 1 > m->expected_room) {
        m->expected_room = (m->expected_size + n + 1) * 2;
        m->expected = realloc(m->expected, m->expected_room);
        if (!m->expected) abort();
    }
    memcpy(m->expected + m->expected_size, s, n);
    m->expected_size += n;
    m->expected[m->expected_size] = '\0';
    free(s);
}

static char *sentence(uint64_t *state) {
    return format("%s%s%s%s", PICK(state, openings), PICK(state, topics), PICK(state, middles), PICK(state, ends));
}

static char *paragraph(uint64_t *state) {
    char *s = NULL;
    for (unsigned n = 1 + generate_below(state, 4); n; n--) s = join(s, sentence(state));
    return s;
}

/* ------------------------------------------------------------------------------------------- the parts */

enum { PEOPLE = 7 };

typedef struct cast { const char *surname[PEOPLE], *role[PEOPLE]; const char *members; } cast;

static cast choose(uint64_t *state) {
    cast c = {.members = generate_below(state, 2) ? "委員" : "構成員"};
    unsigned from = generate_below(state, 32), step = 1 + 2 * generate_below(state, 8);
    for (unsigned i = 0; i < PEOPLE; i++) {
        c.surname[i] = surnames[(from + i * step) % 32];
        c.role[i] = i == 0 ? "座長" : c.members;
    }
    return c;
}

/* How the document's headings are numbered. */
static char *heading(unsigned style, unsigned number, const char *words) {
    static const char *const wide[] = {"", "１", "２", "３", "４", "５", "６", "７", "８"};
    switch (style) {
    case 0: return format("%s　%s", wide[number], words);
    case 1: return format("%u．%s", number, words);
    case 2: return format("%s．%s", wide[number], words);
    default: return format("%s", words);
    }
}

static void add_attendance(minutes *m, uint64_t *state, const cast *c, unsigned style) {
    unsigned form = generate_below(state, 3);
    char *list = NULL;
    add(m, 1, "", "", heading(style, 3, "出席者"));
    add(m, 0, "", "", format("【%s】", c->members));
    for (unsigned i = 0; i < PEOPLE; i++) {
        const char *first = PICK(state, given), *from = PICK(state, companies);
        char *name = NULL;
        switch (form) {
        case 0: /* surnames in a run */
            list = join(list, format("%s%s%s", i ? "、" : "", c->surname[i], c->role[i]));
            expect(m, "name", c->surname[i], "");
            break;
        case 1: /* full names in a run */
            list = join(list, format("%s%s %s（%s）", i ? "、" : "", c->surname[i], first, from));
            expect(m, "name", c->surname[i], first);
            break;
        default: /* one a line */
            name = format("%s　%s　%s", c->surname[i], first, from);
            add(m, 0, "　", "　", name);
            expect(m, "name", c->surname[i], first);
        }
        m->people++;
    }
    if (list) add(m, 0, "", "", list);
    add(m, 0, "", "", format("【事務局】"));
    add(m, 0, "", "", format("鈴木総合政策課長、安達総合政策課課長補佐"));
    expect(m, "name", "鈴木", "");
    expect(m, "name", "安達", "");
    m->people += 2;
}

static void add_lists(minutes *m, uint64_t *state, unsigned style, const char *const *items, unsigned count) {
    unsigned materials = 2 + generate_below(state, 3);
    add(m, 1, "", "", heading(style, 4, "配付資料"));
    for (unsigned i = 0; i < materials; i++) {
        const char *topic = PICK(state, topics);
        add(m, 0, "", "", format("資料%u　%sに関する%s", i + 1, topic, i % 2 ? "資料" : "論点の整理"));
    }
    m->materials = materials;
    add(m, 1, "", "", heading(style, 5, "議題"));
    for (unsigned i = 0; i < count; i++) add(m, 0, "", "", format("（%u）%s", i + 1, items[i]));
    m->items = count;
}

static char *speaker_of(uint64_t *state, const cast *c) {
    unsigned i = generate_below(state, PEOPLE + 1);
    return i == PEOPLE ? format("鈴木総合政策課長") : format("%s%s", c->surname[i], c->role[i]);
}

static void add_speech(minutes *m, uint64_t *state, const cast *c) {
    char *who = speaker_of(state, c), *what = paragraph(state), *more = NULL;
    switch (m->layout) {
    case LAYOUT_CIRCLE: add(m, 0, "", "", format("○%s　%s", who, what)); break;
    case LAYOUT_BRACKET: add(m, 0, "", "", format("【%s】　%s", who, what)); break;
    case LAYOUT_COLON: add(m, 0, "", "", format("%s：%s", who, what)); break;
    default: add(m, 0, "", "", format("%s）%s", who, what));
    }
    for (unsigned n = generate_below(state, 3); n; n--) {
        char *next = paragraph(state);
        add(m, 0, "　", "", format("%s", next));
        more = join(more, next);
    }
    expect(m, who, what, more ? more : "");
    m->remarks++;
    free(who);
    free(what);
    free(more);
}

static void add_bullets(minutes *m, uint64_t *state, const char *hanging) {
    char *what = paragraph(state);
    add(m, 0, "", hanging, format("・ %s", what));
    expect(m, "", what, "");
    m->remarks++;
    free(what);
    for (unsigned n = generate_below(state, 3); n; n--) {
        what = sentence(state);
        add(m, 0, "", hanging, format("⇒ %s", what));
        expect(m, "", what, "");
        m->remarks++;
        free(what);
    }
}

static void add_turn(minutes *m, uint64_t *state, unsigned number) {
    char *question = sentence(state), *answer = paragraph(state);
    add(m, 0, "", "", format("問%u　%s", number, question));
    add(m, 0, "", "", format("答%u　%s", number, answer));
    expect(m, "", question, "");
    expect(m, "", answer, "");
    m->remarks += 2;
    free(question);
    free(answer);
}

minutes *generate_minutes(uint64_t seed, layout layout) { return generate_long(seed, layout, 1); }

minutes *generate_long(uint64_t seed, layout layout, unsigned times) {
    uint64_t state = seed * 7919 + (uint64_t)layout;
    minutes *m = calloc(1, sizeof *m);
    if (!m) abort();
    m->layout = layout;
    cast c = choose(&state);
    const char *body = PICK(&state, bodies), *kind = layout == LAYOUT_BULLET || layout == LAYOUT_TURNS ? "議事要旨" : "議事録";
    unsigned number = 1 + generate_below(&state, 40), style = generate_below(&state, 4), count = 2 + generate_below(&state, 2);
    const char *items[3];
    unsigned from = generate_below(&state, 6);
    for (unsigned i = 0; i < count; i++) items[i] = agendas[(from + i) % 6];
    m->head = format("第%u回%s　%s", number, body, kind);
    add(m, 0, "", "", format("%s（第%u回）%s", body, number, kind));
    char *date = format("令和%u年%u月%u日", 2 + generate_below(&state, 4), 1 + generate_below(&state, 12), 1 + generate_below(&state, 28));
    char *place = format("%s", PICK(&state, venues));
    if (generate_below(&state, 2)) {
        char *a = heading(style, 1, "日時"), *b = heading(style, 2, "場所");
        add(m, 2, "", "", format("%s：%s　１０：００～１２：００", a, date));
        add(m, 1, "", "", format("%s：%s", b, place));
        free(a);
        free(b);
    } else {
        add(m, 2, "", "", heading(style, 1, "日時"));
        add(m, 0, "", "", format("%s　１０：００～１２：００", date));
        add(m, 1, "", "", heading(style, 2, "場所"));
        add(m, 0, "", "", format("%s", place));
    }
    free(date);
    free(place);
    add_attendance(m, &state, &c, style);
    add_lists(m, &state, style, items, count);
    add(m, 1, "", "", heading(style, 6, kind));
    const char *hanging = generate_below(&state, 2) ? "" : "　";
    unsigned turn = 1;
    for (unsigned i = 0; i < count; i++) {
        add(m, 1, "", "", format("（%u）%s", i + 1, items[i]));
        for (unsigned n = (4 + generate_below(&state, 6)) * times; n; n--) {
            if (layout == LAYOUT_BULLET) add_bullets(m, &state, hanging);
            else if (layout == LAYOUT_TURNS) add_turn(m, &state, turn++);
            else add_speech(m, &state, &c);
        }
    }
    add(m, 1, "　　　　　　　　　　", "", format("― 以上 ―"));
    return m;
}

void generate_free(minutes *m) {
    for (size_t i = 0; i < m->count; i++) free(m->lines[i].text);
    free(m->lines);
    free(m->head);
    free(m->expected);
    free(m);
}

/* -------------------------------------------------------------------------------------------- rendering */

typedef struct page {
    const rendering *r;
    const minutes *m;
    char *out;
    size_t n, room;
    unsigned lines, number;
} page;

static void put(page *p, const char *s, size_t n) {
    if (p->n + n + 1 > p->room) {
        p->room = (p->n + n + 1) * 2;
        p->out = realloc(p->out, p->room);
        if (!p->out) abort();
    }
    memcpy(p->out + p->n, s, n);
    p->n += n;
    p->out[p->n] = '\0';
}

static void put_end(page *p) {
    put(p, p->r->end, strlen(p->r->end));
    if (p->r->doubled) put(p, p->r->end, strlen(p->r->end));
}

static void put_line(page *p, const char *indent, const char *s, size_t n) {
    static const char *const folios[] = {"- %u -", "%u", "%u ページ", "― %u ―"};
    if (p->r->page && p->lines >= p->r->page) {
        char folio[32];
        int m = snprintf(folio, sizeof folio, folios[p->r->folio], ++p->number);
        put(p, folio, (size_t)m);
        put_end(p);
        if (p->r->form_feed) put(p, "\f", 1);
        if (p->r->running_head) {
            put(p, p->m->head, strlen(p->m->head));
            put_end(p);
        }
        p->lines = 0;
    }
    put(p, indent, strlen(indent));
    put(p, s, n);
    put_end(p);
    p->lines++;
}

static size_t char_length(const char *s) {
    unsigned char c = (unsigned char)*s;
    return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/* Letters and digits, half-width and full-width: no line is cut between two of them. */
static int is_word(const char *s) {
    unsigned char c = (unsigned char)s[0], d = c < 0xE0 ? 0 : (unsigned char)s[1], e = c < 0xE0 ? 0 : (unsigned char)s[2];
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '%';
    return c == 0xEF && ((d == 0xBC && ((e >= 0x90 && e <= 0x99) || e >= 0xA1)) || (d == 0xBD && e <= 0x9A));
}

static int is_one_of(const char *s, const char *all) {
    size_t n = char_length(s);
    for (; *all; all += char_length(all))
        if (memcmp(s, all, n) == 0 && n == char_length(all)) return 1;
    return 0;
}

/* Whether a line may be cut before s. */
static int may_cut(const rendering *r, const char *before, const char *s) {
    if (is_word(before) && is_word(s)) return 0;
    if (is_one_of(s, " 　・○●⇒→※―-（(「【『〔《")) return 0;
    /* A number at the head of a line is a mark where a bracket, a point or a space follows it. */
    if (is_word(s)) {
        const char *p = s;
        while (is_word(p)) p += char_length(p);
        if (is_one_of(p, "）)．.、 　")) return 0;
    }
    return !r->kinsoku || !is_one_of(s, "、。）」』】ーゃゅょっャュョッ％");
}

static unsigned columns(const char *s) { return (unsigned char)*s < 0x80 ? 1 : 2; }

static unsigned width_of(const char *s) {
    unsigned w = 0;
    for (; *s; s += char_length(s)) w += columns(s);
    return w;
}

static void put_logical(page *p, const line *l) {
    const char *s = l->text, *indent = l->indent;
    for (int i = 0; i < l->blanks; i++) put_end(p);
    while (p->r->width) {
        unsigned room = p->r->width - width_of(indent), used = 0;
        const char *cut = NULL, *before = s, *q = s;
        for (; *q && used + columns(q) <= room; before = q, used += columns(q), q += char_length(q))
            if (q > s && may_cut(p->r, before, q)) cut = q;
        if (!*q) break;
        if (q > s && may_cut(p->r, before, q)) cut = q;
        if (!cut) break;
        size_t n = (size_t)(cut - s);
        put_line(p, indent, s, n);
        s = cut;
        indent = l->hanging;
    }
    put_line(p, indent, s, strlen(s));
}

char *generate_render(const minutes *m, const rendering *r, size_t *count) {
    page p = {.r = r, .m = m};
    put(&p, "", 0);
    for (size_t i = 0; i < m->count; i++) put_logical(&p, &m->lines[i]);
    *count = p.n;
    return p.out;
}

rendering generate_rendering(uint64_t seed) {
    uint64_t state = seed ^ 0xA5A5A5A5u;
    rendering r = {.end = generate_below(&state, 4) ? "\n" : "\r\n"};
    r.width = 56 + 2 * generate_below(&state, 20);
    r.kinsoku = (int)generate_below(&state, 2);
    r.doubled = generate_below(&state, 3) == 0;
    r.page = generate_below(&state, 2) ? 18 + generate_below(&state, 10) : 0;
    r.folio = (int)generate_below(&state, 4);
    r.running_head = r.page && generate_below(&state, 2);
    r.form_feed = r.page && generate_below(&state, 2);
    return r;
}
