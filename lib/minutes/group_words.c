/* What the heading of a list of people says of them beside that they were there. */
#include "minutes/group_words.h"

#include "minutes/aside.h"

/* How text is shorter by one of the words at its head, or at its end. */
static bool take_off(pdi_str *text, bool head, const pdi_str *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!(head ? pdi_starts(*text, words[i]) : pdi_ends(*text, words[i]))) continue;
        *text = head ? pdi_skip(*text, words[i].n) : pdi_cut(*text, text->n - words[i].n);
        return true;
    }
    return false;
}

/* Whether words tell of some who came and of some who did not: 委員出欠, 出席議員及び欠席議員. */
static bool tells_of_both(pdi_str words) {
    static const pdi_str BOTH[] = {PDI_CONST("出欠"), PDI_CONST("出席状況"), PDI_CONST("応招・不応招")};
    for (size_t i = 0; i < sizeof BOTH / sizeof *BOTH; i++)
        if (pdi_find(words, BOTH[i])) return true;
    return pdi_find(words, PDI_LIT("出席")) && pdi_find(words, PDI_LIT("欠席"));
}

pdi_str pdi_who_attended(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str BEFORE[] = {PDI_CONST("当日"),     PDI_CONST("主な"),       PDI_CONST("主要"),
                                     PDI_CONST("会議の"),   PDI_CONST("会議出席"),   PDI_CONST("会議参加"),
                                     PDI_CONST("本会議の"), PDI_CONST("本会議に"),   PDI_CONST("本会に"),
                                     PDI_CONST("会議に"),   PDI_CONST("本定例会に"), PDI_CONST("定例会に"),
                                     PDI_CONST("本総会に"), PDI_CONST("総会に"),     PDI_CONST("委員会に")};
    static const pdi_str MANNERS[] = {PDI_CONST("出席"), PDI_CONST("欠席"),   PDI_CONST("列席"), PDI_CONST("参加"),
                                      PDI_CONST("参会"), PDI_CONST("不応招"), PDI_CONST("応招"), PDI_CONST("不参")};
    static const pdi_str BEHIND[] = {PDI_CONST("した"), PDI_CONST("しなかった"), PDI_CONST("の"), PDI_CONST("者")};
    static const pdi_str ENDS[] = {
        PDI_CONST("出席者"),   PDI_CONST("欠席者"),  PDI_CONST("列席者"), PDI_CONST("参加者"), PDI_CONST("関係者"),
        PDI_CONST("出席"),     PDI_CONST("欠席"),    PDI_CONST("列席"),   PDI_CONST("参加"),   PDI_CONST("名簿"),
        PDI_CONST("一覧"),     PDI_CONST("一覧表"),  PDI_CONST("者等"),   PDI_CONST("者数"),   PDI_CONST("者名"),
        PDI_CONST("者の"),     PDI_CONST("座席"),    PDI_CONST("座席表"), PDI_CONST("番号"),   PDI_CONST("メンバー"),
        PDI_CONST("出席委員"), PDI_CONST("欠席委員")};
    pdi_str rest = pdi_without_people(pdi_without_told(words), NULL);
    if (tells_of_both(rest) || (rest.n && memchr(rest.s, '(', rest.n))) return PDI_NONE;
    bool told = take_off(&rest, true, PDI_ANY(BEFORE));
    while (take_off(&rest, true, PDI_ANY(MANNERS)) || (told && take_off(&rest, true, PDI_ANY(BEHIND)))) told = true;
    while (take_off(&rest, false, PDI_ANY(ENDS))) {
    }
    return pdi_lookup(k, PDI_TABLE_bodies, rest) ? PDI_NONE : rest; /* 協議会参加者: of the meeting itself */
}

bool pdi_tells_why_they_came(pdi_str words) {
    static const pdi_str CAME[] = {PDI_CONST("出席した者"),     PDI_CONST("出席した者等"),
                                   PDI_CONST("出席した人"),     PDI_CONST("出席した職員"),
                                   PDI_CONST("出席した説明員"), PDI_CONST("出席した参考人"),
                                   PDI_CONST("出席した関係者"), PDI_CONST("出席を求めた者")};
    static const pdi_str WHY[] = {PDI_CONST("により"), PDI_CONST("による"), PDI_CONST("に基づ"), PDI_CONST("ため")};
    const pdi_str who = pdi_without_told(words);
    if (!pdi_ends_with_any(who, PDI_ANY(CAME))) return false;
    for (size_t i = 0; i < sizeof WHY / sizeof *WHY; i++)
        if (pdi_find(who, WHY[i])) return true;
    return false;
}
