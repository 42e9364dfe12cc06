/* Laws with articles, and what refers to them. */
#include "mentions.h"

#define NAMED(type, speech, expected) ck_assert_str_eq(named((type), (speech)), (expected))

START_TEST(articles) {
    NAMED("law", "電波法第２６条の２第１項による。",
          "電波法第２６条の２第１項=電波法");
    NAMED("law", "民法第二百五十二条と、刑法を見る。",
          "民法第二百五十二条=民法|刑法=刑法");
}
END_TEST

START_TEST(same_law) {
    NAMED("law", "電波法の話だ。同法第６条による。同法は古い。",
          "電波法=電波法|同法第６条=電波法");
}
END_TEST

START_TEST(bills) {
    NAMED("law", "電波法の一部を改正する法律案を出す。",
          "電波法の一部を改正する法律案=電波法の一部を改正する法律");
}
END_TEST

int main(void) {
    Suite *s = suite_create("law");
    TCase *c = mention_case("law");
    tcase_add_test(c, articles);
    tcase_add_test(c, same_law);
    tcase_add_test(c, bills);
    suite_add_tcase(s, c);
    return run_suite(s);
}
