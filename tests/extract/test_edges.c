/* Shapes beside those that the other suites read: what is nearly a date, a quantity or a name and is none, what ends one, and
 * what stands at the two ends of a text. The sitting is on Monday, 2020-10-12. */
#include "mentions.h"

/* The same as said() has, for what is told at the end of a text that no line's end closes. */
#define HEAD "第１回みどり検討会　議事録\n日時　令和２年１０月１２日\n場所　みどり会館\n議事\n○山田委員　"

static const char *at_end(const char *type, const char *source) {
    static char rest[4096];
    size_t n = 0;
    annotate(source);
    rest[0] = 0;
    for (size_t i = 0; i < pdoc_annotations_mention_count(annotations); i++) {
        const pdoc_mention *m = pdoc_annotations_mention_at(annotations, i);
        if (strcmp(pdoc_mention_type(m, NULL), type) != 0 || pdoc_mention_span(m).start < sizeof HEAD - 1) continue;
        n += (size_t)snprintf(rest + n, sizeof rest - n, "%s%s", n ? "|" : "", pdoc_mention_text(m, NULL));
    }
    return rest;
}
#define AT_END(type, speech, expected) ck_assert_str_eq(at_end((type), HEAD speech), (expected))

START_TEST(days_and_times) {
    ck_assert_str_eq(valued("date", "3月11日を目途に、20日の午前にまとめ、24日を予定している。"),
                     "3月11日=2021-03-11|20日=2020-09-20");
    ck_assert_str_eq(valued("date", "8月8日に開き、10月5日、6日と続けた。"),
                     "8月8日=2020-08-08|10月5日=2020-10-05|6日=2020-10-06");
    ck_assert_str_eq(valued("date", "令和２年９月（予算決算特別委員会）に続き、２０２０年１０月１日・土)に集まった。"),
                     "令和２年９月=2020-09|２０２０年１０月１日=2020-10-01");
    ck_assert_str_eq(valued("date", "10月3日（土・祝）に見学し、10月4日（日曜日）、10月5日（月曜）に戻った。"),
                     "10月3日（土・祝）=2020-10-03|10月4日（日曜日）=2020-10-04|10月5日（月曜）=2020-10-05");
    ck_assert_str_eq(valued("date", "10月3日（土曜日を除く）に見学する。10月4日(日、午後)に戻る。"),
                     "10月3日=2020-10-03|10月4日=2020-10-04");
    ck_assert_str_eq(valued("date", "令和元年度（2019年度）と2020（令和2）年度、令和2・3年度に分ける。"),
                     "令和元年度（2019年度）=2019-04-01/2020-03-31|2020（令和2）年度=2020-04-01/2021-03-31|令和2・3年度=2020-04-01/2021-03-31");
    ck_assert_str_eq(valued("date", "令和2年度（2021年度）に始め、平成30年度（２０１８）に遡る。"),
                     "令和2年度=2020-04-01/2021-03-31|2021年度=2021-04-01/2022-03-31|平成30年度（２０１８）=2018-04-01/2019-03-31");
    ck_assert_str_eq(valued("date", "令和2・3年の比較と、令和2・3年度の比較。"),
                     "令和2・3年度=2020-04-01/2021-03-31");
    ck_assert_str_eq(valued("date", "1990年代前半に、80年代に、昭和50年代目標で、17世紀前の話。"),
                     "80年代");
    ck_assert_str_eq(valued("date", "西暦1990年代と2010年代、43年代、150年代。"),
                     "西暦1990年代|2010年代");
    ck_assert_str_eq(valued("date", "1869年に置かれ、1603年に開かれ、1350年もの間、2500年に終わる。"),
                     "1869年=1869|1603年=1603|2500年=2500");
    ck_assert_str_eq(valued("date", "1000年前の記録、1600年に戦い、2019年問題、2200年の人口。"),
                     "1600年=1600|2200年=2200");
    ck_assert_str_eq(valued("date", "2021/7/1-5の間、2021/7/1-A棟で、2020/10/1a、2020/10/1.5、2020/10/1,5。"),
                     "2021/7/1=2021-07-01");
    ck_assert_str_eq(valued("date", "28年13月に、28年3月1日に、28年より前に、99年3月に。"),
                     "28年3月1日=2016-03-01|99年3月=2024-03");
    ck_assert_str_eq(valued("date", "2021・7・18に行い、2021/7月に出し、R5.4.1とR5.4、令和3.7.32。"),
                     "2021・7・18=2021-07-18|2021/7月=2021-07|R5.4.1=2023-04-01|R5.4=2023-04");
    ck_assert_str_eq(valued("date", "2021/13と0999/7と2021/7/40と2021/7.5と2021/7/1/2。"),
                     "");
    ck_assert_str_eq(valued("date", "2021・7に、2021.7.18に、2021.7月に。"),
                     "2021.7.18=2021-07-18|2021.7月=2021-07");
    ck_assert_str_eq(valued("date", "令和3/7/18、令和3.7.0、令和100.7。"),
                     "令和3/7/18=2021-07-18");
    ck_assert_str_eq(valued("date", "締切は5/31（月）、6/1に提出、6/2から受け付ける。6/31に、13/1に、3/40に、3/4/5に。"),
                     "5/31（月）=2020-05-31|6/1=2020-06-01|6/2=2020-06-02");
    ck_assert_str_eq(valued("date", "5/31 10:00 に集まり、5/31 までに出し、1/2に3を掛ける。"),
                     "5/31=2020-05-31|10:00=2020-05-31T10:00|5/31=2020-05-31");
    ck_assert_str_eq(valued("date", "参加者のうち1/3は、2/3が、1/2を超え。"),
                     "");
    ck_assert_str_eq(valued("date", "15日に何人、15日に数件、15日に3回、15日に及ぶ、15日にわたり、15日にも満たず、15日に分けて、15日に短縮。"),
                     "");
    ck_assert_str_eq(valued("date", "15日に集まる。18日の10時に、19日の会議で、20日から5日間、20日から25日まで、21日から3名。"),
                     "15日=2020-10-15|18日=2020-10-18|10時=2020-10-18T10:00|19日=2020-10-19|20日=2020-10-20|20日から25日=2020-10-20/2020-10-25");
    ck_assert_str_eq(valued("date", "一日の流れ、1日（木）に開く。1日に決定。"),
                     "1日（木）=2020-10-01");
    ck_assert_str_eq(valued("date", "9月3日、15日、28日と30日に集まった。"),
                     "9月3日=2020-09-03|15日=2020-09-15|28日=2020-09-28|30日=2020-09-30");
    ck_assert_str_eq(valued("date", "9月3日及び15日に、9月20日・21日に、9月25日と26日に開く。9月25日が26日に変わる。"),
                     "9月3日=2020-09-03|15日=2020-09-15|9月20日=2020-09-20|21日=2020-09-21|9月25日=2020-09-25|26日=2020-09-26|9月25日=2020-09-25|26日=2020-09-26");
    ck_assert_str_eq(valued("date", "9月30日に始め、20日に開いた。"),
                     "9月30日=2020-09-30|20日=2020-09-20");
    ck_assert_str_eq(valued("date", "9月10日に始め、また25日に開いた。来月20日に開く予定である。"),
                     "9月10日=2020-09-10|25日=2020-09-25|来月20日=2020-11-20");
    ck_assert_str_eq(valued("date", "5年ほど前に、3年くらい前から、2年半前に、10年近く前、10年程度後。"),
                     "5年ほど前=2015|3年くらい前=2017|2年半前=2018|10年近く前=2010");
    ck_assert_str_eq(valued("date", "3年前倒しで、5年前後の、2年前半に、1年前年比、10年後半、5年後期、3年後継、5年後の見直し、2年後の令和4年。"),
                     "令和4年=2022");
    ck_assert_str_eq(valued("date", "3年後に見直す。今から3年後に、今から2年前に、施行後3年前、満期の5年前、発行5年前、施行より2年前。"),
                     "3年後=2023|3年後=2023|2年前=2018");
    ck_assert_str_eq(valued("date", "今後は、3年後に開く。"),
                     "");
    ck_assert_str_eq(valued("date", "2週間前に、2世紀前に、半世紀前に、四半世紀前、3500年前、900年前に。"),
                     "2週間前=2020-09-28|2世紀前=1820|半世紀前=1970|四半世紀前=1995");
    ck_assert_str_eq(valued("date", "10日前に、30日前、100か月前、半月前、半日前。"),
                     "10日前=2020-10-02|30日前=2020-09-12|100か月前=2012-06|半月前=2020-09-27");
    ck_assert_str_eq(valued("date", "令和元年5月1日に始め、同年8月に見直し、同月20日に公表し、翌月3日に閉じた。翌年2月に続けた。"),
                     "令和元年5月1日=2019-05-01|同年8月=2019-08|同月20日=2019-08-20|翌月3日=2019-09-03|翌年2月=2020-02");
    ck_assert_str_eq(valued("date", "今週、来週、再来週、先々週、今春、今冬、来夏、昨秋。"),
                     "今週=2020-10-12/2020-10-18|来週=2020-10-19/2020-10-25|再来週=2020-10-26/2020-11-01|先々週=2020-09-28/2020-10-04|今春|今冬|来夏|昨秋");
    ck_assert_str_eq(valued("date", "年内に、3年内に、新年内に、月末に、十月末に、前月末。"),
                     "年内=2020|月末=2020-10-31|十月末=2020-10-31");
    ck_assert_str_eq(valued("date", "昨年の中頃、昨年の夏、昨年の上半期、昨年の初め、昨年の末、昨年内、年度初め、年度当初。"),
                     "昨年=2019|昨年の夏|昨年の上半期=2019-01-01/2019-06-30|昨年=2019|昨年の末=2019-12-31|昨年内=2019|年度初め=2020-04-01|年度当初=2020-04-01");
    ck_assert_str_eq(valued("date", "令和3年度上期、2020年度の下期、来年度後半、今年度の前半、令和2年前期。"),
                     "令和3年度上期=2021-04-01/2021-09-30|2020年度の下期=2020-10-01/2021-03-31|来年度=2021-04-01/2022-03-31|今年度=2020-04-01/2021-03-31|令和2年=2020");
    ck_assert_str_eq(valued("date", "令和3年度初めに、令和3年度上旬に、令和3年初頭、4月初旬、4月中旬、4月上旬、4月中、4月半ば、4月前半。"),
                     "令和3年度初め=2021-04-01|令和3年度上旬|令和3年初頭|4月初旬=2020-04-01/2020-04-10|4月中旬=2020-04-11/2020-04-20|4月上旬=2020-04-01/2020-04-10|4月中=2020-04|4月半ば|4月=2020-04");
    ck_assert_str_eq(valued("date", "本日中に、10日中に、10月5日の中に、10月5日中。"),
                     "本日中=2020-10-12|10月5日=2020-10-05|10月5日=2020-10-05");
    ck_assert_str_eq(valued("date", "15時から17時、朝8時に、夜8時に、午後3時から4時、午後10時から1時。"),
                     "");
    ck_assert_str_eq(valued("date", "10月20日の朝8時、10月20日の夜8時、10月20日夕方5時、本日夜6時30分15秒、昨夜11時、今夜8時。"),
                     "10月20日=2020-10-20|朝8時=2020-10-20T08:00|10月20日=2020-10-20|夜8時=2020-10-20T20:00|10月20日=2020-10-20|夕方5時=2020-10-20T17:00|本日=2020-10-12|夜6時30分15秒=2020-10-12T18:30|昨夜=2020-10-11|11時=2020-10-11T23:00|今夜=2020-10-12|8時=2020-10-12T20:00");
    ck_assert_str_eq(valued("date", "10月20日5時点、10月20日一時停止、10月20日10:30-11:30、10月20日10:30a、10月20日午後1時～午後3時。"),
                     "10月20日=2020-10-20|10月20日=2020-10-20|10月20日=2020-10-20|10:30-11:30=2020-10-20T10:30/2020-10-20T11:30|10月20日=2020-10-20|10月20日=2020-10-20|午後1時～午後3時=2020-10-20T13:00/2020-10-20T15:00");
    ck_assert_str_eq(valued("date", "10月20日午後3時から5時、10月20日PM3:00～5:00、10月20日AM9:00から。"),
                     "10月20日=2020-10-20|午後3時から5時=2020-10-20T15:00/2020-10-20T17:00|10月20日=2020-10-20|PM3:00～5:00=2020-10-20T15:00/2020-10-20T17:00|10月20日=2020-10-20|AM9:00=2020-10-20T09:00");
    ck_assert_str_eq(valued("date", "10月20日に集まることとし、時間は15時、場所は未定、とても長い間をおいて15時。"),
                     "10月20日=2020-10-20");
    ck_assert_str_eq(valued("date", "3時間30分、5時点、3時限目、24時間。"),
                     "");
    ck_assert_str_eq(valued("date", "10～12月に、11～2月に、13～15月に、1～3年度に、2020～25年度、2025～2020年、2020～2022年間、平成30～31年、令和3～5年前。"),
                     "10～12月=2020-10/2020-12|11～2月=2020-11/2021-02|3年度=2021-04-01/2022-03-31|2020～25年度=2020-04-01/2026-03-31|2020年=2020|平成30～31年=2018/2019|5年前=2015");
    ck_assert_str_eq(valued("date", "2020年から2025年、2020年-2025年、10月-12月、2020年10月-12月。"),
                     "2020年から2025年=2020/2025|2020年=2020|2025年=2025|10月=2020-10|12月=2020-12|2020年10月-12月=2020-10/2020-12");
    ck_assert_str_eq(valued("date", "10月5日-7日、10月5日～3日、10月5日から10月1日、昨年から来春まで、来春から来夏まで。"),
                     "10月5日-7日=2020-10-05/2020-10-07|10月5日=2020-10-05|3日=2020-10-03|10月5日=2020-10-05|10月1日=2020-10-01|昨年から来春|来春から来夏");
    ck_assert_str_eq(valued("date", "4月から7月まで、11月から3月まで、12月から。"),
                     "4月から7月=2020-04/2020-07|11月から3月=2020-11/2021-03|12月=2020-12");
    ck_assert_str_eq(valued("date", "第3年度、数年前、何年後、3.5年前、A3年、12-3月、1,000年、10:30年。"),
                     "12-3月=2020-12/2021-03");
    ck_assert_str_eq(valued("date", "毎年度末、毎年、4月に、毎年の4月に、隔年4月に、毎週月曜日、毎月末。"),
                     "4月=2020-04");
    ck_assert_str_eq(valued("date", "R3年4月、H元年、S60年代、R3、R.3年4月、R 3年4月、M45年、Rの3年。"),
                     "R3年4月=2021-04|H元年=1989|S60年代|R.3年4月=2021-04|R 3年4月=2021-04|M45年=1912");
    ck_assert_str_eq(valued("date", "おととし、ことし、きのう、あした、きょう、おとといに、あさって。"),
                     "おととし=2018|ことし=2020|きょう=2020-10-12|おととい=2020-10-10");
    ck_assert_str_eq(valued("date", "正午に開始し、10月20日正午から午後2時まで、10月20日正午。"),
                     "10月20日=2020-10-20|正午から午後2時=2020-10-20T12:00/2020-10-20T14:00|10月20日=2020-10-20|正午=2020-10-20T12:00");
    ck_assert_str_eq(valued("date", "12月に、前回公表したと聞いたので、見直しを、12月に予定する、また12月に行い、来年に公表した。"),
                     "12月=2019-12|12月=2020-12|12月=2019-12|来年=2021");
    ck_assert_str_eq(valued("date", "12月にまた、12月に新たに、12月にあたり、12月に公表した。12月に公表したの、12月に終えたこと、12月に見たい。"),
                     "12月=2019-12|12月=2019-12|12月=2019-12|12月=2019-12|12月=2019-12|12月=2019-12|12月=2020-12");
    ck_assert_str_eq(valued("date", "12月に集まったと、委員は述べた。12月に集まった、とのことです。"),
                     "12月=2019-12|12月=2019-12");
    ck_assert_str_eq(valued("date", "昨年12月に始まり、2月に開催し、11月に予定している。"),
                     "昨年12月=2019-12|2月=2020-02|11月=2020-11");
    ck_assert_str_eq(valued("date", "来年2月に向け、11月に集まる予定であり、1月に公表予定である。"),
                     "来年2月=2021-02|11月=2020-11|1月=2021-01");
    ck_assert_str_eq(valued("date", "昨年1月に始まり、12月に終わった。翌年に続いた。"),
                     "昨年1月=2019-01|12月=2019-12");
    ck_assert_str_eq(valued("date", "令和4年3月に公表し、2月に見直す予定です。"),
                     "令和4年3月=2022-03|2月=2023-02");
    ck_assert_str_eq(valued("date", "平成31年4月に始まり、1月に見直した。5月に終わる予定。"),
                     "平成31年4月=2019-04|1月=2020-01|5月=2021-05");
    ck_assert_str_eq(valued("date", "20年に、30年に、2年に、35年に、40年度に、5年度に。"),
                     "40年度=2028-04-01/2029-03-31|5年度=2023-04-01/2024-03-31");
    ck_assert_str_eq(valued("date", "12日に集まる。13日（火）に。14日金曜日。15日の金曜に。"),
                     "12日=2020-10-12|13日（火）=2020-10-13|14日金曜日=2020-10-14|15日の金曜=2020-10-15");
}
END_TEST

START_TEST(days_that_are_cut_or_none) {
    ck_assert_str_eq(valued("date", "工期は令和0年とある。1000年に一度の雨。"), "");
    ck_assert_str_eq(valued("date", "次回は110月21日（水曜日）に開催する。"), "21日（水曜日）=2020-10-21");
    ck_assert_str_eq(valued("date", "昨年26月に始まり、翌年3月に終えた。"), "昨年=2019|翌年3月=2020-03");
    ck_assert_str_eq(valued("date", "28日と30日に集まった。"), "30日=2020-09-30");
    ck_assert_str_eq(valued("date", "令和元年度（2019年度"),
                     "令和元年度=2019-04-01/2020-03-31|2019年度=2019-04-01/2020-03-31");
}
END_TEST

START_TEST(numbers_with_units) {
    ck_assert_str_eq(valued("quantity", "袋は 45 リットルが１枚 40\t円で、ABC（7 9）ではない。"),
                     "45 リットル=45 リットル|１枚=1 枚|40 円=40 JPY");
    ck_assert_str_eq(valued("quantity", "売上は1.25兆円、9,068億円、2.5万人、1.5倍、1.の件、1.2.3件。"),
                     "1.25兆円=1250000000000 JPY|9,068億円=906800000000 JPY|2.5万人=25000 人|1.5倍=1.5 倍");
    ck_assert_str_eq(valued("quantity", "二・五倍に増え、一・二五パーセント、二・三人、五・六万人、三・人、二・十割。"),
                     "二・五倍=2.5 倍|一・二五パーセント=1.25 %|二・三人|五・六万人=56000 人|十割=10 割");
    ck_assert_str_eq(valued("quantity", "数百人、数十万円、二十数人、20数件、十数百人、数の人、数人が、数字、20数の件、数百数十人。"),
                     "数百人|数十万円|二十数人|20数件|十数百人|数十人");
    ck_assert_str_eq(valued("quantity", "1元の、9999999999999999999999件、99999999999999999999億円、18446744073709551.5兆円。"),
                     "");
    ck_assert_str_eq(valued("quantity", "1割5分、1割5分の1、2割五分、3割0分、4割10分、1割5厘。"),
                     "1割5分=1.5 割|1割=1 割|5分の1|2割五分=2.5 割|3割=3 割|4割=4 割|1割=1 割|5厘=5 厘");
    ck_assert_str_eq(valued("quantity", "10人以上、10人以下、10人未満、10人超、10人超過、10人超え、10人以上過。"),
                     "10人以上=10 人|10人以下=10 人|10人未満=10 人|10人超=10 人|10人=10 人|10人=10 人|10人=10 人");
    ck_assert_str_eq(valued("quantity", "2～3割、2から3割、5、6人、5、7人、5・6人、10、11人、数十～百人、1.5、2.5倍、2-3件。"),
                     "2～3割|2から3割|5、6人|7人=7 人|5・6人|11人=11 人|数十～百人|2.5倍=2.5 倍|2-3件");
    ck_assert_str_eq(valued("quantity", "10%~20%、10%～20人、10人～20人、10kg-20kg、10人～。"),
                     "10%~20%|10%=10 %|20人=20 人|10人～20人|10kg-20kg|10人=10 人");
    ck_assert_str_eq(valued("quantity", "約100人、ほぼ100人、契約100人、条約100件、規約10件、予約20件、約 30人。"),
                     "約100人=100 人|ほぼ100人=100 人|100人=100 人|100件=100 件|10件=10 件|20件=20 件|約 30人=30 人");
    ck_assert_str_eq(valued("quantity", "US$30億、A$5、¥1,000、€20、£30、₩500、約$30億、$数億、$、$x。"),
                     "US$30億=3000000000 USD|A$5=5 AUD|¥1,000=1000 JPY|€20=20 EUR|£30=30 GBP|₩500=500 KRW|約$30億=3000000000 USD|$数億");
    ck_assert_str_eq(valued("quantity", "第3件、何10人、もう2人、A10人、10.5人、5-10人、5/10人、5:10人、B-10人、_10人、 _10件。"),
                     "10.5人=10.5 人|5-10人|10人=10 人|10件=10 件");
    ck_assert_str_eq(valued("quantity", "3件目、3件目標、3つ目、10件目的、10件目指す、10件目途、3台目。"),
                     "");
    ck_assert_str_eq(valued("quantity", "3分の2、3分の1以上、約3分の2、3分の零、3分のほど。"),
                     "3分の2|3分の1|約3分の2");
    ck_assert_str_eq(valued("quantity", "一人一人が、1台1台、一人で、一人です、一人でした、一人である、2人で、1.0人で、1社1社。"),
                     "一人=1 人|一人=1 人|一人=1 人|2人=2 人|1.0人=1.0 人");
    ck_assert_str_eq(valued("quantity", "10 人以上、10 件規模、10 人当たり、10 人材、10 件名、資料1 件数、議題2 社会、図3 個数。"),
                     "10 人以上=10 人|10 件=10 件|10 人=10 人");
    ck_assert_str_eq(valued("quantity", "10km、10kmh、10kg3、10GB、10 GBと、10Mbps、100MWh、10m2、10cm。"),
                     "10km=10 km|10GB=10 GB|10 GB=10 GB|10Mbps=10 Mbps|100MWh=100 MWh|10m2=10 m2|10cm=10 cm");
    ck_assert_str_eq(valued("quantity", "①100人、②人、㉑5件。"),
                     "100人=100 人|5件=5 件");
    ck_assert_str_eq(valued("quantity", "1万5千人、19万8千円、3千5百件、二千三百人、百二十人、一億二千万円。"),
                     "1万5千人=15000 人|19万8千円=198000 JPY|3千5百件=3500 件|二千三百人=2300 人|百二十人=120 人|一億二千万円=120000000 JPY");
    ck_assert_str_eq(valued("quantity", "12歳、10代、5年間、2か月、3番目、100ページ、2回、1号、60代、3歳児。"),
                     "2回=2 回");
}
END_TEST

START_TEST(standards) {
    ck_assert_str_eq(named("standard", "ISO/IEC 27001:2013、JIS Q 27001、JISQ27001、RFC 3161、NIST SP 800-171、IEEE 802.11ax、ETSI EN 303 645、ARIB STD-T74、ARIB STD B10。"),
                     "ISO/IEC 27001:2013|JIS Q 27001|JISQ27001|RFC 3161|NIST SP 800-171|IEEE 802.11ax|ETSI EN 303 645|ARIB STD-T74|ARIB STD B10");
    ck_assert_str_eq(named("standard", "ETSI EN 303 645 とETSI EN 303 6450、ETSI EN 303 64a、ETSI EN 303 64、ISO 9001-A、ISO 9001:2015/1、ISO 9001.、JIS X.0208、JIS X-0208、RFC番号、NIST SP 800。"),
                     "ETSI EN 303 645|ETSI EN 303|ETSI EN 303|ETSI EN 303|ISO 9001-A|ISO 9001:2015/1|ISO 9001|JIS X.0208|JIS X-0208|NIST SP 800");
}
END_TEST

START_TEST(events) {
    ck_assert_str_eq(named("event", "COP28、CES2024、CES 2024、CES 99、CES 3024、台風第19号、台風19号、台風第 19 号、台風第19、COP28.5。"),
                     "COP28=国連気候変動枠組条約第28回締約国会議|CES2024|CES 2024|台風第19号|台風19号|台風第 19 号|COP28.5");
    ck_assert_str_eq(named("event", "第6回会合、第 6 回 会合、第3回目の会議、第4回では、第4回の「検討会」で、第5回「みどり検討会」、第5回みどり検討会議事録、第3の回、第3回、第10回目。"),
                     "第6回会合|第 6 回 会合|第3回目の会議|第4回|第4回の「検討会」|第5回「みどり検討会」|第5回みどり検討会");
}
END_TEST

START_TEST(programmes) {
    ck_assert_str_eq(named("program", "Horizon 2020、SIP第2期、SIP 第2期、SIP2期、SIP第2、Horizon Europe、ムーンショット目標1。"),
                     "Horizon 2020=Horizon 2020|SIP第2期|SIP 第2期|SIP2期|Horizon Europe=Horizon Europe|ムーンショット目標1");
}
END_TEST

START_TEST(products) {
    ck_assert_str_eq(named("product", "Windows Server 2003、Windows 3.1.1、Windows 10.、Windows 10 号機、Windows XP版、Windows Xbox、Windows Mean。"),
                     "Windows Server 2003|Windows 3.1.1|Windows 10|Windows 10 号機|Windows XP=Windows|Windows=Windows|Windows=Windows");
    ck_assert_str_eq(named("product", "Windows 7回、Windows 7が、Windows 7は、Windows 7、Windows 7に。"),
                     "Windows=Windows|Windows 7|Windows 7|Windows 7|Windows=Windows");
}
END_TEST

START_TEST(publications) {
    ck_assert_str_eq(named("document", "スマートシティガイドライン（第 1.0版）、スマートシティガイドライン（案）（概要）、スマートシティガイドライン (案)、スマートシティガイドライン（資料）。"),
                     "スマートシティガイドライン（第 1.0版）|スマートシティガイドライン（案）|スマートシティガイドライン (案)|スマートシティガイドライン=スマートシティガイドライン");
    ck_assert_str_eq(named("document", "「みどり市における情報化の推進に関する基本計画」、「（案）」、「計画。みどり計画」、「あ「みどり計画」」。"),
                     "みどり市における情報化の推進に関する基本計画|みどり計画");
    ck_assert_str_eq(named("document", "情報の利用に関する提言、小児の移行期医療に関する提言及び報告書、総務省の計画に関する指針、昨年の利用に関する報告書、AのBのCに関する提言。"),
                     "情報の利用に関する提言|小児の移行期医療に関する提言|計画に関する指針|利用に関する報告書|AのBのCに関する提言");
    ck_assert_str_eq(named("document", "資料1-1及び1-2、資料1、2、資料1-1～1-3、資料2と3、資料3枚、参考 2020年、別紙A、様式第1号、参考資料４ー１、資料 5ページ、配付資料1、別添、資料1-1及び1。"),
                     "1-2|資料1|資料1-1|1-3|資料2|別紙A|参考資料４ー１|配付資料1|資料1-1");
    ck_assert_str_eq(named("document", "第79号議案、市第79号議案、議案第52号、議案第五十二号、同意案第3号、第十号議案、市議第3号議案、第3号、第 号議案、第3項、甲第1号議案、認定第3号、第3号様式。"),
                     "第79号議案|市第79号議案|議案第52号|議案第五十二号|同意案第3号|第十号議案|第3号議案|甲第1号議案|認定第3号");
}
END_TEST

START_TEST(laws) {
    ck_assert_str_eq(named("law", "電波法施行令、電波法施行規則、電波法案、電波法議案、電波法第2条第1項第3号、電波法第2条の3の4、電波法附則第3条、電波法別表第1、電波法附属書II、電波法附属書第2、電波法附則。"),
                     "電波法施行令=電波法施行令|電波法施行規則=電波法施行規則|電波法案=電波法|電波法=電波法|電波法第2条第1項第3号=電波法|電波法第2条の3の4=電波法|電波法附則第3条=電波法|電波法別表第1=電波法|電波法附属書II=電波法|電波法附属書第2=電波法|電波法附則=電波法");
    ck_assert_str_eq(named("law", "電波法第2条のとおり、電波法2条、電波法第 2 条 第 1 項、電波法第2、電波法第二条。"),
                     "電波法第2条=電波法|電波法=電波法|電波法第 2 条 第 1 項=電波法|電波法=電波法|電波法第二条=電波法");
    ck_assert_str_eq(named("law", "電波法を改め、同法第6条、同法附則、同法に、電気通信事業法と同法第2条第1項。"),
                     "電波法=電波法|同法第6条=電波法|同法附則=電波法|電気通信事業法=電気通信事業法|同法第2条第1項=電気通信事業法");
    ck_assert_str_eq(named("law", "同法第6条に定める。ドイツ民法第3条、韓国電波法、米国電波法附属書III。"),
                     "ドイツ民法第3条=民法|韓国電波法=韓国電波法|米国電波法附属書III=電波法");
}
END_TEST

START_TEST(organisations) {
    ck_assert_str_eq(named("organization", "内閣官房情報セキュリティセンター（以下「NISC」という。）がNISCの名で、情報通信研究機構（NICT）のNICTが。"),
                     "内閣官房情報セキュリティセンター=内閣官房情報セキュリティセンター|NISC=内閣官房情報セキュリティセンター|NISC=内閣官房情報セキュリティセンター|情報通信研究機構=情報通信研究機構|NICT=情報通信研究機構|NICT=情報通信研究機構");
    ck_assert_str_eq(named("organization", "みどり安全協議会（MSC）、MSC（みどり安全協議会）はMSCと呼ぶ。"),
                     "");
    ck_assert_str_eq(named("organization", "QSF（Quiet Safety Foundation）がQSFで、MSI（Midori-Safety Institute）、MOC（Midori of Center）、MAB（Midori Agency for Blue）、XYZ（Quiet Safety Foundation）。"),
                     "QSF=Quiet Safety Foundation|Quiet Safety Foundation=Quiet Safety Foundation|QSF=Quiet Safety Foundation|MSI=Midori-Safety Institute|Midori-Safety Institute=Midori-Safety Institute|MOC=Midori of Center|Midori of Center=Midori of Center|Quiet Safety Foundation=Quiet Safety Foundation");
    ck_assert_str_eq(named("organization", "NRC（Northern Research Center）とNR/C（Northern Research/Center）、N.R.C（Northern Research Council）。"),
                     "NRC=Northern Research Center|Northern Research Center=Northern Research Center|N.R.C=Northern Research Council|Northern Research Council=Northern Research Council");
    ck_assert_str_eq(named("organization", "「みどり安全協議会」（以下「協議会」という。）、みどり安全協議会（以下、協議会という。）、みどり安全協議会（以下「協議会）。"),
                     "");
    ck_assert_str_eq(named("organization", "みどり安全協議会（A）、みどり安全協議会（\nABC）、ABC（12345678 9）、ABC（Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Bbbbbbbbbb Cccccccccccccccccccccccccccccccccccccccccccccccc）。"),
                     "");
    ck_assert_str_eq(named("organization", "株式会社あおぞらトラスト、株式会社 ABC Systemsの、株式会社の、株式会社A、「みなもと電機株式会社」、はみなもと電機株式会社、にみどり電機株式会社。"),
                     "株式会社あおぞらトラスト=あおぞらトラスト|株式会社 ABC Systems=ABC Systems|みなもと電機株式会社=みなもと電機|電機株式会社=電機|電機株式会社=電機");
    ck_assert_str_eq(named("organization", "株式会社地質コンサルタント代表、株式会社みどりコンサルタント社長、株式会社みどり等、(株)みどり電機、(有)あお。"),
                     "株式会社地質コンサルタント=地質コンサルタント|株式会社みどりコンサルタント=みどりコンサルタント|株式会社みどり=みどり|(株)みどり電機=みどり電機|(有)あお=あお");
    ck_assert_str_eq(named("organization", "みどり大学医学部・あおば大学、東都大学大学院・北都大学大学院教授、さくら市総合計画課長、さくら市役所本庁舎、みどり市民本館。"),
                     "東都大学大学院=東都大学大学院|北都大学大学院=北都大学大学院");
    ck_assert_str_eq(named("organization", "国際エネルギー機関、米国エネルギー省、デジタル推進室、AI研究所、A研究所、安全研究所、ABC研究所、みどり研究センター長、新素材研究センター。"),
                     "国際エネルギー機関=国際エネルギー機関|米国エネルギー省=米国エネルギー省|ABC研究所=ABC研究所");
}
END_TEST

START_TEST(places) {
    ck_assert_str_eq(named("place", "みどり市役所本庁舎、みどり会館3階、東京都千代田区霞が関2-1-2の会館、霞が関２丁目１番２号、霞が関一丁目、霞が関12345678901234丁目。"),
                     "みどり市役所本庁舎|東京都千代田区霞が関2-1-2|霞が関２丁目１番２号|霞が関一丁目|霞が関=霞が関");
}
END_TEST

START_TEST(at_the_end_of_a_text) {
    AT_END("quantity", "参加者は100", "");
    AT_END("quantity", "参加者は100人", "100人");
    AT_END("quantity", "参加者は1.", "");
    AT_END("quantity", "参加者は1.5", "");
    AT_END("quantity", "参加者は10\n人", "");
    AT_END("quantity", "参加者は約1 人", "約1 人");
    AT_END("quantity", "割合は二・", "");
    AT_END("quantity", "割合は3割5分", "3割5分");
    AT_END("quantity", "売上は$3", "$3");
    AT_END("standard", "準拠するのはRFC", "");
    AT_END("standard", "準拠するのはRFC 3161", "RFC 3161");
    AT_END("standard", "準拠するのはETSI EN 303 645", "ETSI EN 303 645");
    AT_END("standard", "準拠するのはJIS Q", "");
    AT_END("standard", "準拠するのはJIS Q 2", "JIS Q 2");
    AT_END("standard", "準拠するのはIEC 62443-", "IEC 62443");
    AT_END("standard", "準拠するのはIEC 62443-A", "IEC 62443-A");
    AT_END("event", "台風", "");
    AT_END("event", "台風第", "");
    AT_END("event", "台風第19", "");
    AT_END("event", "台風第19 号", "台風第19 号");
    AT_END("event", "次は第3", "");
    AT_END("event", "次は第3回", "");
    AT_END("event", "次は第", "");
    AT_END("product", "使うのはWindows", "Windows");
    AT_END("product", "使うのはWindows ", "Windows");
    AT_END("product", "使うのはWindows 10", "Windows 10");
    AT_END("product", "使うのはWindows 10.", "Windows 10");
    AT_END("product", "使うのはWindows XP", "Windows XP");
    AT_END("product", "使うのはWindows 10 ", "Windows 10");
    AT_END("document", "定めたのはスマートシティガイドライン", "スマートシティガイドライン");
    AT_END("document", "定めたのはスマートシティガイドライン ", "スマートシティガイドライン");
    AT_END("document", "定めたのはスマートシティガイドライン（案", "スマートシティガイドライン");
    AT_END("document", "定めたのはスマートシティガイドライン（案）", "スマートシティガイドライン（案）");
    AT_END("document", "定めたのはスマートシティガイドライン（案\n）", "スマートシティガイドライン（案）");
    AT_END("document", "配るのは資料", "");
    AT_END("document", "配るのは資料 ", "");
    AT_END("document", "配るのは資料1", "資料1");
    AT_END("document", "配るのは資料1及び", "資料1");
    AT_END("document", "配るのは資料1-1及び1-", "資料1-1");
    AT_END("document", "配るのは資料1-1及び1-2", "資料1-1|1-2");
    AT_END("law", "定めたのは電波法", "電波法");
    AT_END("law", "定めたのは電波法第2条", "電波法第2条");
    AT_END("law", "定めたのは電波法第2条の", "電波法第2条");
    AT_END("law", "定めたのは電波法附属書", "電波法");
    AT_END("law", "定めたのは電波法附属書II", "電波法附属書II");
    AT_END("law", "定めたのは電波法第2", "電波法");
    AT_END("law", "定めたのは電波法 ", "電波法");
    AT_END("law", "電波法を改め、同法第6条", "電波法|同法第6条");
    AT_END("place", "所は霞が関", "霞が関");
    AT_END("place", "所は霞が関2", "霞が関");
    AT_END("place", "所は霞が関2-", "霞が関2-");
    AT_END("place", "所は霞が関2-1", "霞が関2-1");
}
END_TEST

START_TEST(at_the_beginning_of_a_text) {
    ck_assert_str_eq(mentions("quantity", "100人が集まった。"), "100人");
    ck_assert_str_eq(mentions("quantity", "約100人が集まった。"), "約100人");
    ck_assert_str_eq(mentions("quantity", "ほぼ100人"), "ほぼ100人");
    ck_assert_str_eq(mentions("quantity", "$100"), "$100");
    ck_assert_str_eq(mentions("quantity", "1 名称\n2 件名\n10 人"), "");
    ck_assert_str_eq(mentions("standard", "RFC 3161"), "RFC 3161");
    ck_assert_str_eq(mentions("organization", "（NISC）が"), "NISC");
    ck_assert_str_eq(mentions("organization", "NISC（内閣官房情報セキュリティセンター）"), "NISC|内閣官房情報セキュリティセンター");
    ck_assert_str_eq(mentions("organization", "株式会社あおぞらトラスト"), "株式会社あおぞらトラスト");
    ck_assert_str_eq(mentions("organization", "みなもと電機株式会社"), "みなもと電機株式会社");
    ck_assert_str_eq(mentions("event", "会議の名称　第2回みどり協議会\n第3回会合で決めた。"), "");
    ck_assert_str_eq(mentions("event", "第3回会合で決めた。"), "第3回会合");
    ck_assert_str_eq(mentions("document", "市第79号議案"), "市第79号議案");
    ck_assert_str_eq(mentions("document", "議案第79号"), "議案第79号");
    ck_assert_str_eq(mentions("document", "様式1"), "様式1");
}
END_TEST

int main(void) {
    Suite *s = suite_create("edges");
    TCase *c = mention_case("edges");
    tcase_add_test(c, days_and_times);
    tcase_add_test(c, days_that_are_cut_or_none);
    tcase_add_test(c, numbers_with_units);
    tcase_add_test(c, standards);
    tcase_add_test(c, events);
    tcase_add_test(c, programmes);
    tcase_add_test(c, products);
    tcase_add_test(c, publications);
    tcase_add_test(c, laws);
    tcase_add_test(c, organisations);
    tcase_add_test(c, places);
    tcase_add_test(c, at_the_end_of_a_text);
    tcase_add_test(c, at_the_beginning_of_a_text);
    suite_add_tcase(s, c);
    return run_suite(s);
}
