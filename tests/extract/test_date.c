/* Dates: what is one, how far it goes, and its value told from the session's day, which is Monday, 2020-10-12. */
#include "mentions.h"

#define FOUND(speech, expected) ck_assert_str_eq(valued("date", (speech)), (expected))

START_TEST(absolute_days) {
    FOUND("平成２０年５月１日（木）に行い、令和 3 年 4 月 1 日に続けた。", "平成２０年５月１日（木）=2008-05-01|令和 3 年 4 月 1 日=2021-04-01");
    FOUND("平成二十九年四月十四日、2024年（令和6年）9月12日。", "平成二十九年四月十四日=2017-04-14|2024年（令和6年）9月12日=2024-09-12");
    FOUND("2024/11/05と2020-10-12とR3.4.1。", "2024/11/05=2024-11-05|2020-10-12=2020-10-12|R3.4.1=2021-04-01");
    FOUND("昭和64年1月7日の翌日から平成。", "昭和64年1月7日=1989-01-07");
    FOUND("平成30年2月30日という日はない。", "");
}
END_TEST

START_TEST(months_and_years) {
    FOUND("2018年3月、平成31年、二〇二〇年、西暦2000年。", "2018年3月=2018-03|平成31年=2019|二〇二〇年=2020|西暦2000年=2000");
    FOUND("平成29年4月末と2021年12月末日。", "平成29年4月末=2017-04-30|2021年12月末日=2021-12-31");
    FOUND("令和7年末、2012年の末。", "令和7年末=2025-12-31|2012年の末=2012-12-31");
    FOUND("令和5.4と2021/7。", "令和5.4=2023-04|2021/7=2021-07");
}
END_TEST

START_TEST(fiscal_years) {
    FOUND("令和3年度、2020年度内、令和5年度末。", "令和3年度=2021-04-01/2022-03-31|2020年度内=2020-04-01/2021-03-31|令和5年度末=2024-03-31");
    FOUND("28年度の補正とR元年度。", "28年度=2016-04-01/2017-03-31|R元年度=2019-04-01/2020-03-31");
    FOUND("令和2年度第1四半期と令和7年上半期。", "令和2年度第1四半期=2020-04-01/2020-06-30|令和7年上半期=2025-01-01/2025-06-30");
    FOUND("年度末までに、年度内、単年度末。", "年度末=2021-03-31|年度内=2020-04-01/2021-03-31");
}
END_TEST

START_TEST(relative_words) {
    FOUND("昨年、本年、再来年。", "昨年=2019|本年=2020|再来年=2022");
    FOUND("昨年度、今年度末、来年度中。", "昨年度=2019-04-01/2020-03-31|今年度末=2021-03-31|来年度中=2021-04-01/2022-03-31");
    FOUND("先月、来月末、今月下旬。", "先月=2020-09|来月末=2020-11-30|今月下旬=2020-10-21/2020-10-31");
    FOUND("本日、昨日、一昨日、先週。", "本日=2020-10-12|昨日=2020-10-11|一昨日=2020-10-10|先週=2020-10-05/2020-10-11");
    FOUND("来年の2月、昨年12月31日、今月の5日。", "来年の2月=2021-02|昨年12月31日=2019-12-31|今月の5日=2020-10-05");
    FOUND("5年前、3か月前、10日前、半年前。", "5年前=2015|3か月前=2020-07|10日前=2020-10-02|半年前=2020-04");
    FOUND("来年春に、今秋。", "来年春|今秋");
}
END_TEST

START_TEST(words_that_hold_others) {
    FOUND("日本年金機構の本日程、今日的な課題、年末調整。", "");
    FOUND("前年比、前年同期比、従来年1回。", "");
    FOUND("六月定例会、３月号、五月女委員。", "");
}
END_TEST

START_TEST(bare_months_take_the_tense_of_the_verb) {
    FOUND("8月に公表した。", "8月=2020-08");
    FOUND("11月に公表した。", "11月=2019-11");
    FOUND("前回、12月15日の会議以降の動きである。", "12月15日=2019-12-15");
    FOUND("2月に公表する予定である。", "2月=2021-02");
    FOUND("11月に公表する予定である。", "11月=2020-11");
    FOUND("2月1日に発効し、輸出を増やしたい。", "2月1日=2020-02-01");
}
END_TEST

START_TEST(bare_months_go_on_from_a_day_told_before) {
    FOUND("平成29年12月に始め、3月に終えた。", "平成29年12月=2017-12|3月=2018-03");
    FOUND("来年2月の月間に向け、11月の行事で知らせる。", "来年2月=2021-02|11月=2020-11");
    FOUND("昨年12月に始まり、翌年3月に終わった。", "昨年12月=2019-12|翌年3月=2020-03");
}
END_TEST

START_TEST(bare_days) {
    FOUND("15日の閣議で決まる。", "15日=2020-10-15");
    FOUND("20日に閣議決定した。", "20日=2020-09-20");
    FOUND("6月3日、8日に開いた。", "6月3日=2020-06-03|8日=2020-06-08");
    FOUND("次回は5/31 10:00 から。", "5/31=2020-05-31|10:00=2020-05-31T10:00");
    FOUND("１日に何台通るか。5日以内に、30日間、3日に1回。", "");
}
END_TEST

START_TEST(spans) {
    FOUND("平成30年11月から令和3年3月までの間。", "平成30年11月から令和3年3月=2018-11/2021-03");
    FOUND("来年４月から５月にかけて。", "来年４月から５月=2021-04/2021-05");
    FOUND("平成18年度から平成23年度までに。", "平成18年度から平成23年度=2006-04-01/2012-03-31");
    FOUND("5月22日から24日まで。", "5月22日から24日=2020-05-22/2020-05-24");
    FOUND("令和3～5年度、平成30～令和2年度。", "令和3～5年度=2021-04-01/2024-03-31|平成30～令和2年度=2018-04-01/2021-03-31");
    FOUND("2020～2025年、4～6月期。", "2020～2025年=2020/2025|4～6月=2020-04/2020-06");
    FOUND("令和2年4月から10年間。", "令和2年4月=2020-04");
}
END_TEST

START_TEST(times_of_day) {
    FOUND("次回は11月12日（木）の15時から、会館で。", "11月12日（木）=2020-11-12|15時=2020-11-12T15:00");
    FOUND("次回は11月12日10:00～12:00です。", "11月12日=2020-11-12|10:00～12:00=2020-11-12T10:00/2020-11-12T12:00");
    FOUND("本日は午後1時30分から3時まで。", "本日=2020-10-12|午後1時30分から3時=2020-10-12T13:30/2020-10-12T15:00");
    FOUND("昨日の25時に。", "昨日=2020-10-11|25時=2020-10-12T01:00");
    FOUND("午前９時から午後５時まで開館している。", "");
    FOUND("一時的に、24時間、同時に。", "");
}
END_TEST

START_TEST(times_of_the_sitting) {
    ck_assert_str_eq(mentions("date", "みどり委員会会議録\n令和２年１０月１２日（月曜日）\n午前１０時２分　開議\n○山田委員長　開きます。\n午後０時７分　散会\n"),
                     "令和２年１０月１２日（月曜日）|午前１０時２分|午後０時７分");
}
END_TEST

START_TEST(no_durations_and_no_habits) {
    FOUND("5年間、1週間、3か月、10年以内、施行後5年を目途に。", "");
    FOUND("毎年4月、例年12月、毎月5日、毎年6月から8月にかけて。", "");
    FOUND("今後、最近、先般、次回、第3回、3年生。", "");
    FOUND("1000年に一度、2000年前、2000年問題。", "");
}
END_TEST

START_TEST(decades_have_no_value) {
    FOUND("1990年代、昭和40年代、19世紀末。", "1990年代|昭和40年代|19世紀末");
}
END_TEST

START_TEST(figures_in_circles_are_marks) { FOUND("①3月に、②12月に。", "3月=2020-03|12月=2020-12"); }
END_TEST

START_TEST(without_a_day_of_the_session) {
    ck_assert_str_eq(mentions("date", "第１回みどり検討会　議事録\n○山田委員　昨年、8月に、令和元年に、本日。\n"), "8月|令和元年");
}
END_TEST

int main(void) {
    Suite *s = suite_create("dates");
    TCase *c = mention_case("dates");
    tcase_add_test(c, absolute_days);
    tcase_add_test(c, months_and_years);
    tcase_add_test(c, fiscal_years);
    tcase_add_test(c, relative_words);
    tcase_add_test(c, words_that_hold_others);
    tcase_add_test(c, bare_months_take_the_tense_of_the_verb);
    tcase_add_test(c, bare_months_go_on_from_a_day_told_before);
    tcase_add_test(c, bare_days);
    tcase_add_test(c, spans);
    tcase_add_test(c, times_of_day);
    tcase_add_test(c, times_of_the_sitting);
    tcase_add_test(c, no_durations_and_no_habits);
    tcase_add_test(c, decades_have_no_value);
    tcase_add_test(c, figures_in_circles_are_marks);
    tcase_add_test(c, without_a_day_of_the_session);
    suite_add_tcase(s, c);
    return run_suite(s);
}
