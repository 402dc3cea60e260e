import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { RefusalFacts } from '@xueshi/schema/kernel/refusals';
import type { ClassStanding, JudgedLine, LineFault } from '@xueshi/schema/study/class-result.rules';

const faults: Readonly<Record<LineFault, Bilingual>> = {
  number_missing: { zh: '没有继教学号。', en: 'The study number is missing.' },
  not_in_class: { zh: '这个学号不在本班名单里。', en: 'Nobody with this study number is in the class.' },
  name_differs: {
    zh: '姓名对不上：表里是“{given}”，名单上是“{name}”。',
    en: 'The name differs: “{given}” here, “{name}” on the roster.',
  },
  duplicate: {
    zh: '同一位教师出现了不止一次，另见第 {lines} 行。',
    en: 'The teacher appears more than once, see line {lines}.',
  },
  attended_unreadable: { zh: '出勤只能填“是”或“否”。', en: 'Attended must be yes or no.' },
  score_unreadable: { zh: '成绩不是数字。', en: 'The score is not a number.' },
  score_out_of_range: {
    zh: '成绩 {score} 超出 0 到 100 的范围。',
    en: 'The score {score} is not between 0 and 100.',
  },
  score_missing: { zh: '到课的教师要有成绩。', en: 'Whoever attended needs a score.' },
  absent_with_score: { zh: '缺勤的教师不应有成绩。', en: 'Whoever was absent has no score.' },
  passed_unreadable: { zh: '合格只能填“是”或“否”。', en: 'Passed must be yes or no.' },
  passed_though_absent: { zh: '缺勤不能合格。', en: 'Whoever was absent cannot pass.' },
  passed_below_mark: {
    zh: '成绩 {score} 未到合格线 {passMark}，不能合格。',
    en: 'The score {score} is below the pass mark {passMark}.',
  },
};

export const standingText = ({ attended, score, passed }: ClassStanding, locale: Locale): string => {
  if (!attended) return locale === 'zh' ? '缺勤' : 'absent';
  const verdict = locale === 'zh' ? (passed ? '合格' : '不合格') : passed ? 'passed' : 'not passed';
  return locale === 'zh' ? `${String(score ?? 0)} 分，${verdict}` : `${String(score ?? 0)}, ${verdict}`;
};

/** What becomes of a line, or became of it once its sheet is registered. */
export const lineText = (line: JudgedLine, done: boolean, locale: Locale): string => {
  if (line.fault !== null) return filled(faults[line.fault][locale], line.facts);
  const told = (standing: ClassStanding | null): string =>
    standing === null ? '' : standingText(standing, locale);
  const sentence = verdicts[line.verdict][done ? 'done' : 'coming'][locale];
  return filled(sentence, { now: told(line.standing), before: told(line.before) });
};

const filled = (sentence: string, facts: RefusalFacts): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

const same = (text: Bilingual): Readonly<Record<'coming' | 'done', Bilingual>> => ({
  coming: text,
  done: text,
});
const nothing = same({ zh: '没有填成绩，不登记。', en: 'No result was entered; left out.' });

const verdicts: Readonly<Record<JudgedLine['verdict'], Readonly<Record<'coming' | 'done', Bilingual>>>> = {
  new: {
    coming: { zh: '将登记：{now}。', en: 'Will be registered: {now}.' },
    done: { zh: '已登记：{now}。', en: 'Registered: {now}.' },
  },
  correction: {
    coming: { zh: '将更正：{before} 改为 {now}。', en: 'Will be corrected: {before} to {now}.' },
    done: { zh: '已更正：{before} 改为 {now}。', en: 'Corrected: {before} to {now}.' },
  },
  unchanged: same({ zh: '与已登记的相同：{now}。', en: 'Stands already: {now}.' }),
  blank: nothing,
  refused: nothing,
};
