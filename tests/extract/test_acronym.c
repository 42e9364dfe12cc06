/* Short names that the document defines. */
#include "mentions.h"

#define NAMED(type, speech, expected) ck_assert_str_eq(named((type), (speech)), (expected))

START_TEST(defined) {
    NAMED("organization", "住田市行財政検討委員会（以下「行財委」という。）を置く。行財委で決める。",
          "住田市行財政検討委員会=住田市行財政検討委員会|行財委=住田市行財政検討委員会|行財委=住田市行財政検討委員会");
    NAMED("organization", "湾岸情報大学（ＷＪＵ）がある。ＷＪＵで学ぶ。",
          "湾岸情報大学=湾岸情報大学|ＷＪＵ=湾岸情報大学|ＷＪＵ=湾岸情報大学");
}
END_TEST

START_TEST(spelled_out) {
    NAMED("organization", "ZQCC（Zonal Quality Control Center）が担う。",
          "ZQCC=Zonal Quality Control Center|Zonal Quality Control Center=Zonal Quality Control Center");
    NAMED("program", "QSEP（Quick Sample Exchange Program）で送る。",
          "QSEP=Quick Sample Exchange Program|Quick Sample Exchange Program=Quick Sample Exchange Program");
}
END_TEST

int main(void) {
    Suite *s = suite_create("acronym");
    TCase *c = mention_case("acronym");
    tcase_add_test(c, defined);
    tcase_add_test(c, spelled_out);
    suite_add_tcase(s, c);
    return run_suite(s);
}
