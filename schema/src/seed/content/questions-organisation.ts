import { ask } from './question-content.js';

const organisation = ask('organisation');

export const ORGANISATION_QUESTIONS = [
  organisation(
    'attention',
    '学生拿到平板后开始各玩各的。您会怎么做？',
    'With tablets in hand, pupils wander off. What do you do?',
    [2, '提前约定规则，用口令让大家停下来', 'Rules agreed before, and a signal at which all stop'],
    [
      1,
      '在教室里来回走动，看到没有在学习的学生就提醒他回到任务上',
      'Walk around the room and remind every pupil who is off the task',
    ],
    [3, '任务切短，每段都要交结果', 'Short tasks, each with a result'],
    [0, '收回平板，改用投影讲', 'Collect the tablets and lecture'],
  ),
  organisation(
    'groups',
    '小组合作要用共享文档完成一份报告。您怎样安排？',
    'Groups write a report in a shared document. How do you set it up?',
    [0, '把任务发到群里，让组长安排', 'Post the task and let group leaders see to it'],
    [
      3,
      '分工落到段落，约定互评时间，根据修改记录及时介入',
      'Paragraphs assigned, times for peer review, and I step in from the edit history',
    ],
    [1, '规定交稿时间，最后统一看', 'Set a deadline and look at the end'],
    [
      2,
      '课前给出模板和分工表，过程中至少看一次各组的进度',
      'A template and a list of roles beforehand, and one look at progress',
    ],
  ),
  organisation(
    'offline',
    '直播课进行到一半，三分之一的学生掉线了。您会怎么办？',
    'Half way through a live lesson a third of the class drops out. What now?',
    [1, '等几分钟，再把内容讲一遍', 'Wait a few minutes and repeat'],
    [
      0,
      '为了不耽误进度继续往下讲，请掉线的学生课后自己看回放',
      'To keep pace I go on; those who dropped out watch the recording later',
    ],
    [2, '先布置练习，等大部分人回来再讲', 'Set an exercise until most are back'],
    [3, '转到离线任务，再安排同伴补课', 'Switch to an offline task; peers help later'],
  ),
  organisation(
    'voices',
    '课堂提问总是那几位学生回答。您用过什么办法？',
    'The same few pupils always answer. What have you tried?',
    [3, '先匿名投票，再问不同意见的人', 'An anonymous vote, then ask who differs'],
    [
      2,
      '用随机点名或者抽签的办法，让全班每个人都有机会被叫到',
      'Random names or lots, so that everybody may be called sooner or later',
    ],
    [1, '点名让不举手的学生也答一答', 'Calling on those who do not raise hands'],
    [0, '时间有限，先请会的同学答', 'Time is short; those who know may answer'],
  ),
  organisation(
    'absent',
    '有学生请假一周，回来时您怎样帮他跟上？',
    'A pupil returns after a week away. How do you help?',
    [
      2,
      '把这一周的课件、作业和答案按顺序整理好发给他自己看',
      'Put the week’s slides, homework and answers in order and send them',
    ],
    [1, '让他借同桌的笔记补一补', 'Have him copy a neighbour’s notes'],
    [0, '请家长在家督促补上', 'Ask parents to see to it'],
    [3, '按关键点补：微课、自测、面谈', 'By key point: lesson, self-test, talk'],
  ),
  organisation(
    'equal',
    '布置需要上网完成的作业时，您会考虑什么？',
    'When homework needs the internet, what do you consider?',
    [1, '提前说一声，让大家准备好设备', 'I announce it so that devices are ready'],
    [3, '先了解条件，同一目标另备不上网的做法', 'Ask about access; offer an offline way too'],
    [
      0,
      '现在差不多家家都有手机和网络了，一般情况下不用特别考虑',
      'Almost every family has a phone and a connection, so nothing much',
    ],
    [2, '没有条件的同学可以到学校机房做', 'Those without can use the school’s computer room'],
  ),
];
