import { ask } from './question-content.js';

const organisation = ask('organisation');

export const ORGANISATION_QUESTIONS = [
  organisation(
    'attention',
    '学生拿到平板后开始各玩各的。您会怎么做？',
    'With tablets in hand, pupils wander off. What do you do?',
    [2, '提前约定规则，用口令让大家停下来', 'Rules agreed before, and a signal at which all stop'],
    [1, '在教室里来回走动提醒', 'Walk around and remind them'],
    [
      3,
      '任务分成短段，每段都有要交的结果，规则由学生参与制定',
      'Short tasks, each with something to hand in, and rules made with the class',
    ],
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
    [2, '给出模板和分工表，中途看一次进度', 'A template and a list of roles, with one look half way'],
  ),
  organisation(
    'offline',
    '直播课进行到一半，三分之一的学生掉线了。您会怎么办？',
    'Half way through a live lesson a third of the class drops out. What now?',
    [1, '等几分钟，再把内容讲一遍', 'Wait a few minutes and repeat'],
    [0, '继续讲，课后让他们看回放', 'Go on; they can watch the recording'],
    [2, '先布置练习，等大部分人回来再讲', 'Set an exercise until most are back'],
    [
      3,
      '按预案转到可离线完成的任务，并安排同伴补课和核对',
      'Switch to the prepared offline task and arrange peers to catch them up',
    ],
  ),
  organisation(
    'voices',
    '课堂提问总是那几位学生回答。您用过什么办法？',
    'The same few pupils always answer. What have you tried?',
    [
      3,
      '先匿名投票或写下想法，再按结果追问不同意见的人',
      'An anonymous vote or note first, then questions to those who differ',
    ],
    [2, '用随机点名，让每个人都有机会', 'Random names, so that everyone has a turn'],
    [1, '点名让不举手的学生也答一答', 'Calling on those who do not raise hands'],
    [0, '时间有限，先请会的同学答', 'Time is short; those who know may answer'],
  ),
  organisation(
    'absent',
    '有学生请假一周，回来时您怎样帮他跟上？',
    'A pupil returns after a week away. How do you help?',
    [2, '把课件、作业和答案整理后发给他', 'Send slides, homework and answers in order'],
    [1, '让他借同桌的笔记补一补', 'Have him copy a neighbour’s notes'],
    [0, '请家长在家督促补上', 'Ask parents to see to it'],
    [
      3,
      '按关键点给他一份短单：微课、自测和一次面谈',
      'A short list by key point: micro-lesson, self-test and a talk',
    ],
  ),
  organisation(
    'equal',
    '布置需要上网完成的作业时，您会考虑什么？',
    'When homework needs the internet, what do you consider?',
    [1, '提前说一声，让大家准备好设备', 'I announce it so that devices are ready'],
    [
      3,
      '先了解谁没有设备或时间受限，同一目标给出不上网的做法',
      'I find out who lacks device or time, and offer an offline way to the same goal',
    ],
    [0, '现在家家都有手机，一般不用考虑', 'Every family has a phone; nothing much'],
    [2, '没有条件的同学可以到学校机房做', 'Those without can use the school’s computer room'],
  ),
];
