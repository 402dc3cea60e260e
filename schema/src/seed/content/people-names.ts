/** Common surnames of Guangdong; a name listed twice is met twice as often. */
export const SURNAMES =
  '陈陈陈李李李黄黄黄张张梁梁林林刘刘吴吴王王何何谢郑罗杨邓冯曾徐周叶潘苏彭卢蔡朱温江谭区'.split('');

export const WOMEN_GIVEN =
  '晓敏 丽华 秀英 嘉怡 婉君 颖欣 慧玲 雪梅 佩珊 思琪 文静 洁仪 美玲 淑芬 雅雯 绮雯 子晴 月娥 燕婷 海燕 敏仪 佳慧 春桃 丹 婷婷 晓彤 诗韵 素贞 咏诗 玉兰 倩 凯琳 静雯 瑞芳 少霞 楚茵 若兰 艳红 惠仪 梓涵'.split(
    ' ',
  );

export const MEN_GIVEN =
  '志强 伟明 建国 俊杰 家辉 浩然 文彬 永强 锦荣 国栋 少华 子轩 泽宇 海涛 耀辉 伟 志豪 健 学文 明 嘉豪 振华 启文 松 立群 柏林 宏宇 卓然 景行 炳坤 智勇 德明 宇航 晋 远航 乐天 振宁 仲文 思源 鸿飞'.split(
    ' ',
  );
