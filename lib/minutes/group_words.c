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

pdi_str pdi_who_attended(const pdi_knowledge *k, pdi_str words) {
    static const pdi_str MANNERS[] = {
        PDI_CONST("出席"), PDI_CONST("欠席"),   PDI_CONST("列席"), PDI_CONST("参加"), PDI_CONST("参会"),
        PDI_CONST("出欠"), PDI_CONST("不応招"), PDI_CONST("応招"), PDI_CONST("不参"), PDI_CONST("会議"),
        PDI_CONST("当日"), PDI_CONST("主な"),   PDI_CONST("主要"), PDI_CONST("した"), PDI_CONST("しなかった"),
        PDI_CONST("及び"), PDI_CONST("並びに"), PDI_CONST("・"),   PDI_CONST("の"),   PDI_CONST("者"),
        PDI_CONST("不")};
    static const pdi_str ENDS[] = {PDI_CONST("出席者"), PDI_CONST("欠席者"), PDI_CONST("列席者"), PDI_CONST("参加者"),
                                   PDI_CONST("関係者"), PDI_CONST("出席"),   PDI_CONST("欠席"),   PDI_CONST("列席"),
                                   PDI_CONST("参加"),   PDI_CONST("名簿"),   PDI_CONST("一覧"),   PDI_CONST("状況"),
                                   PDI_CONST("者等"),   PDI_CONST("数"),     PDI_CONST("名"),     PDI_CONST("メンバー"),
                                   PDI_CONST("の"),     PDI_CONST("表"),     PDI_CONST("席"),     PDI_CONST("座"),
                                   PDI_CONST("番号"),   PDI_CONST("番"),     PDI_CONST("側"),     PDI_CONST("した")};
    static const pdi_str BOTH[] = {PDI_CONST("出欠"), PDI_CONST("出席状況"), PDI_CONST("出席及び欠席"),
                                   PDI_CONST("出席・欠席"), PDI_CONST("出席並びに欠席")};
    pdi_str rest = pdi_without_people(pdi_without_told(words), NULL);
    for (size_t i = 0; i < sizeof BOTH / sizeof *BOTH; i++)
        if (pdi_find(rest, BOTH[i])) return PDI_NONE; /* 委員出欠: said of each below */
    if (rest.n && memchr(rest.s, '(', rest.n)) return PDI_NONE;
    while (take_off(&rest, true, PDI_ANY(MANNERS)) || take_off(&rest, false, PDI_ANY(ENDS))) {
    }
    return pdi_lookup(k, PDI_TABLE_bodies, rest) ? PDI_NONE : rest; /* 協議会参加者: of the meeting itself */
}
