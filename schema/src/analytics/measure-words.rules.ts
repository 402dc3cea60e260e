import type { Measure } from './measures.rules.js';
import type { Bilingual } from '../kernel/locale.js';

/** What each figure is called and what exactly it counts (N1, D9). */
export const measureTexts: Readonly<
  Record<Measure, { readonly name: Bilingual; readonly definition: Bilingual }>
> = {
  in_service: {
    name: { zh: '在职教师', en: 'Teachers in service' },
    definition: {
      zh: '现在在职的专任教师人数，按现在所在的学校、学段和学科计；调离、退休的不计。',
      en: 'Full-time teachers in service now, where they are now; those who left or retired are not counted.',
    },
  },
  selections: {
    name: { zh: '选课人次', en: 'Selections' },
    definition: {
      zh: '课单里的课程数，退掉的不计；一人选几门计几次。',
      en: 'Courses on course lists; dropped ones are not counted. Someone who chose three counts three times.',
    },
  },
  selecting_teachers: {
    name: { zh: '选课教师', en: 'Teachers who selected' },
    definition: {
      zh: '课单里至少有一门课的在职教师，一期（或一年）内一人计一次。',
      en: 'Teachers in service with at least one course on their list, counted once in a term or year.',
    },
  },
  paid_selections: {
    name: { zh: '已缴费人次', en: 'Paid selections' },
    definition: { zh: '已缴费的选课人次。', en: 'Selections that have been paid for.' },
  },
  paying_teachers: {
    name: { zh: '缴费教师', en: 'Teachers who paid' },
    definition: {
      zh: '至少有一门课已缴费的在职教师，一期（或一年）内一人计一次。',
      en: 'Teachers in service with at least one paid selection, counted once in a term or year.',
    },
  },
  enrolments: {
    name: { zh: '学习人次', en: 'Enrolments' },
    definition: {
      zh: '进入学习的人次；一人学几门计几次，通过以后仍计入；退掉又没有通过的不计。',
      en: 'Teachers entered in a course for study; someone in three courses counts three times, passed ones included; what was dropped and not passed is not counted.',
    },
  },
  studying_teachers: {
    name: { zh: '学习教师', en: 'Teachers in study' },
    definition: {
      zh: '至少进入一门课学习的在职教师，一期、一年或一项工程内一人计一次。',
      en: 'Teachers in service entered in at least one course, counted once in a term, year or programme.',
    },
  },
  passings: {
    name: { zh: '通过人次', en: 'Passings' },
    definition: {
      zh: '课程成绩合格的人次，一门课一人一次。',
      en: 'Courses passed; one a teacher and course.',
    },
  },
  passing_teachers: {
    name: { zh: '通过教师', en: 'Teachers who passed' },
    definition: {
      zh: '至少通过一门课的在职教师，一期、一年或一项工程内一人计一次。',
      en: 'Teachers in service who passed at least one course, counted once in a term, year or programme.',
    },
  },
  hours: {
    name: { zh: '学时', en: 'Credit hours' },
    definition: {
      zh: '学时台账里的学时，按所属年度和类别计，更正的条目一并计入。',
      en: 'Hours in the ledger by the year they belong to and by kind, corrections included.',
    },
  },
  verified_teachers: {
    name: { zh: '年度验证合格教师', en: 'Teachers whose year passed verification' },
    definition: {
      zh: '一年的年度验证合格的在职教师，以该年最近一次验证为准，一年内一人计一次；还没有验证的年度为空。',
      en: 'Teachers in service who passed the annual verification of a year, by its newest run, counted once in a year; a year not verified yet has none.',
    },
  },
  participation: {
    name: { zh: '参训率', en: 'Participation' },
    definition: {
      zh: '参加人数 ÷ 在职教师。一年：进入过一门课或得过学时；一期、一项工程：进入过其中一门课。',
      en: 'Who took part ÷ teachers in service. In a year: entered a course or earned hours; in a term or programme: entered one of its courses.',
    },
  },
  completion: {
    name: { zh: '完成率', en: 'Completion' },
    definition: {
      zh: '完成人数 ÷ 在职教师。一年：达到当年的学时要求（H1）；一期：学的课全部通过；一项工程：达到工程要求（D8）。',
      en: 'Who completed ÷ teachers in service. A year: earned what it asks for (H1); a term: passed every course taken up; a programme: met its demands (D8).',
    },
  },
  pass_rate: {
    name: { zh: '合格率', en: 'Pass rate' },
    definition: { zh: '通过人次 ÷ 学习人次。', en: 'Passings ÷ enrolments.' },
  },
  scores: {
    name: { zh: '成绩分布', en: 'Scores' },
    definition: {
      zh: '已开始的学习人次（退掉又没有通过的不计），按目前的课程成绩每十分一档。',
      en: 'Enrolments that have begun and were not dropped, by the course score so far, in steps of ten.',
    },
  },
  learning_time: {
    name: { zh: '学习时间分布', en: 'Learning time' },
    definition: {
      zh: '已开始的学习人次（退掉又没有通过的不计），按真正学了多久分档（L2）。',
      en: 'Enrolments that have begun and were not dropped, by the time really spent learning (L2).',
    },
  },
};
