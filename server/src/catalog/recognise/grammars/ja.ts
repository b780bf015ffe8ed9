import type { SpokenGrammar } from '../spokenGrammar';

export const ja: SpokenGrammar = {
  byCharacter: true,
  rules: {
    ZERO: '零 | ゼロ | 〇',
    K9: '一 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九',
    K99: 'K9 | [K9] 十 [K9]',
    K999: 'K99 | [K9] 百 [K99]',
    K9999: 'K999 | [K9] 千 [K999]',
    BIG: '(K9999 | DIGITS) (万 | 億) [K9999 [万 [K9999]]] | DIGITS (千 | 百)',
    DIGITS: '/[0-9]+/ | /[0-9]{1,3}/ /[0-9]{3}/+',
    NUMBER: '[マイナス] (ZERO | K9999 | BIG | DIGITS) [点 DIGIT+] | DIGITS 万 DIGITS [千 | 百]',
    COUNT: 'NUMBER',
    ORDINAL:
      '[第] (K999 | /[0-9]{1,3}/) [番目 | 番 | つ目 | 冊目 | 枚目 | 本目 | 件目 | 日目 | 週目 | ページ目 | 回目 | 個目 | 位 | 回 | 話 | 章 | 曲目 | 人目] | /[0-9]{1,3}/ | (最初 | 最後) | (ひと | ふた | みっ | よっ | いつ) つ目',
    DIGIT: 'ZERO | K9 | まる | /[0-9]/',
    THOUSANDS: '[K9] 千 [K999]',
    FOUR: '/[0-9]{4}/ | DIGIT DIGIT DIGIT DIGIT | THOUSANDS',
    PHONEPART: 'ZERO | K9 | の | /[0-9]+/',
    PHONE: '/[0-9]{3,}/ [PHONEPART+] | (ZERO | K9 | /[0-9]+/) PHONEPART PHONEPART+',
    CHARACTER: '/[a-z]/ | DIGIT | /[0-9]+/',
    ALPHANUMERIC: 'CHARACTER CHARACTER+ | /[0-9]+/',
    WEEKDAY: '(月 | 火 | 水 | 木 | 金 | 土 | 日) 曜 [日]',
    MONTH: '(N12 | D12) 月',
    N12: 'K9 | 十 | 十一 | 十二',
    N24: 'K9 | 十 [K9] | 二十 [一 | 二 | 三 | 四] | 零',
    N31: 'K9 | [二] 十 [K9] | 三十 [一]',
    DAY: '(N31 | D31) 日 | 元旦 | ついたち',
    YEAR: '(Y4 | [K9] 千 [K999] | DIGIT DIGIT DIGIT DIGIT) 年 | (令和 | 平成 | 昭和 | 大正) (K99 | /[0-9]{1,2}/ | 元) 年',
    RELATIVE:
      '今日 | 本日 | 明日 | あした | あす | あさって | 明後日 | しあさって | 昨日 | きのう | おととい | 一昨日 | 今 | 今すぐ',
    PART: '朝 | 昼 | 午前 | 午後 | 夕方 | 夜 | 晩 | 夜中 | 午前中 | お昼',
    SPANWORD:
      '今週 | 来週 | 先週 | 再来週 | 先々週 | 今月 | 来月 | 先月 | 再来月 | 今年 | 来年 | 去年 | 昨年 | 再来年 | おととし | 今週末 | 来週末 | 先週末 | 週末 | 毎日 | 毎週 | 毎朝 | 毎晩',
    SPANUNIT: '日 | 週間 | 週 | か月 | ヶ月 | カ月 | ケ月 | 年 | 時間 | 分',
    SEASON: '春 | 夏 | 秋 | 冬',
    DATE: `RELATIVE [の PART] | (今朝 | 今夜 | 今晩 | 昨夜 | 昨晩 | 明朝 | 明晩 | 今夕) | SPANWORD [[の] (WEEKDAY | SEASON | DAY | MONTH [DAY] | 初め | 終わり | 末 | 週末)] [の PART]
      WEEKDAY [の PART] | (今 | 来) [年] [の] SEASON | SEASON | Y4 | THOUSANDS | (次の | この | 今度の) (WEEKDAY | 日 | 週末)
      [YEAR | SPANWORD の | SPANWORD] [の] MONTH [[の] DAY] [の (WEEKDAY | PART)] | MONTH (上旬 | 中旬 | 下旬) | (春 | 夏 | 冬) 休み | 平日 | 祝日 | (今日 | 明日 | 今週 | 来週 | 今月 | 来月) 中 | MONTH の (初め | 終わり | 末 | 半ば) | YEAR | DAY | (月末 | 年末 | 月初め | 年始 | 年末年始)
      NUMBER SPANUNIT (後 | 前 | 先) | D12 D31
      クリスマス [イブ] | 元日 | お正月 | 正月 | 大晦日 | バレンタイン [デー] | ハロウィン | 子供の日 | こどもの日 | 母の日 | 父の日 | 七夕 | ひな祭り | ゴールデンウィーク | お盆 | 節分`,
    HALFDAY:
      '午前 | 午後 | 朝 [の] | 夜 [の] | 夕方 [の] | 昼 [の] | お昼 [の] | 深夜 | 早朝 | 明日の (朝 | 夜 | 昼 | 夕方) | (今日 | 明日) の (午前 | 午後) | 今日の (朝 | 夜 | 昼 | 夕方) | 今夜 [の] | 今晩 [の]',
    HOUR: 'N24 | D24',
    MINUTE: 'K99 | D59 | /[0-9]/',
    TIME: `[HALFDAY] HOUR 時 [半 | MINUTE 分] [頃 | ごろ | ちょうど | 前 | 過ぎ | すぎ] | [HALFDAY] HOUR 時 MINUTE 分 前 | [HALFDAY] HOUR 時 MINUTE 分 (頃 | ごろ) | [HALFDAY] D24 D59
      PART | 正午 | 真夜中 | 深夜 | 早朝 | 今夜 | 今朝 | 今晩 | 今 | 今すぐ | 明日の (朝 | 夜 | 昼 | 夕方) | 今日の (朝 | 夜 | 昼 | 夕方) | 日没 | 日の出`,
    UNIT: 'UNITS | 秒 | 秒間 | 分 | 分間 | 時間 | 日 | 日間 | 週間 | か月 | ヶ月 | カ月 | ケ月 | か月間 | ヶ月間 | 年 | 年間 | 泊',
    DURATION: 'SPANOFTIME [[と] SPANOFTIME] [[と] SPANOFTIME]',
    SPANOFTIME:
      'NUMBER UNIT [半] | NUMBER 泊 NUMBER 日 | NUMBER UNIT (ほど | くらい | ぐらい) | 半 (日 | 時間 | 年 | 月) | 一晩 | 一日中 | 数 (分 | 時間 | 日 | 秒 | 週間 | か月) [間] | 一週間 | 丸一日',
  },
};
