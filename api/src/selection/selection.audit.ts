import type { FeatureAudit } from '../platform/audit-texts.js';

/** D5: a bundle is confirmed once. S3, S11: what a school does on its teachers' lists. */
export const selectionAudit: FeatureAudit = {
  texts: {
    'bundle.confirm': {
      label: { zh: '确认能力提升课程', en: 'Bundle confirmed' },
      done: { zh: '{actor}确认了能力提升工程的课程。', en: '{actor} confirmed a capability bundle.' },
    },
    'bulk.apply': {
      label: { zh: '学校批量代选', en: 'Bulk selection' },
      done: {
        zh: '{actor}为本校教师批量代选，共 {lines} 行，预计选上 {planned} 行。',
        en: '{actor} selected courses for teachers in bulk: {lines} lines, {planned} of them expected to hold.',
      },
    },
    'bulk.undo': {
      label: { zh: '撤回批量代选', en: 'Bulk selection taken back' },
      done: {
        zh: '{actor}撤回一批代选，涉及 {selected} 行。',
        en: '{actor} took a bulk selection back, {selected} lines.',
      },
    },
    'bulk.export': {
      label: { zh: '下载代选结果', en: 'Bulk selection downloaded' },
      done: {
        zh: '{actor}下载了一批代选的逐行结果，共 {rows} 行。',
        en: '{actor} downloaded what became of a bulk selection, {rows} lines.',
      },
    },
    'bulk.template': {
      label: { zh: '下载代选模板', en: 'Bulk template downloaded' },
      done: {
        zh: '{actor}下载了代选模板，含本校 {rows} 位教师的姓名和学号。',
        en: '{actor} downloaded the template with names and numbers of {rows} teachers.',
      },
    },
    'list.export': {
      label: { zh: '导出选课名单', en: 'Selection list exported' },
      done: {
        zh: '{actor}导出{organisation}的名单（{kind} {term}）。',
        en: '{actor} exported a list of {organisation} ({kind} {term}).',
      },
    },
    'list.download': {
      label: { zh: '下载选课名单', en: 'Selection list downloaded' },
      done: {
        zh: '{actor}下载了名单 {file}，共 {rows} 行。',
        en: '{actor} downloaded the list {file}, {rows} lines.',
      },
    },
    'selection.drop': {
      label: { zh: '代删教师课程', en: 'Course deleted for a teacher' },
      done: {
        zh: '{actor}为一位教师删除了《{subject}》。',
        en: '{actor} deleted {subject} on a teacher’s behalf.',
      },
    },
  },
};
