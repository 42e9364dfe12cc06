/* What is written on to names: releases of products, amendments of laws. */
#include "mentions.h"

#define NAMED(type, speech, expected) ck_assert_str_eq(named((type), (speech)), (expected))

START_TEST(releases) {
    NAMED("product", "Windows XP、Windows NT、Windows MeとWindows Vistaを使う。",
          "Windows XP=Windows|Windows NT|Windows Me|Windows Vista");
    NAMED("product", "Windows Server 2003とWindows 8.1、Windows 11を使う。",
          "Windows Server=Windows Server|Windows 8.1|Windows 11");
    NAMED("product", "Windows 7で動く。「Windows 98」という。Windows 2000の話。", "Windows 7|Windows 98|Windows 2000");
}
END_TEST

START_TEST(what_is_counted_is_no_release) {
    NAMED("product", "Windows 7回目の話だ。Windows 10abcはない。", "Windows=Windows|Windows=Windows");
}
END_TEST

START_TEST(amendments) {
    NAMED("law", "電波法等の一部を改正する法律案と、電波法改正案を出す。",
          "電波法等の一部を改正する法律案=電波法等の一部を改正する法律|電波法改正案=電波法");
    NAMED("law", "電波法を改正する法律の一部を改正する法律案を出す。",
          "電波法を改正する法律の一部を改正する法律案=電波法を改正する法律の一部を改正する法律");
    NAMED("law", "電波法の一部を改正する会で決めた。", "電波法=電波法");
}
END_TEST

int main(void) {
    Suite *s = suite_create("version");
    TCase *c = mention_case("version");
    tcase_add_test(c, releases);
    tcase_add_test(c, what_is_counted_is_no_release);
    tcase_add_test(c, amendments);
    suite_add_tcase(s, c);
    return run_suite(s);
}
