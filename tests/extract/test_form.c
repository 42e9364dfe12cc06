/* Names that no table holds, told by how they end. */
#include "mentions.h"

#define NAMED(type, speech, expected) ck_assert_str_eq(named((type), (speech)), (expected))

START_TEST(organizations) {
    NAMED("organization", "住田市行財政検討委員会に諮った。",
          "住田市行財政検討委員会=住田市行財政検討委員会");
    NAMED("organization", "株式会社あおぞらトラストの提案だ。",
          "株式会社あおぞらトラスト=あおぞらトラスト");
    NAMED("organization", "「みなもと電機㈱」から聞いた。",
          "みなもと電機㈱=みなもと電機");
    NAMED("organization", "湾岸情報大学理工学部で学んだ。",
          "湾岸情報大学理工学部=湾岸情報大学理工学部");
    NAMED("organization", "森林政策審議会木材利用分科会第4回国産材整備部会を始める。",
          "森林政策審議会木材利用分科会=森林政策審議会木材利用分科会");
}
END_TEST

START_TEST(nothing_specific) {
    NAMED("organization", "検討委員会を設け、医療センターを作る。",
          "");
    NAMED("organization", "本検討会と各研究会で、有識者会議を開く。",
          "");
    NAMED("law", "この方法では司法の手法と違う。",
          "");
    NAMED("document", "事業計画と報告書を出す。",
          "");
}
END_TEST

START_TEST(others) {
    NAMED("law", "沿岸域緑地振興法を作る。",
          "沿岸域緑地振興法=沿岸域緑地振興法");
    NAMED("place", "東海辺港と西海辺港を結ぶ。",
          "東海辺港|西海辺港");
    NAMED("place", "本庁舎3階会議室で開く。", "本庁舎3階会議室");
    NAMED("place", "泊発電所３号炉の審査と、大飯発電所４号機の点検。", "泊発電所３号炉|大飯発電所４号機");
    NAMED("document", "日向市地域防災計画を見直し、地域防災計画とする。", "日向市地域防災計画");
    NAMED("document", "つくば市空家等対策計画による。", "つくば市空家等対策計画");
    NAMED("organization", "その結果欧州委員会が決め、コアメンバーと山口大学副学長が来た。", "欧州委員会=欧州委員会|山口大学=山口大学");
    NAMED("person", "その結果欧州委員会が決め、コアメンバーと山口大学副学長が来た。", "");
}
END_TEST

START_TEST(the_list_says_where_an_office_ends) {
    ck_assert_str_eq(mentions("organization", "第１回みどり検討会　議事録\n出席者\n委　員　　薬袋　環　　国立研究開発法人水文環境総合研究所地下水研究領域長\n"
                                              "委　員　　原　恵　　弁護士\n"),
                     "みどり検討会|国立研究開発法人水文環境総合研究所");
}
END_TEST

int main(void) {
    Suite *s = suite_create("form");
    TCase *c = mention_case("form");
    tcase_add_test(c, organizations);
    tcase_add_test(c, nothing_specific);
    tcase_add_test(c, others);
    tcase_add_test(c, the_list_says_where_an_office_ends);
    suite_add_tcase(s, c);
    return run_suite(s);
}
