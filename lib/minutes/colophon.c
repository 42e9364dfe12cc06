/* The block is short, has no sentence but those that such blocks have, and begins with a line that only such a block
 * begins with. */
#include "minutes/colophon.h"

#include "minutes/line_kind.h"
#include "text/calendar.h"

enum { LINES_MAX = 10, CHARS_MAX = 48 };

/* 平成24年9月14日 alone. */
static bool is_day(pdi_reader *r, pdi_str text) {
    pdi_date date;
    bool ok;
    return pdi_date_read(pdi_knowledge_eras(r->k), text, &date, &ok) == text.n && date.day > 0;
}

/* 会議録署名委員　輪島 秀樹, 議事録署名人, but 会議録署名委員の指名 is business. */
static bool is_for_signature(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("署名委員"), PDI_CONST("署名人"), PDI_CONST("署名者"),
                                    PDI_CONST("署名議員")};
    const char *gap = pdi_find_gap(text);
    const pdi_str word = gap ? pdi_between(text.s, gap) : text;
    return pdi_utf8_count(word) <= 8 && pdi_ends_with_any(word, PDI_ANY(WORDS));
}

static bool holds_telephone(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("電話"), PDI_CONST("TEL"), PDI_CONST("Tel"), PDI_CONST("内線"),
                                    PDI_CONST("FAX")};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        const char *at = pdi_find(text, WORDS[i]);
        for (const char *s = at; s && s < pdi_end(text); s++)
            if (*s >= '0' && *s <= '9') return true;
    }
    return false;
}

/* 担当課 環境政策室, 問合せ先: whoever keeps the record. */
static bool is_office_in_charge(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("担当課"), PDI_CONST("担当部署"), PDI_CONST("担当部局"),
                                    PDI_CONST("担当:"), PDI_CONST("事務担当")};
    return pdi_starts_with_any(text, PDI_ANY(WORDS));
}

/* 上記のとおり確認した。: the clause above the signature. */
static bool is_clause(pdi_str text) {
    static const pdi_str BEGINS[] = {PDI_CONST("上記のとおり"), PDI_CONST("以上のとおり"), PDI_CONST("上記の通り")},
                         ENDS[] = {PDI_CONST("確認した。"), PDI_CONST("相違ない。"), PDI_CONST("相違ありません。"),
                                   PDI_CONST("確認する。")};
    return pdi_starts_with_any(text, PDI_ANY(BEGINS)) && pdi_ends_with_any(text, PDI_ANY(ENDS));
}

/* 登録日: 2023年3月17日 / 更新日: 2023年3月17日: when the page was made. */
static bool tells_day_of_page(pdi_str text) {
    static const pdi_str WORDS[] = {PDI_CONST("更新日"), PDI_CONST("登録日"),     PDI_CONST("掲載日"),
                                    PDI_CONST("公開日"), PDI_CONST("最終更新日"), PDI_CONST("最終更新")};
    return pdi_starts_with_any(text, PDI_ANY(WORDS)) && pdi_find(text, PDI_LIT("年"));
}

/* …議事概要(PDF：141KB), ホーム> 政策について> 審議会: a file and its size, the path to the page. */
static bool is_link(pdi_str text) {
    if (pdi_find(text, PDI_LIT("> ")))
        return pdi_starts(text, PDI_LIT("ホーム")) || pdi_starts(text, PDI_LIT("トップ"));
    return pdi_ends(text, PDI_LIT("KB)")) || pdi_ends(text, PDI_LIT("MB)")) || pdi_ends(text, PDI_LIT("KB]"));
}

/* PDF形式のファイルをご覧いただく場合には、Adobe社が提供する…が必要です。 */
static bool tells_of_viewer(pdi_str text) {
    static const pdi_str BEGINS[] = {PDI_CONST("PDF"), PDI_CONST("Adobe"), PDI_CONST("※PDF")},
                         TELLS[] = {PDI_CONST("必要です。"), PDI_CONST("必要になります。"),
                                    PDI_CONST("ダウンロードしてください。")};
    return pdi_starts_with_any(text, PDI_ANY(BEGINS)) && pdi_find(text, PDI_LIT("Adobe")) &&
           pdi_ends_with_any(text, PDI_ANY(TELLS));
}

/* 次回日程, and below it a day: no day of the record. */
static bool tells_next(pdi_str text) {
    return pdi_find(text, PDI_LIT("次回")) || pdi_find(text, PDI_LIT("予定")) || pdi_find(text, PDI_LIT("日程")) ||
           pdi_find(text, PDI_LIT("日時"));
}

uint32_t pdi_colophon_find(pdi_reader *r, uint32_t first, uint32_t last) {
    uint32_t begin = last;
    for (uint32_t i = last; i-- > first && last - i <= LINES_MAX;) {
        const pdi_line *line = &r->flow->lines[i];
        const pdi_str text = pdi_line_text(r->flow, line);
        const bool apart = i == first || line->blanks_before || line->page_before;
        const bool clause = is_clause(text) || (apart && tells_of_viewer(text)), telephone = holds_telephone(text);
        if (!clause &&
            (pdi_find(text, PDI_LIT("。")) || (!telephone && !is_link(text) && pdi_utf8_count(text) > CHARS_MAX)))
            break;
        const bool day = is_day(r, text) && (i == first || !tells_next(pdi_line_text(r->flow, line - 1)));
        if (clause || is_for_signature(text) || (apart && (tells_day_of_page(text) || pdi_is_page_word(r, text))) ||
            (day && (apart || begin < last)) || pdi_is_phrase(r->k, PDI_USE_contact, text) ||
            (apart && (telephone || is_office_in_charge(text))))
            begin = i;
    }
    return begin;
}
