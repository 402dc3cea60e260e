import { ask } from './question-content.js';

const literacy = ask('literacy');

export const LITERACY_QUESTIONS = [
  literacy(
    'projector',
    '上课铃响了，投影没有画面。您通常怎么做？',
    'The bell rings and the projector shows nothing. What do you usually do?',
    [
      1,
      '请学生或邻班老师来看一看，同时先口头讲',
      'Ask a pupil or the teacher next door to look, and start by talking',
    ],
    [
      3,
      '依次查信号源、线和显示模式，不行就切到事先备好的方案',
      'Check source, cable and display mode in turn, then switch to the plan I had ready',
    ],
    [0, '请信息老师来处理，等修好再上', 'Call the IT teacher and wait until it is repaired'],
    [2, '重新插线、重启设备，多数时候能解决', 'Replug and restart; that mostly solves it'],
  ),
  literacy(
    'files',
    '三年前做过的一份课件，现在要找出来修改。您一般要多久？',
    'You need a set of slides you made three years ago. How long does it take?',
    [2, '按学期和单元放在文件夹里，几分钟能找到', 'Folders by term and unit: a few minutes'],
    [0, '大概率找不到了，重新做一份', 'Probably gone; I make it again'],
    [
      3,
      '云端有统一命名和版本，手机上搜一下就有',
      'It is in the cloud with names and versions; a search on my phone finds it',
    ],
    [1, '在几个 U 盘和聊天记录里翻，有时能翻到', 'I search USB sticks and chats, and sometimes find it'],
  ),
  literacy(
    'new-tool',
    '学校换了新的教学平台。第一周您更接近哪一种？',
    'The school moves to a new teaching platform. Which is closest to your first week?',
    [
      3,
      '先想清楚要解决的教学问题，再挑几项功能试用并告诉同组老师',
      'I start from a teaching problem, try the features that fit and tell my group',
    ],
    [
      1,
      '照着培训时的步骤做，步骤变了就卡住',
      'I follow the steps of the training and get stuck when they differ',
    ],
    [2, '自己摸索常用功能，遇到问题查帮助', 'I explore the common features and read the help when stuck'],
    [0, '等别人用熟了，再请他们帮我设置', 'I wait for others and ask them to set it up for me'],
  ),
  literacy(
    'sources',
    '在网上找到一段很合适的视频，想用在公开课上。您会怎么处理？',
    'You find a perfect video online for an open lesson. What do you do with it?',
    [0, '下载下来直接用', 'Download it and use it'],
    [2, '看清来源和内容是否可靠，课上注明出处', 'Check source and content, and name the source in class'],
    [
      3,
      '核对来源、授权和时效，必要时换用可授权的素材或自己录',
      'Check source, licence and date; take licensed material or record my own if needed',
    ],
    [1, '先从头看一遍，觉得没问题就用', 'Watch it once, and use it if it seems fine'],
  ),
  literacy(
    'spreadsheet',
    '期中考试后要算出各题得分率。您会怎么做？',
    'After the mid-term you need the score rate of each question. How do you get it?',
    [1, '把分数录进表格，用计算器逐题算', 'Type the scores into a table and use a calculator'],
    [0, '看总分和平均分，各题凭印象', 'Look at totals and means; questions by impression'],
    [
      3,
      '用公式和图表做成模板，下次换数据就能看',
      'With formulas and charts in a template I reuse with new data',
    ],
    [2, '用求和、平均等函数一次算出来', 'With sum and average functions in one go'],
  ),
  literacy(
    'privacy',
    '班级群里要收集学生的家庭信息。您会怎么收？',
    'You must collect family information from your class. How?',
    [2, '用私密的在线表单收，只收必需的项目', 'A private online form with only what is needed'],
    [1, '请家长私聊发给我，我再汇总', 'Parents send it to me privately and I put it together'],
    [
      3,
      '说明用途和保存期限，限定查看人，用完按期删除',
      'I say why and how long, limit who can see it, and delete it on time',
    ],
    [0, '在群里发一个共享表格，大家接龙填写', 'A shared table in the group, everyone fills in a row'],
  ),
  literacy(
    'ai-check',
    '用智能工具生成了一份教学设计，您接下来会做什么？',
    'An AI tool has drafted a lesson plan for you. What next?',
    [0, '格式齐全就直接用', 'If it is complete, I use it'],
    [1, '通读一遍，改掉明显不通顺的地方', 'Read it once and smooth what reads badly'],
    [
      3,
      '对照课标和学情逐项核实，改写关键环节，并标明哪些来自工具',
      'Verify it against the standard and my class, rewrite key steps, and mark what came from the tool',
    ],
    [2, '核对知识点，再按自己班的情况调整', 'Check the facts and fit it to my class'],
  ),
];
