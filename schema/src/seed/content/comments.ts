/** What is said of a course: the stars given with it, and the words. */
export type Comment = readonly [stars: 1 | 2 | 3 | 4 | 5, words: string];

export interface Reception {
  /** how many in a hundred of those who say nothing give five stars; the others mostly four */
  readonly liked: number;
  readonly comments: readonly Comment[];
}

/** Courses that were offered before and are offered again, with what those who passed them then say (S5). */
export const RECEPTIONS: Readonly<Record<string, Reception>> = {
  'chinese-whole-book': {
    liked: 82,
    comments: [
      [5, '“导读课不剧透”那一讲，我第二天就用上了。孩子们是自己翻到第三章的，不是我催的。'],
      [5, '阅读单的三种问法讲得很清楚，以前我只会问“你喜欢哪个人物”。'],
      [4, '课例以三到五年级为主，二年级的只有一个，低段老师要自己再简化。'],
      [5, '写给家长的那段话直接拿来改一改就能发，省了一个晚上。'],
    ],
  },
  'chinese-argument': {
    liked: 64,
    comments: [
      [5, '范文都是普通班的，看得出改了三次分别改在哪里，不是拿满分作文吓人。'],
      [4, '追问卡好用。建议把卡片做成可以打印的版本放在资料里。'],
      [3, '初中部分很扎实，高中议论文的内容偏少，两讲就过去了。'],
    ],
  },
  'english-phonics': {
    liked: 74,
    comments: [
      [5, '每节都附课堂音频，农村学校没有外教，这个最实在。'],
      [4, '例外词怎么讲那一节解决了我多年的困惑。绘本版权能否说明一下哪些可以复印。'],
      [5, '学生自己做的小书现在贴满了后墙。'],
    ],
  },
  'english-listening': {
    liked: 52,
    comments: [
      [4, '信息差任务设计得好，一节课每个学生都开口了。'],
      [3, '机考的要求讲得细，但有两讲的录音音量偏小，在地铁上听不清。'],
      [4, '分层听力单可以直接改。希望再补一点高三的例子。'],
    ],
  },
  'maths-number-sense': {
    liked: 80,
    comments: [
      [5, '一直觉得数线是低年级的东西，看完才知道分数也能在上面讲明白。'],
      [5, '“借位里的误会”把我们班那几个孩子的错法全说中了。'],
      [4, '十二学时略长，后面两讲可以合并。内容没话说。'],
    ],
  },
  'maths-function': {
    liked: 84,
    comments: [
      [5, '从水费到对应关系，六课时的单元设计我们备课组整个照着上了一遍。'],
      [5, '实录没有剪掉学生答错的地方，这才是真的课。'],
      [4, '动态图像什么时候该出现、什么时候不该出现，讲得有道理。'],
      [4, '希望补充反比例函数的课例。'],
    ],
  },
  'maths-modelling': {
    liked: 58,
    comments: [
      [4, '茶水降温这个题，全班分组做了两周，答辩那天校长也来听了。'],
      [3, '题目好，不过对职中学生门槛偏高，评分量规要自己再降一档。'],
      [5, '“结果对不对”这一讲最见功夫，量纲检查学生一学就会。'],
    ],
  },
  'physics-experiment': {
    liked: 88,
    comments: [
      [5, '在教学楼电梯里测超重失重，学生下课还排队再坐一次。'],
      [5, '器材真的都是教室里找得到的，没有凑数的实验。'],
      [4, '安卓和苹果的导出步骤不同，能分开录就更好了。'],
    ],
  },
  'chemistry-misconceptions': {
    liked: 70,
    comments: [
      [5, '二阶诊断题自己编了六道，讲评课第一次讲到了点子上。'],
      [4, '八个课例里“催化剂”那个最好，其余的稍短。'],
      [4, '追踪一个学期的做法值得学校教研组一起做。'],
    ],
  },
  'biology-field': {
    liked: 68,
    comments: [
      [5, '识别图卡都是华南校园里真有的植物，北方教材常常对不上。'],
      [4, '安全与标本伦理这一讲建议所有带队老师都看。'],
    ],
  },
  'it-python': {
    liked: 62,
    comments: [
      [5, '先读程序、再改程序，最后才写，学生抄代码的少多了。'],
      [4, '十六个对照练习分量足，一个学期刚好用完。'],
      [2, '我校机房还不能装课程里的软件，希望提供网页版的练习。'],
    ],
  },
  'preschool-play': {
    liked: 86,
    comments: [
      [5, '“先看十分钟”，听起来简单，我忍到第六分钟就想开口了。'],
      [5, '录像是普通幼儿园的普通班，孩子抢积木的样子和我们班一模一样。'],
      [4, '学习故事的写法讲得好，如果能多两篇写得不好的来对照就更清楚。'],
      [5, '和家长分享游戏那一讲，我在家长会上放了其中的做法，家长没有再问“怎么不教写字”。'],
    ],
  },
  'pe-load': {
    liked: 60,
    comments: [
      [4, '高温天气的课怎么上，终于有人按广州的九月来讲。'],
      [5, '应急处置的流程打印出来贴在器材室了。'],
      [3, '心率手环我们没有，那一讲只能看看。'],
    ],
  },
  'integrated-project': {
    liked: 76,
    comments: [
      [5, '学生真的约到了街道办的负责人，方案被采纳了一半，孩子们高兴了一周。'],
      [4, '教师的放手清单写得好，难的是真的放手。'],
      [4, '时间表按二十周排的，我们学期只有十八周，要自己压缩。'],
    ],
  },
  'psychology-counselling': {
    liked: 90,
    comments: [
      [5, '演员的示范很克制，沉默的那四十秒我看了三遍。'],
      [5, '转介怎么开口，以前没有人教过一句完整的话。'],
      [4, '兼职老师看得懂，专职的会觉得督导部分少了些。'],
      [5, '“保密与例外”讲清了边界，学校和家长都安心。'],
    ],
  },
  'special-inclusion': {
    liked: 78,
    comments: [
      [5, '班里有一个随班就读的孩子，换座位、给短指令，两周就看到变化。'],
      [4, '十五个课堂调整的做法可以做成一页纸的清单。'],
      [5, '从“能做什么”看起，这句话改变了我写计划的顺序。'],
      [4, '阅读障碍的案例很好，孤独症谱系的部分希望再细一点。'],
      [3, '内容很好，只是每讲之后的小结有点重复。'],
    ],
  },
  'library-reading': {
    liked: 56,
    comments: [
      [4, '照着做了一面主题书展，一个月借阅多了三成。'],
      [4, '少收一点数据那一讲很有必要，我们把登记表删了四栏。'],
    ],
  },
  'elective-calligraphy': {
    liked: 72,
    comments: [
      [5, '每天十五分钟，一个学期下来板书被学生夸了。'],
      [4, '作业拍照批改回得很快，圈点很细。'],
      [5, '横平竖直那一讲看似基础，改掉了我二十年的毛病。'],
      [3, '手机上看示范有点小，建议用电脑或电视看。'],
      [4, '批语怎样写得好看，这个角度很贴心。'],
    ],
  },
  'elective-cantonese': {
    liked: 78,
    comments: [
      [5, '来广州四年，第一次敢在家长会上用粤语开场，家长都鼓掌。'],
      [4, '九声六调还是难，好在每句都有慢速。'],
      [5, '菜市场那一讲最实用，当天就砍了价。'],
      [4, '希望有进阶班。'],
    ],
  },
};

/** Of the taster, by those who passed it this term. */
export const TASTER_RECEPTION: Reception = {
  liked: 70,
  comments: [
    [5, '十分钟讲清一件事，晚上哄完孩子刚好看完一讲。'],
    [4, '信号原则看完，回头把自己的课件删掉了一半动画。'],
    [5, '出门条当天就用了，收上来才知道一半学生没懂。'],
    [4, '小测题不难，但第二题逼着我回去重看了一遍。'],
    [3, '内容不错，两讲之间关联不大，可以分开选。'],
  ],
};

/** What nobody should read under a course, and why the city hides it. */
export const UNFIT: { readonly course: string; readonly comment: Comment; readonly reason: string } = {
  course: 'elective-calligraphy',
  comment: [5, '需要字帖和毛笔的老师加我，量大从优，包邮。'],
  reason: '与课程无关的推销',
};
