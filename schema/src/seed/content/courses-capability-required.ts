import { FURTHER_SUBJECT_COURSES } from './capability-subjects-more.js';
import { CORE_SUBJECT_COURSES, type SubjectCourse } from './capability-subjects.js';
import { SCHOOL_BASED_TOPICS } from './capability-school-based.js';
import { FULL_SUBJECTS, STAGES, SUBJECTS, SUBJECT_STAGES, type FullSubjectCode } from './codes.js';
import type { CourseContent } from './course-content.js';

const capability = { kind: 'professional', materialFee: 0, seats: null } as const;

/** D4: eight hours for everybody, teachers of other subjects included (D6). */
export const CAPABILITY_GENERAL: CourseContent = {
  ...capability,
  key: 'capability-general',
  title: '师德修养与信息素养（通识必修）',
  titleEn: 'Professional ethics and information literacy (general required)',
  introduction:
    '信息技术应用能力提升工程的共同起点。前半部分谈数字时代的师德与法律责任，后半部分说明诊断、选学、实践、测评四步怎样走，以及怎样为自己的课堂定一个改进目标。',
  introductionEn:
    'The common start of the capability programme: ethics and legal duties in a digital age, then the four steps of diagnosis, choice, practice and assessment, and a goal for your own classroom.',
  lecturer: '林伯安',
  organisation: 'remote',
  hours: 8,
  stages: STAGES,
  subjects: SUBJECTS,
  delivery: 'remote',
  terminals: ['pc', 'mobile', 'tv'],
  trainingFee: 2400,
  category: 'general_required',
  chapters: [
    ['数字时代的师德', ['网上的言行也是师德', '尊重版权与署名', '保护学生信息', '与家长的线上边界']],
    ['提升工程怎样走', ['读懂自己的诊断报告', '选学的思路', '在课堂里实践', '定一个改进目标']],
  ],
};

const professional = (course: SubjectCourse): CourseContent => ({
  ...capability,
  key: `capability-${course.subject}-${course.stages.length === 1 ? (course.stages[0] ?? 'all') : 'all'}`,
  title: course.title,
  titleEn: course.titleEn,
  introduction: `${course.about}课程从真实课例出发，讲清技术用在哪里、为什么用、效果怎样判断。学员结合本班学情完成一份教学设计并在课堂试用。`,
  introductionEn: `${course.aboutEn} Real lessons show where technology is used, why, and how to judge its effect. You design and try a lesson for your own class.`,
  lecturer: course.lecturer,
  organisation: 'lingnan',
  hours: 18,
  stages: course.stages,
  subjects: [course.subject],
  delivery: 'remote',
  terminals: ['pc', 'mobile'],
  trainingFee: 5400,
  category: 'professional_required',
  chapters: [
    ['从学情到目标', ['学生在哪里会卡住', '技术能帮上什么', '目标怎样写得可检验']],
    ['课例研读', course.cases],
    ['实践与改进', ['完成教学设计', '课堂试用与记录', '依据证据改一处']],
  ],
});

const schoolBased = (subject: FullSubjectCode): CourseContent => {
  const topic = SCHOOL_BASED_TOPICS[subject];
  return {
    ...capability,
    key: `capability-school-${subject}`,
    title: `${topic.name}校本研修：信息技术融合的课例研究`,
    titleEn: `${topic.nameEn}: school-based lesson study with technology`,
    introduction: `由学校教研组组织，围绕“${topic.question}”开展一个学期的课例研究。包括两次集体备课、两轮观课和一次成果交流，过程材料由学校审核。`,
    introductionEn: `Run by the school’s own group over a term: “${topic.questionEn}” Two joint plannings, two rounds of observed lessons and one exchange; the school checks the records.`,
    lecturer: '本校教研组',
    organisation: 'remote',
    hours: 16,
    stages: SUBJECT_STAGES[subject],
    subjects: [subject],
    delivery: 'blended',
    terminals: ['pc', 'mobile'],
    trainingFee: 0,
    category: 'school_based',
    chapters: [
      ['共同备课', ['确定研究问题', '第一次集体备课']],
      ['观课与改进', ['第一轮观课', '依据证据修改', '第二轮观课']],
      ['交流', ['整理过程材料', '校内成果交流']],
    ],
  };
};

export const CAPABILITY_REQUIRED: readonly CourseContent[] = [
  CAPABILITY_GENERAL,
  ...[...CORE_SUBJECT_COURSES, ...FURTHER_SUBJECT_COURSES].map(professional),
  ...FULL_SUBJECTS.map(schoolBased),
];
