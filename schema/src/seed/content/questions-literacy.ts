import { ask } from './question-content.js';

const literacy = ask('literacy');

export const LITERACY_QUESTIONS = [
  literacy(
    'projector',
    '上课铃响了，投影没有画面。您通常怎么做？',
    'The bell rings and the projector shows nothing. What do you usually do?',
    [
      1,
      '请学生或邻班老师过来看一看，自己先口头讲一部分内容',
      'Ask a pupil or the teacher next door to have a look while I start by talking',
    ],
    [3, '依次查信号源、线和模式，再不行用备用方案', 'Check source, cable and mode; else use plan B'],
    [0, '请信息老师来处理，等修好再上', 'Call the IT teacher and wait until it is repaired'],
    [2, '重新插线、重启设备，多数时候能解决', 'Replug and restart; that mostly solves it'],
  ),
  literacy(
    'files',
    '三年前做过的一份课件，现在要找出来修改。您一般要多久？',
    'You need a set of slides you made three years ago. How long does it take?',
    [2, '按学期和单元放在文件夹里，几分钟能找到', 'Folders by term and unit: a few minutes'],
    [0, '大概率找不到了，重新做一份', 'Probably gone; I make it again'],
    [3, '云端统一命名，手机搜一下就有', 'In the cloud, named by rule; one search'],
    [
      1,
      '在几个 U 盘和以前的聊天记录里慢慢翻，运气好的时候能翻到',
      'I go through USB sticks and old chats and find it on a good day',
    ],
  ),
  literacy(
    'new-tool',
    '学校换了新的教学平台。第一周您更接近哪一种？',
    'The school moves to a new teaching platform. Which is closest to your first week?',
    [3, '从一个教学问题出发试用，再告诉同组', 'Start from a teaching problem, then tell my group'],
    [
      1,
      '照着培训时记下的步骤一步一步做，界面或步骤变了就卡住',
      'Follow the steps I noted at the training, and get stuck when the page looks different',
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
    [3, '核对来源、授权和时效，不行就换', 'Check source, licence and date; else replace it'],
    [
      1,
      '自己先从头到尾认真看一遍，觉得内容没有什么问题就放心用',
      'Watch it carefully from beginning to end, and use it when nothing seems wrong',
    ],
  ),
  literacy(
    'spreadsheet',
    '期中考试后要算出各题得分率。您会怎么做？',
    'After the mid-term you need the score rate of each question. How do you get it?',
    [1, '把分数录进表格，用计算器逐题算', 'Type the scores into a table and use a calculator'],
    [
      0,
      '主要看总分、平均分和优秀率，各题的情况凭阅卷时的印象',
      'I look at totals, means and top grades; single questions by impression',
    ],
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
    [
      1,
      '请家长一个一个私聊发给我，我再抄到一张总表里保存起来',
      'Parents message me one by one, and I copy everything into one table',
    ],
    [3, '说明用途，限定查看人，到期删除', 'Say why, limit access, delete on time'],
    [0, '在群里发一个共享表格，大家接龙填写', 'A shared table in the group, everyone fills in a row'],
  ),
  literacy(
    'ai-check',
    '用智能工具生成了一份教学设计，您接下来会做什么？',
    'An AI tool has drafted a lesson plan for you. What next?',
    [0, '格式齐全就直接用', 'If it is complete, I use it'],
    [
      1,
      '从头到尾通读一遍，把明显不通顺、不像我说的话的地方改掉',
      'Read it through and change what reads badly or does not sound like me',
    ],
    [3, '对照课标和学情核实，并注明来源', 'Verify against standard and class, and say what it wrote'],
    [2, '核对知识点，再按自己班的情况调整', 'Check the facts and fit it to my class'],
  ),
];
