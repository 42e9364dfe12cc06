/* What is written on to names: versions, addresses, numbers, parts. */
#include "mentions.h"

#define NAMED(type, speech, expected) ck_assert_str_eq(named((type), (speech)), (expected))

START_TEST(versions) {
    NAMED("document", "「みどり推進ガイドライン（第1.0版）」を読む。",
          "みどり推進ガイドライン（第1.0版）");
    NAMED("document", "e-Japan重点計画−2004と消費者基本計画工程表を読む。",
          "e-Japan重点計画−2004|消費者基本計画工程表");
    NAMED("product", "Windows 11を使う。",
          "Windows 11");
}
END_TEST

START_TEST(places) {
    NAMED("place", "東京都千代田区霞が関１－２－２にある。",
          "東京都千代田区霞が関１－２－２");
}
END_TEST

START_TEST(numbers) {
    NAMED("standard", "ISO/IEC 27001:2013とRFC 3161とJIS Q 27001による。",
          "ISO/IEC 27001:2013|RFC 3161|JIS Q 27001");
    NAMED("event", "台風第１９号とCOP99があった。",
          "台風第１９号|COP99");
}
END_TEST

START_TEST(meetings) {
    NAMED("event", "第６回会合で決め、第7回では話さない。",
          "第６回会合|第7回");
    NAMED("event", "第169回中央社会保険医療協議会・総会を開く。",
          "第169回中央社会保険医療協議会・総会");
}
END_TEST

START_TEST(posts) {
    NAMED("organization", "内閣総理大臣と医政局長に聞く。",
          "");
}
END_TEST

int main(void) {
    Suite *s = suite_create("written_on");
    TCase *c = mention_case("written_on");
    tcase_add_test(c, versions);
    tcase_add_test(c, places);
    tcase_add_test(c, numbers);
    tcase_add_test(c, meetings);
    tcase_add_test(c, posts);
    suite_add_tcase(s, c);
    return run_suite(s);
}
