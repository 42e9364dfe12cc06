/* Quantities: numbers with the units of data/counters.tsv, and what looks like them. */
#include "mentions.h"

#define FOUND(speech, expected) ck_assert_str_eq(valued("quantity", (speech)), (expected))

START_TEST(counts_and_shares) {
    FOUND("42社が参加し、１１か所の診療所に、5件あった。", "42社=42 社|１１か所=11 か所|5件=5 件");
    FOUND("100％と33.5パーセントと52.0％。", "100％=100 %|33.5パーセント=33.5 %|52.0％=52.0 %");
    FOUND("七十六万人、三百四十二名、二割。", "七十六万人=760000 人|三百四十二名=342 名|二割=2 割");
    FOUND("二・五倍と七・一％と一・二兆円。", "二・五倍=2.5 倍|七・一％=7.1 %|一・二兆円=1200000000000 JPY");
    FOUND("1割5分減り、8割５分の市民が。", "1割5分=1.5 割|8割５分=8.5 割");
    FOUND("2.6万トン、40ha、28GHz、40℃。", "2.6万トン=26000 トン|40ha=40 ha|28GHz=28 GHz|40℃=40 °C");
}
END_TEST

START_TEST(money) {
    FOUND("30億ドル（約2400億円）を投じた。", "30億ドル=3000000000 USD|約2400億円=240000000000 JPY");
    FOUND("19万8千円、9兆300億円、百万円。", "19万8千円=198000 JPY|9兆300億円=9030000000000 JPY|百万円=1000000 JPY");
    FOUND("US$30億、¥1,000、2万ポンド、3億元。", "US$30億=3000000000 USD|¥1,000=1000 JPY|2万ポンド=20000 GBP|3億元=300000000 CNY");
}
END_TEST

START_TEST(words_written_on) {
    FOUND("約7,800人、ほぼ１社、6割以上、4割未満、1割超、10万円以下。",
          "約7,800人=7800 人|ほぼ１社=1 社|6割以上=6 割|4割未満=4 割|1割超=1 割|10万円以下=100000 JPY");
    FOUND("2割程度、150件くらい、10社を超える。", "2割=2 割|150件=150 件|10社=10 社");
    FOUND("条約3件、契約2件。", "3件=3 件|2件=2 件");
}
END_TEST

START_TEST(no_definite_number) {
    FOUND("20数件、数百社、十数人、数千万円。", "20数件|数百社|十数人|数千万円");
    FOUND("10～20％、2、3社、10%～20%、2から3割。", "10～20％|2、3社|10%～20%|2から3割");
    FOUND("3分の2、二分の一。", "3分の2|二分の一");
    FOUND("二回、三回の見直し。", "二回=2 回|三回=3 回");
    FOUND("516点から504点に下がった。", "516点=516 点|504点=504 点");
}
END_TEST

START_TEST(no_quantities) {
    FOUND("20歳以上、3年間、5日間、10時間、30分。", "");
    FOUND("第3回、3回目、1位、3番目、三つ、第 26回。", "");
    FOUND("5G、Wi-Fi 6、IPv6、03-5253-5111、1.2.3版。", "");
    FOUND("3条2項、5ページ、2号、3丁目、4階、1年生。", "");
    FOUND("一人一人、1人1台、一人で、もう1度、もう一人。", "");
    FOUND("四国、九州、六本木、八戸市、百貨店、玖村委員。", "");
    FOUND("十分に、一部、一般、二重、2国間。", "");
    FOUND("議事録(PDF：316KB)、[Word形式／1.2MB]。", ""); /* of files */
    FOUND("写真は1枚で5MBある。", "1枚=1 枚|5MB=5 MB");
}
END_TEST

START_TEST(labels_are_no_numbers) {
    FOUND("資料1 件数の推移、議題2 地域の防災。", "");
    FOUND("①3社、⑫5社。", "3社=3 社|5社=5 社");
}
END_TEST

START_TEST(a_number_that_a_line_cuts) {
    /* lines of forty characters, as a converter leaves them */
    FOUND("近年では全国の地域における導入の目標が総量として年ごとに定められておりまして、２\n"
          "００万トンとなっておりますので、その達成に向けた取組の現状と課題を順に御説明いたし\n"
          "ますが、まず前提として、これまでの経緯を簡単に振り返らせていただきたいと存じます。",
          "２００万トン=2000000 トン");
}
END_TEST

int main(void) {
    Suite *s = suite_create("quantities");
    TCase *c = mention_case("quantities");
    tcase_add_test(c, counts_and_shares);
    tcase_add_test(c, money);
    tcase_add_test(c, words_written_on);
    tcase_add_test(c, no_definite_number);
    tcase_add_test(c, no_quantities);
    tcase_add_test(c, labels_are_no_numbers);
    tcase_add_test(c, a_number_that_a_line_cuts);
    suite_add_tcase(s, c);
    return run_suite(s);
}
