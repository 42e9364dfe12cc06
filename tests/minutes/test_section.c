/* The parts of a document: which lines head them, and where the proceedings begin and end. */
#include "reader_fixture.h"

static const char *const NAMES[] = {"none",        "date",       "time",      "venue",  "datevenue",
                                    "attendees",   "absent",     "materials", "agenda", "business",
                                    "proceedings", "discussion", "aside",     "other",  "container"};

static void write_parts(void *user) {
    (void)user;
    pdi_parts parts = {0};
    pdi_parts_find(&reader, 0, flow.count, &parts);
    for (size_t i = 0; i < parts.list.count; i++) {
        const pdi_part *part = &parts.list.at[i];
        if (part->first >= part->last && part->section == PDI_SECTION_NONE) continue;
        write_s(NAMES[part->section]);
        write_s("=");
        for (uint32_t line = part->first; line < part->last; line++) {
            const pdi_str s = pdi_line_text(&flow, &flow.lines[line]);
            write_s(line > part->first ? "/" : "");
            write_slice(line == part->first && part->from ? pdi_between(part->from, pdi_end(s)) : s);
        }
        write_s("\n");
    }
}

/* Each part as section=its lines with a slash between two. */
static const char *parts_of(const char *source) {
    over(source, write_parts);
    return found;
}

static void write_heading(void *user) {
    (void)user;
    pdi_heading h;
    if (flow.count == 0 || !pdi_heading_read(&reader, 0, &h)) {
        write_s("no heading");
        return;
    }
    write_s(NAMES[h.section]);
    write_s("|");
    write_slice(h.words);
    write_s("|");
    write_slice(h.value);
}

/* section|words|value of the first line. */
static const char *heading_of(const char *source) {
    over(source, write_heading);
    return found;
}

START_TEST(a_heading_however_it_is_written) {
    ck_assert_str_eq(heading_of("出席者"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("３　出席者"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("（３）出席者"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("第３　出席者"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("【出席者】"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("■ 出席者："), "attendees|出席者|");
    ck_assert_str_eq(heading_of("＜出席者＞"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("### 出席者"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("**出席者**"), "attendees|出席者|");
    ck_assert_str_eq(heading_of("出　席　者"), "attendees|出 席 者|");
}
END_TEST

START_TEST(a_heading_with_its_value) {
    ck_assert_str_eq(heading_of("日時：令和２年１０月１２日"), "date|日時|令和2年10月12日");
    ck_assert_str_eq(heading_of("【場所】みどり会館"), "venue|場所|みどり会館");
    ck_assert_str_eq(heading_of("日時及び場所　令和２年"), "datevenue|日時及び場所|令和2年");
    ck_assert_str_eq(heading_of("第３　議題　１　甲の件"), "agenda|議題|1 甲の件");
}
END_TEST

START_TEST(a_bracket_that_says_how_the_list_is_ordered) {
    ck_assert_str_eq(heading_of("配布資料（敬称略）"), "materials|配布資料|");
    ck_assert_str_eq(heading_of("議事日程（第３号）"), "agenda|議事日程|");
}
END_TEST

START_TEST(what_is_no_heading) {
    ck_assert_str_eq(heading_of("出席者は全員が賛成した。"), "no heading");
    ck_assert_str_eq(heading_of("資料 26-1 計画"), "no heading");
    ck_assert_str_eq(heading_of("議題 1 甲の件"), "no heading");
    ck_assert_str_eq(heading_of("山田委員"), "no heading");
    ck_assert_str_eq(heading_of("――――――"), "no heading");
    ck_assert_str_eq(heading_of("場所の選定について説明があった。"), "no heading");
}
END_TEST

START_TEST(the_parts_of_a_summary) {
    ck_assert_str_eq(
        parts_of("第３回みどり検討会　議事要旨\n１　日時　令和２年\n２　場所　みどり会館\n３　出席者\n山田委員、鈴木委"
                 "員\n４　配布資料\n資料１　計画\n５　議題\n（１）甲の件\n６　議事概要\n賛成である。\n"),
        "none=第3回みどり検討会 "
        "議事要旨\ndate=令和2年\nvenue=みどり会館\nattendees=山田委員、鈴木委員\nmaterials=資料1 "
        "計画\nagenda=(1)甲の件\nproceedings=賛成である。\n");
}
END_TEST

START_TEST(a_label_in_its_column_that_no_table_knows) {
    ck_assert_str_eq(
        parts_of("開催日時　　令和２年\n開催場所　　みどり会館\n会長名　　　みどり町長\n出席委員　　山田太郎\n"),
        "date=令和2年\nvenue=みどり会館\nother=会長名   みどり町長\nattendees=山田太郎\n");
}
END_TEST

START_TEST(titles_of_columns_above_the_speech) {
    ck_assert_str_eq(parts_of("議事の概要\n発言者　　　　発言内容\n山田委員　　　賛成である。\n"),
                     "proceedings=発言者    発言内容/山田委員   賛成である。\n");
    ck_assert_str_eq(parts_of("出席者\n山田太郎委員\n委　員　名\t議題・発言内容・結果\n山田委員\t賛成である。\n"),
                     "attendees=山田太郎委員\nproceedings=山田委員\t賛成である。\n");
    ck_assert_str_eq(parts_of("出席者\n発言者　山田太郎　鈴木花子\n"), "attendees=発言者 山田太郎 鈴木花子\n");
}
END_TEST

START_TEST(business_is_the_agenda_where_items_follow) {
    ck_assert_str_eq(parts_of("議事\n（１）甲の件\n（２）乙の件\n出席者\n山田委員\n"),
                     "agenda=(1)甲の件/(2)乙の件\nattendees=山田委員\n");
}
END_TEST

START_TEST(business_is_the_proceedings_where_somebody_speaks) {
    ck_assert_str_eq(parts_of("議事\n山田委員：賛成である。\n鈴木委員：反対である。\n"),
                     "proceedings=山田委員:賛成である。/鈴木委員:反対である。\n");
    ck_assert_str_eq(parts_of("議題\n（１）甲の件\n議事\n（１）甲の件\n賛成である。\n"),
                     "agenda=(1)甲の件\nproceedings=(1)甲の件/賛成である。\n");
}
END_TEST

START_TEST(the_last_of_a_list_is_no_speaker) {
    ck_assert_str_eq(parts_of("出席者\n山田委員、鈴木委員\n○山田委員　それでは始めます。\n"),
                     "attendees=山田委員、鈴木委員\nproceedings=○山田委員 それでは始めます。\n");
}
END_TEST

START_TEST(the_proceedings_begin_where_the_agenda_starts_over) {
    ck_assert_str_eq(parts_of("議事次第\n（１）甲の件\n（２）乙の件\n（１）甲の件\n・賛成である。\n"),
                     "agenda=(1)甲の件/(2)乙の件\nproceedings=(1)甲の件/・賛成である。\n");
}
END_TEST

START_TEST(the_proceedings_begin_with_a_sentence) {
    ck_assert_str_eq(parts_of("議題\n（１）甲の件\n事務局より説明があった。\n"),
                     "agenda=(1)甲の件\nproceedings=事務局より説明があった。\n");
}
END_TEST

START_TEST(a_heading_marked_as_others_ends_the_list) {
    ck_assert_str_eq(parts_of("■出席委員\n山田太郎委員\n■審議対象期間　　令和２年４月～６月\n■議題\n甲の件\n"),
                     "attendees=山田太郎委員\nother=■審議対象期間  令和2年4月~6月\nagenda=甲の件\n");
    ck_assert_str_eq(parts_of("■出席委員\n■第一部会委員\n山田太郎\n"), "attendees=■第一部会委員/山田太郎\n");
    ck_assert_str_eq(parts_of("■出席委員\n山田太郎委員\n■オブザーバー\n鈴木花子\n■国土交通省\n佐藤次郎課長\n"),
                     "attendees=山田太郎委員\nattendees=鈴木花子/■国土交通省/佐藤次郎課長\n");
}
END_TEST

START_TEST(rows_of_a_table_of_people) {
    ck_assert_str_eq(
        parts_of(
            "出席者\nNo.\t役職\t氏名\t所属\n1\t会長\t山田太郎\t公募\n2\t委員\t鈴木花子\t公募\n会議次第\n１　開会\n"),
        "attendees=No.\t役職\t氏名\t所属/1\t会長\t山田太郎\t公募/2\t委員\t鈴木花子\t公募\nagenda=1 開会\n");
}
END_TEST

START_TEST(how_people_attend_is_no_venue) {
    ck_assert_str_eq(parts_of("出席者\n【委員】\n（会議室）\n山田太郎委員\n（テレビ会議）\n鈴木花子委員\n"),
                     "attendees=【委員】/(会議室)/山田太郎委員/(テレビ会議)/鈴木花子委員\n");
}
END_TEST

START_TEST(an_opening_in_brackets_begins_the_proceedings) {
    ck_assert_str_eq(parts_of("配付資料\n資料１　計画\n【開会】\n・山田委員\n始めます。\n"),
                     "materials=資料1 計画\nproceedings=【開会】/・山田委員/始めます。\n");
}
END_TEST

START_TEST(groups_inside_the_list_are_no_parts) {
    ck_assert_str_eq(parts_of("出席者\n【委員】\n山田委員\n【事務局】\n鈴木課長\n議事概要\n賛成である。\n"),
                     "attendees=【委員】/山田委員/【事務局】/鈴木課長\nproceedings=賛成である。\n");
}
END_TEST

START_TEST(items_that_look_like_headings_stay_in_the_agenda) {
    ck_assert_str_eq(parts_of("議事次第\n１．開会\n２．議題\n（１）甲の件\n３．閉会\n"),
                     "agenda=1.開会/2.議題/(1)甲の件/3.閉会\n");
}
END_TEST

START_TEST(entries_that_look_like_headings_stay_in_the_materials) {
    ck_assert_str_eq(parts_of("配布資料\n　・議事次第\n　・資料１　計画\n　・参考資料　名簿\n"),
                     "materials=・議事次第/・資料1 計画/・参考資料 名簿\n");
    ck_assert_str_eq(parts_of("配布資料　（資料は全てPDF形式です。）\n　資料１　計画\n"), "materials=資料1 計画\n");
}
END_TEST

START_TEST(speakers_do_not_end_the_proceedings) {
    ck_assert_str_eq(parts_of("議事概要\n【委員】\n賛成である。\n【事務局】\n検討する。\n"),
                     "proceedings=【委員】/賛成である。/【事務局】/検討する。\n");
    ck_assert_str_eq(parts_of("議事概要\n委員：賛成である。\n事務局：検討する。\n"),
                     "proceedings=委員:賛成である。/事務局:検討する。\n");
}
END_TEST

START_TEST(a_heading_like_the_head_s_ends_the_proceedings) {
    ck_assert_str_eq(parts_of("１　日時　令和２年\n２　議事概要\n賛成である。\n３　配布資料\n資料１　計画\n"),
                     "date=令和2年\nproceedings=賛成である。\nmaterials=資料1 計画\n");
}
END_TEST

START_TEST(opening_lines) {
    over("", write_parts);
    ck_assert(pdi_is_opening_line(&reader, str("午前10時00分 開会")));
    ck_assert(pdi_is_opening_line(&reader, str("午後3時散会")));
    ck_assert(pdi_is_opening_line(&reader, str("開会 午前10時")));
    ck_assert(pdi_is_opening_line(&reader, str("閉会(午後3時15分)")));
    ck_assert(pdi_is_opening_line(&reader, str("午前十時零分 開会")));
    ck_assert(!pdi_is_opening_line(&reader, str("午前10時に開会する。")));
    ck_assert(!pdi_is_opening_line(&reader, str("開会")));
    ck_assert(!pdi_is_opening_line(&reader, str("午前10時 みどり会館")));
}
END_TEST

START_TEST(phrases_and_their_uses) {
    ck_assert(pdi_holds_phrase(k, PDI_USE_announce, str("主な意見は以下のとおり。")));
    ck_assert(!pdi_holds_phrase(k, PDI_USE_announce, str("賛成である。")));
    ck_assert(pdi_ends_phrase(k, str("説明があった。"), PDI_USE_procedure));
    ck_assert(!pdi_ends_phrase(k, str("説明があったか。"), PDI_USE_procedure));
}
END_TEST

START_TEST(headings_that_are_sentences) {
    ck_assert_str_eq(heading_of("１　出席議員は、９名で次のとおりである。"), "attendees|出席議員|");
    ck_assert_str_eq(heading_of("２　欠席議員は、６番　五十里　眞弓"), "absent|欠席議員|6番 五十里 眞弓");
    ck_assert_str_eq(heading_of("３　地方自治法の規定により説明のため会議に出席した者は、次のとおり。"),
                     "attendees|地方自治法の規定により説明のため会議に出席した者|");
    ck_assert_str_eq(heading_of("出席委員は、定足数に達しております。"), "no heading");
    ck_assert_str_eq(heading_of("資料は、次のとおりである。"), "no heading");
}
END_TEST

START_TEST(numbers_that_go_on_with_the_business) {
    ck_assert_str_eq(
        parts_of("２　事務局\n総務課長　鷹取　慎一\n３　開会\n鷹取課長が開会を宣言し、会議の成立を報告\n４　その他\n"),
        "attendees=総務課長 鷹取 慎一\nproceedings=3 開会/鷹取課長が開会を宣言し、会議の成立を報告/4 その他\n");
}
END_TEST

START_TEST(a_list_that_nothing_heads) {
    ck_assert_str_eq(parts_of("議題\n（１）甲の件\n分科会長代理\n山田　太郎\n"),
                     "agenda=(1)甲の件\nattendees=分科会長代理/山田 太郎\n");
}
END_TEST

START_TEST(items_below_a_heading_of_the_business) {
    ck_assert_str_eq(parts_of("5　議事内容\n　1. 計画について\n　2. 事業について\n6　資料\n　1. "
                              "次第（PDF：58KB）\n　2. 資料1　計画\n7　議事（要旨）\n【山田会長】\n始めます。\n"),
                     "agenda=1. 計画について/2. 事業について\nmaterials=1. 次第(PDF:58KB)/2. 資料1 "
                     "計画\nproceedings=【山田会長】/始めます。\n");
}
END_TEST

START_TEST(what_somebody_is_called_below_is_no_sentence) {
    ck_assert_str_eq(parts_of("出席者\n◎山田　○鈴木\n◎委員長 ○副委員長（以下、「代行」という。）\n議事\n始めます。\n"),
                     "attendees=◎山田 ○鈴木/◎委員長 ○副委員長(以下、「代行」という。)\nproceedings=始めます。\n");
}
END_TEST

START_TEST(a_colon_behind_who_is_in_the_chair) {
    ck_assert_str_eq(parts_of("出席者\n　山田　太郎（座長）\n　鈴木　花子\n資料　計画\n座長：それでは、説明をお願いしま"
                              "す。\n鈴木委員：はい。\n"),
                     "attendees=山田 太郎(座長)/鈴木 "
                     "花子\nmaterials=計画\nproceedings=座長:それでは、説明をお願いします。/鈴木委員:はい。\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("section");
    TCase *c = tcase_create("section");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, a_heading_however_it_is_written);
    tcase_add_test(c, a_heading_with_its_value);
    tcase_add_test(c, a_bracket_that_says_how_the_list_is_ordered);
    tcase_add_test(c, what_is_no_heading);
    tcase_add_test(c, the_parts_of_a_summary);
    tcase_add_test(c, a_label_in_its_column_that_no_table_knows);
    tcase_add_test(c, titles_of_columns_above_the_speech);
    tcase_add_test(c, business_is_the_agenda_where_items_follow);
    tcase_add_test(c, business_is_the_proceedings_where_somebody_speaks);
    tcase_add_test(c, the_last_of_a_list_is_no_speaker);
    tcase_add_test(c, the_proceedings_begin_where_the_agenda_starts_over);
    tcase_add_test(c, the_proceedings_begin_with_a_sentence);
    tcase_add_test(c, a_heading_marked_as_others_ends_the_list);
    tcase_add_test(c, rows_of_a_table_of_people);
    tcase_add_test(c, how_people_attend_is_no_venue);
    tcase_add_test(c, an_opening_in_brackets_begins_the_proceedings);
    tcase_add_test(c, groups_inside_the_list_are_no_parts);
    tcase_add_test(c, items_that_look_like_headings_stay_in_the_agenda);
    tcase_add_test(c, entries_that_look_like_headings_stay_in_the_materials);
    tcase_add_test(c, speakers_do_not_end_the_proceedings);
    tcase_add_test(c, a_heading_like_the_head_s_ends_the_proceedings);
    tcase_add_test(c, opening_lines);
    tcase_add_test(c, phrases_and_their_uses);
    tcase_add_test(c, headings_that_are_sentences);
    tcase_add_test(c, numbers_that_go_on_with_the_business);
    tcase_add_test(c, a_list_that_nothing_heads);
    tcase_add_test(c, items_below_a_heading_of_the_business);
    tcase_add_test(c, what_somebody_is_called_below_is_no_sentence);
    tcase_add_test(c, a_colon_behind_who_is_in_the_chair);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
