import type {
  Board,
  ChangedPart,
  ChangeKind,
  DraftState,
  ReviewStep,
} from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const STATES: Readonly<Record<DraftState, { name: () => string; look: 'plain' | 'note' | 'warn' | 'good' }>> =
  {
    EDITING: { name: () => m.draft_editing(), look: 'plain' },
    SUBMITTED: { name: () => m.draft_submitted(), look: 'note' },
    RETURNED: { name: () => m.draft_returned(), look: 'warn' },
    APPROVED: { name: () => m.draft_approved(), look: 'good' },
  };

const STEPS: Readonly<Record<ReviewStep, () => string>> = {
  SUBMITTED: () => m.step_submitted(),
  WITHDRAWN: () => m.step_withdrawn(),
  RETURNED: () => m.step_returned(),
  APPROVED: () => m.step_approved(),
};

const CHANGES: Readonly<Record<ChangeKind, () => string>> = {
  ADDED: () => m.change_added(),
  REMOVED: () => m.change_removed(),
  CHANGED: () => m.change_changed(),
  MOVED: () => m.change_moved(),
};

const PARTS: Readonly<Record<ChangedPart, () => string>> = {
  COURSE: () => m.part_course(),
  CHAPTER: () => m.part_chapter(),
  LESSON: () => m.part_lesson(),
};

const FIELDS: Readonly<Record<string, () => string>> = {
  title: () => m.draft_title(),
  titleEn: () => m.draft_title_en(),
  introduction: () => m.draft_introduction(),
  introductionEn: () => m.draft_introduction_en(),
  lecturer: () => m.draft_lecturer(),
  lecturerTitle: () => m.draft_lecturer_title(),
  hourKind: () => m.market_kind(),
  publicTopic: () => m.draft_topic(),
  hours: () => m.draft_hours(),
  delivery: () => m.offering_delivery(),
  stages: () => m.market_stage(),
  subjects: () => m.market_subject(),
  kind: () => m.draft_kind(),
  assetId: () => m.draft_video(),
  keptLessonId: () => m.draft_video(),
  captionIds: () => m.draft_captions(),
  questions: () => m.draft_check(),
};

const BOARDS: Readonly<Record<Board, () => string>> = {
  CITY: () => m.board_name_city(),
  DISTRICT: () => m.board_name_district(),
  SPECIAL: () => m.board_name_special(),
  CAPABILITY: () => m.board_name_capability(),
};

export const stateName = (state: DraftState): string => STATES[state].name();
export const stateLook = (state: DraftState): 'plain' | 'note' | 'warn' | 'good' => STATES[state].look;
export const stepName = (step: ReviewStep): string => STEPS[step]();
export const changeName = (kind: ChangeKind): string => CHANGES[kind]();
export const partName = (part: ChangedPart): string => PARTS[part]();
export const boardName = (board: Board): string => BOARDS[board]();
/** Fields by their words, each once: asset and kept lesson are both the video. */
export const fieldNames = (fields: readonly string[]): string[] => [
  ...new Set(fields.map((field) => FIELDS[field]?.() ?? field)),
];

export const CAPTION_LANGUAGES = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
  { value: 'zh-Hant', label: '繁體中文' },
  { value: 'yue', label: '粵語' },
] as const;
