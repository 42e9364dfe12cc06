/* Numerals, days and times of day, in the forms that are met in minutes. */
#include "fixture.h"

#include "text/calendar.h"

static const pdi_era era_rows[] = {{{"令和", 6}, {"R", 1}, {2019, 5, 1}},
                                   {{"平成", 6}, {"H", 1}, {1989, 1, 8}},
                                   {{"昭和", 6}, {"S", 1}, {1926, 12, 25}},
                                   {{"大正", 6}, {"T", 1}, {1912, 7, 30}},
                                   {{"明治", 6}, {"M", 1}, {1868, 1, 25}}};
static const pdi_eras eras = {era_rows, 5};

START_TEST(numerals) {
    static const struct {
        const char *text;
        uint64_t value;
        const char *read;
    } cases[] = {
        {"23", 23, "23"},
        {"1,234", 1234, "1,234"},
        {"1,234,567円", 1234567, "1,234,567"},
        {"1,23", 1, "1"},
        {"12,3456", 12, "12"},
        {"二十三", 23, "二十三"},
        {"二三", 23, "二三"},
        {"十", 10, "十"},
        {"千百", 1100, "千百"},
        {"十億", 1000000000, "十億"},
        {"9兆300億1,008", 9030000001008, "9兆300億1,008"},
        {"九億6千万卌一", 960000041, "九億6千万卌一"},
        {"二〇〇〇億〇〇五六", 200000000056, "二〇〇〇億〇〇五六"},
        {"百廿", 120, "百廿"},
        {"捌萬貳拾", 80020, "捌萬貳拾"},
        {"千〇十", 1010, "千〇十"},
        {"六百〇八", 608, "六百〇八"},
        {"五百万円", 5000000, "五百万"},
        {"10 億円", 1000000000, "10 億"},
        {"三万十万", 30000, "三万"},
        {"十百", 10, "十"},
        {"二十三十", 23, "二十三"},
        {"元年", 1, "元"},
        {"1,2a4", 1, "1"},
        {"二廿", 2, "二"},
        {"百廿卅", 120, "百廿"},
        {"廿十", 20, "廿"},
        {"十二百", 12, "十二"},
        {"12345百", 12345, "12345"},
        {"18,446,744,073,709,551,616", 0, ""},
        {"1844京9999兆", 0, ""},
        {"1844京6744兆737億955万1615", UINT64_MAX, "1844京6744兆737億955万1615"},
        {"1844京6744兆737億955万9999", 0, ""},
        {"18446744073709551615", UINT64_MAX, "18446744073709551615"},
        {"18446744073709551616", 0, ""},
        {"二千京", 0, ""},
        {"万が一", 0, ""},
        {"元は", 0, ""},
        {"", 0, ""},
        {"回", 0, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint64_t value = 0;
        size_t n = pdi_numeral_read(str(cases[i].text), &value);
        ck_assert_msg(n == strlen(cases[i].read), "%s: %zu bytes read", cases[i].text, n);
        if (n) ck_assert_msg(value == cases[i].value, "%s: %llu", cases[i].text, (unsigned long long)value);
    }
}
END_TEST

typedef struct date_case {
    const char *text; /* | ends what is to be read */
    int year, month, day;
    bool ok;
} date_case;

static void check_date(const date_case *c) {
    char text[200];
    size_t bar = strcspn(c->text, "|");
    snprintf(text, sizeof text, "%.*s%s", (int)bar, c->text, c->text[bar] ? c->text + bar + 1 : "");
    pdi_date date;
    bool ok;
    size_t n = pdi_date_read(&eras, str(text), &date, &ok);
    ck_assert_msg(n == bar, "%s: %zu bytes read", c->text, n);
    if (n == 0) return;
    ck_assert_msg(ok == c->ok, "%s: ok is %d", c->text, ok);
    if (ok)
        ck_assert_msg(date.year == c->year && date.month == c->month && date.day == c->day, "%s: %d-%d-%d", c->text,
                      date.year, date.month, date.day);
}

START_TEST(days) {
    static const date_case cases[] = {
        {"平成20年5月1日|", 2008, 5, 1, true},
        {"平成20年5月1日(木)|17:30", 2008, 5, 1, true},
        {"平成 20 年 5 月 1 日 ( 木 )|", 2008, 5, 1, true},
        {"平成2 0年1 0月 1 2日|", 2008, 10, 12, true},
        {"令和6年(2024年)9月12日 木曜日| 10時", 2024, 9, 12, true},
        {"令和6(2024)年9月12日(木・祝)|", 2024, 9, 12, true},
        {"2024年(令和6年)9月12日|", 2024, 9, 12, true},
        {"2024(令和元)年9月12日|", 0, 0, 0, false}, /* the two years contradict each other */
        {"2020年10月12日(月曜日)|", 2020, 10, 12, true},
        {"西暦2020年10月12日|月", 2020, 10, 12, true},
        {"平成二十二年四月十三日|", 2010, 4, 13, true},
        {"二〇二四年一一月一五日|", 2024, 11, 15, true},
        {"令和元年5月1日|", 2019, 5, 1, true},
        {"令和 元 年 5 月 1 日|", 2019, 5, 1, true},
        {"昭和元年十二月二十五日|", 1926, 12, 25, true},
        {"昭和64年1月7日|", 1989, 1, 7, true},
        {"平成31年5月1日|", 2019, 5, 1, true}, /* printed in plans made before */
        {"R4.11.17|", 2022, 11, 17, true},
        {"R元.11.17|", 2019, 11, 17, true},
        {"H20/5/1|", 2008, 5, 1, true},
        {"令和4.11.17|", 2022, 11, 17, true},
        {"2024/11/05| 1:34", 2024, 11, 5, true},
        {"2020-10-12|", 2020, 10, 12, true},
        {"2020.10.12(月)|", 2020, 10, 12, true},
        {"平成20年5月|", 2008, 5, 0, true},
        {"令和2年|の", 2020, 0, 0, true},
        {"2020年2月29日|", 2020, 2, 29, true},
        {"明治6年1月1日|", 1873, 1, 1, true},
        /* named, but no such day, or one before 1873 */
        {"2021年2月29日|", 0, 0, 0, false},
        {"1900年2月29日|", 0, 0, 0, false},
        {"令和2年13月1日|", 0, 0, 0, false},
        {"令和2年0月1日|", 0, 0, 0, false},
        {"令和元年4月30日|", 0, 0, 0, false},
        {"昭和元年12月24日|", 0, 0, 0, false},
        {"明治5年12月2日|", 0, 0, 0, false},
        {"1872年12月31日|", 0, 0, 0, false},
        {"平成\t20年5月1日|", 2008, 5, 1, true},
        {"令和2年|5月間", 2020, 0, 0, true},
        {"令和2年5月|3日間", 2020, 5, 0, true},
        {"令和2年10月12日(月・休)|", 2020, 10, 12, true},
        {"令和2年10月12日(月,祝)|", 2020, 10, 12, true},
        {"令和2年10月12日(月/祝)|", 2020, 10, 12, true},
        {"令和2年10月12日|(月・朝)", 2020, 10, 12, true},
        /* no days */
        {"|令和0.5.1", 0, 0, 0, false},
        {"|2020/10/", 0, 0, 0, false},
        {"|令和5年度末", 0, 0, 0, false},
        {"|10年間", 0, 0, 0, false},
        {"|20年5月1日", 0, 0, 0, false},
        {"|2020/10-12", 0, 0, 0, false},
        {"|平成の", 0, 0, 0, false},
        {"|Record", 0, 0, 0, false},
        {"|", 0, 0, 0, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) check_date(&cases[i]);
}
END_TEST

START_TEST(each_era_begins_on_its_first_day_and_counts_on) {
    static const int last[] = {99, 31, 64, 15, 45};
    for (size_t i = 0; i < eras.count; i++)
        for (int year = eras.at[i].first.year < 1873 ? 6 : 2; year <= last[i]; year++) {
            char text[64];
            snprintf(text, sizeof text, "%.*s%d年1月1日", (int)eras.at[i].name.n, eras.at[i].name.s, year);
            pdi_date date;
            bool ok;
            ck_assert_uint_eq(pdi_date_read(&eras, str(text), &date, &ok), strlen(text));
            ck_assert(ok);
            ck_assert_int_eq(date.year, eras.at[i].first.year + year - 1);
        }
}
END_TEST

START_TEST(valid_days) {
    ck_assert(pdi_date_valid((pdi_date){2000, 2, 29}));
    ck_assert(!pdi_date_valid((pdi_date){2100, 2, 29}));
    ck_assert(!pdi_date_valid((pdi_date){2024, 4, 31}));
    ck_assert(!pdi_date_valid((pdi_date){2024, 0, 1}));
    ck_assert(!pdi_date_valid((pdi_date){1872, 12, 31}));
    ck_assert(pdi_date_valid((pdi_date){1873, 1, 1}));
    ck_assert(pdi_date_valid((pdi_date){9999, 12, 31}));
    ck_assert(!pdi_date_valid((pdi_date){10000, 1, 1}));
    ck_assert(!pdi_date_valid((pdi_date){2024, 1, 0}));
}
END_TEST

START_TEST(times_of_day) {
    static const struct {
        const char *text;
        int hour, minute;
        const char *read;
    } cases[] = {
        {"10:00", 10, 0, "10:00"},
        {"10 : 05 開会", 10, 5, "10 : 05"},
        {"10:00:30", 10, 0, "10:00:30"},
        {"10時", 10, 0, "10時"},
        {"10 時 00 分", 10, 0, "10 時 00 分"},
        {"午後1時30分から", 13, 30, "午後1時30分"},
        {"午後 1 時 3 0 分", 13, 30, "午後 1 時 3 0 分"},
        {"17時半", 17, 30, "17時半"},
        {"午前十時零分 開会", 10, 0, "午前十時零分"},
        {"正午", 12, 0, "正午"},
        {"PM 1:30", 13, 30, "PM 1:30"},
        {"1:30 pm", 13, 30, "1:30 pm"},
        {"AM12:15", 0, 15, "AM12:15"},
        {"午後0時5分", 12, 5, "午後0時5分"},
        {"午後12時30分", 12, 30, "午後12時30分"},
        {"午前12時", 12, 0, "午前12時"},
        {"午後13:30", 13, 30, "午後13:30"},
        {"25時", 25, 0, "25時"},
        {"2時間", 0, 0, ""},
        {"10時代", 0, 0, ""},
        {"10:60", 0, 0, ""},
        {"30:00", 0, 0, ""},
        {"10:005", 0, 0, ""},
        {"10:5", 0, 0, ""},
        {"午後から", 0, 0, ""},
        {"", 0, 0, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pdi_clock clock;
        size_t n = pdi_clock_read(str(cases[i].text), &clock);
        ck_assert_msg(n == strlen(cases[i].read), "%s: %zu bytes read", cases[i].text, n);
        if (n)
            ck_assert_msg(clock.hour == cases[i].hour && clock.minute == cases[i].minute, "%s: %d:%02d", cases[i].text,
                          clock.hour, clock.minute);
    }
}
END_TEST

START_TEST(ranges_of_time) {
    static const struct {
        const char *text;
        int from, to;
    } cases[] = {
        /* hours and minutes as one number; to -1: open */
        {"10:00~12:00", 1000, 1200},
        {"10:00 〜 12:00", 1000, 1200},
        {"17時00分-18時42分", 1700, 1842},
        {"17:30―18:10", 1730, 1810},
        {"10時ー11時半", 1000, 1130},
        {"午後1時30分から午後3時まで", 1330, 1500},
        {"午後1時30分から3時まで", 1330, 1500},
        {"午後1時~午後2時", 1300, 1400},
        {"午前10時~午後0時15分", 1000, 1215},
        {"午前10時から12時", 1000, 1200},
        {"自 午後1時30分 至 午後3時31分", 1330, 1531},
        {"自 午後1時30分\n至 午後3時31分", 1330, 1531},
        {"自午後一時三十分至午後三時三十一分", 1330, 1531},
        {"PM 1:30~3:00", 1330, 1500},
        {"夜7時から9時", 1900, 2100},
        {"夜10時から夜12時", 2200, 2400},
        {"夕方5時半~夜7時", 1730, 1900},
        {"午後1時10分~1時50分", 1310, 1350},
        {"午後1時~11時", 1300, 2300},
        {"1:30 pm~3:00", 1330, 1500},
        {"9:00 am~11:00 am", 900, 1100},
        {"10:00~", 1000, -1},
        {"10:00", 1000, -1},
        {"午後2時から", 1400, -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pdi_clock start, end;
        size_t n = pdi_clock_range_read(str(cases[i].text), &start, &end);
        ck_assert_msg(n == strlen(cases[i].text), "%s: %zu bytes read", cases[i].text, n);
        ck_assert_msg(start.hour * 100 + start.minute == cases[i].from, "%s: from %d:%d", cases[i].text, start.hour,
                      start.minute);
        int to = end.hour < 0 ? -1 : end.hour * 100 + end.minute;
        ck_assert_msg(to == cases[i].to, "%s: to %d", cases[i].text, to);
    }
    pdi_clock start, end; /* no hour that there is: the end stays open */
    ck_assert_uint_eq(pdi_clock_range_read(str("10:00~92:00"), &start, &end), strlen("10:00~"));
    ck_assert_int_eq(end.hour, -1);
}
END_TEST

START_TEST(nothing_reads_past_the_end) {
    static const char *const texts[] = {"令和6年(2024年)9月12日(木・祝)",
                                        "自 午後1時30分 至 午後3時31分まで",
                                        "9兆300億1,008",
                                        "1,001万3,000",
                                        "R4.11.17",
                                        "PM 10:00:30~p.m. 3時半"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t n = 0; n <= strlen(texts[i]); n++) {
            char *copy = malloc(n + 1); /* exactly as long: a sanitizer sees what is read behind it */
            memcpy(copy, texts[i], n);
            char *exact = realloc(copy, n ? n : 1);
            pdi_str text = pdi_slice(exact, n);
            uint64_t value;
            pdi_date date;
            pdi_clock start, end;
            bool ok;
            ck_assert_uint_le(pdi_numeral_read(text, &value), n);
            ck_assert_uint_le(pdi_date_read(&eras, text, &date, &ok), n);
            ck_assert_uint_le(pdi_clock_range_read(text, &start, &end), n);
            free(exact);
        }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("calendar");
    TCase *tests = tcase_create("calendar");
    tcase_add_test(tests, numerals);
    tcase_add_test(tests, days);
    tcase_add_test(tests, each_era_begins_on_its_first_day_and_counts_on);
    tcase_add_test(tests, valid_days);
    tcase_add_test(tests, times_of_day);
    tcase_add_test(tests, ranges_of_time);
    tcase_add_test(tests, nothing_reads_past_the_end);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
