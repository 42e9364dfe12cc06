/* Strings that name a person: labels, names, titles, and organisations with posts. */
#include "list_fixture.h"

#include "minutes/label.h"
#include "minutes/post.h"

static pdi_person person;

static pdi_likely label(const char *s) {
    ck_assert_int_eq(attempt(&job.trap, read_text, (void *)(uintptr_t)s), PDOC_OK);
    return pdi_label_read(k, text.folded, &person);
}

/* name|role|affiliation|position of a label. */
static const char *parts_of(const char *s) {
    static char out[512];
    label(s);
    pdi_str p[] = {person.name, person.role, person.affiliation, person.position};
    snprintf(out, sizeof out, "%.*s|%.*s|%.*s|%.*s", (int)p[0].n, p[0].n ? p[0].s : "", (int)p[1].n,
             p[1].n ? p[1].s : "", (int)p[2].n, p[2].n ? p[2].s : "", (int)p[3].n, p[3].n ? p[3].s : "");
    return out;
}

/* What stands behind the label at the beginning of a line. */
static const char *speech_of(const char *s) {
    static char out[512];
    pdi_likely likely;
    ck_assert_int_eq(attempt(&job.trap, read_text, (void *)(uintptr_t)s), PDOC_OK);
    size_t n = pdi_label_extent(k, text.folded, &person, &likely);
    pdi_str rest = pdi_trim(pdi_skip(text.folded, n));
    snprintf(out, sizeof out, "%.*s", (int)rest.n, rest.s);
    return n ? out : "(no label)";
}

START_TEST(a_name_and_a_role) {
    ck_assert_str_eq(parts_of("徳田構成員"), "徳田|構成員||");
    ck_assert_str_eq(parts_of("安田座長"), "安田|座長||");
    ck_assert_str_eq(parts_of("田中太郎議長"), "田中太郎|議長||");
    ck_assert_str_eq(parts_of("中村 委員長"), "中村|委員長||");
    ck_assert_str_eq(parts_of("松澤（理）委員"), "松澤(理)|委員||");
    ck_assert_str_eq(parts_of("梶本委員"), "梶本|委員||");
}
END_TEST

START_TEST(a_name_and_a_post) {
    ck_assert_str_eq(parts_of("河内情報セキュリティ対策室長"), "河内|||情報セキュリティ対策室長");
    ck_assert_str_eq(parts_of("小笠原情報通信政策課長"), "小笠原|||情報通信政策課長");
    ck_assert_str_eq(parts_of("柳島データ通信課企画官"), "柳島||データ通信課|企画官");
    ck_assert_str_eq(parts_of("高村サイバーセキュリティ統括官室参事官（政策担当）"),
                     "高村||サイバーセキュリティ統括官室|参事官(政策担当)");
    ck_assert_str_eq(parts_of("ＮＩＣＴ　久保田所長"), "久保田||NICT|所長");
    ck_assert_str_eq(parts_of("総務課長"), "|||総務課長");
}
END_TEST

START_TEST(a_title_and_a_name_in_a_bracket) {
    ck_assert_str_eq(parts_of("議長（奈良岡隆君）"), "奈良岡隆|議長||");
    ck_assert_str_eq(parts_of("総務課長（鈴木一郎君）"), "鈴木一郎|||総務課長");
    ck_assert_str_eq(parts_of("生野支所長（佐藤一郎君）"), "佐藤一郎|||生野支所長");
    ck_assert_str_eq(parts_of("２２番（筒井たかひさ議員）"), "筒井たかひさ|議員||");
    ck_assert_str_eq(parts_of("議員（８番　安達幸博君）"), "安達幸博|議員||");
}
END_TEST

START_TEST(how_sure_a_label_is) {
    ck_assert_int_eq(label("座長"), PDI_CERTAIN);
    ck_assert_int_eq(label("事務局"), PDI_CERTAIN);
    ck_assert_int_eq(label("Ａ委員"), PDI_CERTAIN);
    ck_assert_int_eq(label("国土交通省"), PDI_LIKELY);
    ck_assert_int_eq(label("開会"), PDI_UNLIKELY);
    ck_assert_int_lt(label("議事日程"), PDI_LIKELY);
    ck_assert_int_eq(label("資料の確認をお願いする。"), PDI_UNLIKELY);
    ck_assert_int_eq(label("山田委員からは、次の意見があった。"), PDI_UNLIKELY);
}
END_TEST

START_TEST(where_a_label_ends) {
    ck_assert_str_eq(speech_of("山田委員　それでは始めます。"), "それでは始めます。");
    ck_assert_str_eq(speech_of("山田委員　総務省の資料によると、そうです。"), "総務省の資料によると、そうです。");
    ck_assert_str_eq(speech_of("議長（田中太郎君）ただいまから開きます。"), "ただいまから開きます。");
    ck_assert_str_eq(speech_of("議長 佐藤博 おはようございます。"), "おはようございます。");
    ck_assert_str_eq(speech_of("大堀　武町長　お答えします。"), "お答えします。");
    ck_assert_str_eq(speech_of("田口委員：一点お願いする。"), ":一点お願いする。");
    ck_assert_str_eq(speech_of("議　　長　ただいまの出席議員は９名です。"), "ただいまの出席議員は9名です。");
    ck_assert_str_eq(speech_of("総務財政課 担当課長（吉田和秀君） ご説明します。"), "ご説明します。");
    ck_assert_str_eq(speech_of("山田委員からは、次の意見があった。"), "(no label)");
    ck_assert_str_eq(speech_of("なお、会議は公開とする。"), "(no label)");
}
END_TEST

typedef struct division {
    const char *text, *affiliation, *position;
} division;

START_TEST(an_organisation_and_a_post) {
    static const division cases[] = {
        {"日本電気株式会社代表取締役執行役員社長", "日本電気株式会社", "代表取締役執行役員社長"},
        {"首都大学東京法科大学院教授", "首都大学東京法科大学院", "教授"},
        {"内閣官房情報セキュリティ補佐官", "内閣官房", "情報セキュリティ補佐官"},
        {"内閣府宇宙開発戦略推進事務局長", "内閣府", "宇宙開発戦略推進事務局長"},
        {"国家公安委員会委員長", "", "国家公安委員会委員長"},
        {"内閣府特命担当大臣（科学技術政策）", "", "内閣府特命担当大臣(科学技術政策)"},
        {"情報セキュリティ対策室長", "", "情報セキュリティ対策室長"},
        {"データ通信課企画官", "データ通信課", "企画官"},
        {"岬町立診療所所長", "岬町立診療所", "所長"},
        {"相談支援センターみちしるべ相談支援専門員", "相談支援センターみちしるべ", "相談支援専門員"},
        {"産業建設課長", "", "産業建設課長"},
        {"総合庁舎整備担当部長", "", "総合庁舎整備担当部長"},
        {"文部科学省科学技術・学術政策局長", "文部科学省", "科学技術・学術政策局長"},
        {"弁護士", "", "弁護士"},
        {"（株）ＮＴＴドコモ", "(株)NTTドコモ", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pdi_str affiliation, position;
        ck_assert_int_eq(attempt(&job.trap, read_text, (void *)(uintptr_t)cases[i].text), PDOC_OK);
        pdi_post_split(k, text.folded, PDI_NONE, &affiliation, &position);
        ck_assert_slice(affiliation, cases[i].affiliation);
        ck_assert_slice(position, cases[i].position);
    }
}
END_TEST

START_TEST(what_is_an_organisation) {
    ck_assert(pdi_is_organization(k, str("総務省")));
    ck_assert(pdi_is_organization(k, str("(株)NTTドコモ")));
    ck_assert(pdi_is_organization(k, str("日本看護協会")));
    ck_assert(pdi_is_organization(k, str("京都大学")));
    ck_assert(!pdi_is_organization(k, str("山田")));
    ck_assert(!pdi_is_organization(k, str("教授")));
    ck_assert(!pdi_is_organization(k, str("田野瀬太道")));
    ck_assert(!pdi_is_organization(k, str("")));
}
END_TEST

static bool same_person(const pdi_person *a, const pdi_person *b) {
    return pdi_eq(a->name, b->name) && a->name.s == b->name.s && a->role.s == b->role.s && pdi_eq(a->role, b->role) &&
           a->affiliation.s == b->affiliation.s && pdi_eq(a->affiliation, b->affiliation) &&
           a->position.s == b->position.s && pdi_eq(a->position, b->position) && a->seat.s == b->seat.s &&
           pdi_eq(a->seat, b->seat) && a->honorific == b->honorific && a->full_name == b->full_name &&
           a->known_surname == b->known_surname;
}

/* Whether a remembered label is what it reads as, where it stands; each is met twice, and many others in between. */
static void check_remembered(struct pdi_labels *labels, const char *line) {
    pdi_person remembered;
    pdi_likely likely, sure;
    ck_assert_int_eq(attempt(&job.trap, read_text, (void *)(uintptr_t)line), PDOC_OK);
    reader.labels = labels;
    memset(&remembered, 0xFF, sizeof remembered);
    ck_assert_int_eq(pdi_label_of(&reader, text.folded, &remembered), pdi_label_read(k, text.folded, &person));
    ck_assert_msg(same_person(&remembered, &person), "%s as a whole", line);
    size_t n = pdi_label_at(&reader, text.folded, &remembered, &likely);
    ck_assert_uint_eq(n, pdi_label_extent(k, text.folded, &person, &sure));
    ck_assert_int_eq(likely, sure);
    ck_assert_msg(same_person(&remembered, &person), "%s at the head of a line", line);
}

START_TEST(labels_are_remembered_as_they_read) {
    static const char *const lines[] = {"徳田構成員",
                                        "安田座長　それでは、始める。",
                                        "２２番（筒井たかひさ議員）",
                                        "NICT 久保田所長",
                                        "議長（奈良岡隆君）　これより会議を開く。",
                                        "Ａ委員",
                                        "事務局",
                                        "総務省大臣官房審議官　山田 太郎",
                                        "それでは、始める。",
                                        "",
                                        "松澤（理）委員",
                                        "（松澤（理）委員）",
                                        "小松代理",
                                        "有村 浩一（テレコム・アイザック・ジャパン）"};
    struct pdi_labels *labels = pdi_labels_make(&job.scratch);
    char other[64];
    for (unsigned round = 0; round < 3; round++) {
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) check_remembered(labels, lines[i]);
        for (unsigned i = 0; i < 50; i++) {
            snprintf(other, sizeof other, "%u番議員　%u", round * 50 + i, i);
            check_remembered(labels, other);
        }
    }
}
END_TEST

START_TEST(names_that_no_table_knows) {
    ck_assert_str_eq(parts_of("マクレーン委員"), "マクレーン|委員||");
    ck_assert_str_eq(parts_of("六人部委員"), "六人部|委員||");
    ck_assert_str_eq(parts_of("中津川地域医療計画課長"), "中津川|||地域医療計画課長");
    ck_assert_str_eq(parts_of("真境名国立教育政策研究所研究センター長"), "真境名||国立教育政策研究所|研究センター長");
    ck_assert_str_eq(parts_of("沓掛大臣官房審議官"), "沓掛|||大臣官房審議官");
    ck_assert_str_eq(parts_of("こしば総務委員長"), "こしば|||総務委員長");
}
END_TEST

START_TEST(no_given_name_cut_out_of_a_body) {
    ck_assert_str_eq(parts_of("三井　協議会事務局長"), "三井|||協議会事務局長");
}
END_TEST

START_TEST(an_office_before_a_dot) {
    ck_assert_str_eq(parts_of("厚生労働省健康局健康課・小早川課長補佐"), "小早川||厚生労働省健康局健康課|課長補佐");
}
END_TEST

START_TEST(signs_that_join_the_parts_of_a_surname) {
    ck_assert_str_eq(parts_of("牧ノ瀬林政部長"), "牧ノ瀬|||林政部長");
    ck_assert_str_eq(parts_of("住吉主税局長"), "住吉|||主税局長");
}
END_TEST

START_TEST(an_office_with_dots_before_the_last) {
    ck_assert_str_eq(parts_of("環境省環境再生・資源循環局・山田総務課長"), "山田||環境省環境再生・資源循環局|総務課長");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("person");
    TCase *c = tcase_create("person");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, a_name_and_a_role);
    tcase_add_test(c, a_name_and_a_post);
    tcase_add_test(c, a_title_and_a_name_in_a_bracket);
    tcase_add_test(c, how_sure_a_label_is);
    tcase_add_test(c, where_a_label_ends);
    tcase_add_test(c, labels_are_remembered_as_they_read);
    tcase_add_test(c, an_organisation_and_a_post);
    tcase_add_test(c, what_is_an_organisation);
    tcase_add_test(c, names_that_no_table_knows);
    tcase_add_test(c, no_given_name_cut_out_of_a_body);
    tcase_add_test(c, an_office_before_a_dot);
    tcase_add_test(c, signs_that_join_the_parts_of_a_surname);
    tcase_add_test(c, an_office_with_dots_before_the_last);
    suite_add_tcase(suite, c);
    return run_suite(suite);
}
