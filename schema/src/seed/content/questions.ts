import { ASSESSMENT_QUESTIONS } from './questions-assessment.js';
import { GROWTH_QUESTIONS } from './questions-growth.js';
import { LITERACY_QUESTIONS } from './questions-literacy.js';
import { ORGANISATION_QUESTIONS } from './questions-organisation.js';
import { PLANNING_QUESTIONS } from './questions-planning.js';
import type { QuestionContent } from './question-content.js';

/** D2: 32 questions over five dimensions. */
export const QUESTIONS: readonly QuestionContent[] = [
  ...LITERACY_QUESTIONS,
  ...PLANNING_QUESTIONS,
  ...ORGANISATION_QUESTIONS,
  ...ASSESSMENT_QUESTIONS,
  ...GROWTH_QUESTIONS,
];

export const QUESTIONNAIRE = {
  key: 'ict-2026',
  title: { zh: '信息技术应用能力诊断', en: 'Diagnostic of ICT teaching ability' },
  /** Minutes told to the teacher before starting; there is no limit (D2). */
  minutes: 20,
} as const;
