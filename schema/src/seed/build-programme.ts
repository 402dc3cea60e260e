import { bundleCategories } from '../programme/programme.rules.js';
import { PROGRAMME } from './content/calendar.js';
import { FULL_SUBJECTS } from './content/codes.js';
import { CAPABILITY_COURSES } from './content/courses.js';
import { QUESTIONNAIRE, QUESTIONS } from './content/questions.js';
import { DIMENSIONS, DIMENSION_CODES, DIMENSION_THEMES, LEVEL_SHARES, THEMES } from './content/themes.js';
import { offeringId, termId } from './build-terms.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { Site } from './world.js';

export const programmeId = stableId('programme', PROGRAMME.code);
const questionnaireId = stableId('questionnaire', QUESTIONNAIRE.key);

/** The capability programme with its numbers and courses (D1, D4, D6) and its diagnostic (D2, D3). */
export const buildProgramme = async (site: Site): Promise<void> => {
  await buildQuestionnaire(site);
  await insertRows(site.tx, 'programme', [
    {
      id: programmeId,
      code: site.named(PROGRAMME.code),
      name: site.named(PROGRAMME.name),
      name_en: site.named(PROGRAMME.nameEn),
      term_id: termId('choosing'),
      questionnaire_id: questionnaireId,
      sittings_allowed: PROGRAMME.sittings,
      total_hours: PROGRAMME.totalHours,
      other_elective_hours: PROGRAMME.otherElectiveHours,
      full_offer_subjects: FULL_SUBJECTS,
      scope_districts: [],
      scope_stages: [],
      scope_subjects: [],
      study_opens: site.at(PROGRAMME.studyOpens),
      study_closes: site.at(PROGRAMME.studyCloses),
    },
  ]);
  await insertRows(
    site.tx,
    'programme_category',
    bundleCategories.map((category) => ({
      programme_id: programmeId,
      category,
      hours: PROGRAMME.categories[category],
    })),
  );
  await insertRows(
    site.tx,
    'programme_course',
    CAPABILITY_COURSES.map(({ key, category }) => ({
      programme_id: programmeId,
      offering_id: offeringId(key, 'choosing'),
      category: category ?? 'elective',
    })),
  );
};

const buildQuestionnaire = async ({ tx }: Site): Promise<void> => {
  await insertRows(
    tx,
    'theme',
    Object.entries(THEMES).map(([code, { zh, en, about, aboutEn }]) => ({
      code,
      name: zh,
      name_en: en,
      description: about,
      description_en: aboutEn,
    })),
  );
  await insertRows(tx, 'questionnaire', [
    {
      id: questionnaireId,
      code: QUESTIONNAIRE.key,
      name: QUESTIONNAIRE.title.zh,
      name_en: QUESTIONNAIRE.title.en,
    },
  ]);
  await insertRows(
    tx,
    'dimension',
    DIMENSION_CODES.map((code, index) => ({
      questionnaire_id: questionnaireId,
      code,
      position: index + 1,
      name: DIMENSIONS[code].zh,
      name_en: DIMENSIONS[code].en,
      levels: LEVEL_SHARES,
      themes: DIMENSION_THEMES[code],
    })),
  );
  await insertRows(
    tx,
    'question',
    QUESTIONS.map(({ key, dimension, zh, en }, index) => ({
      id: questionId(key),
      questionnaire_id: questionnaireId,
      dimension,
      position: index + 1,
      prompt: zh,
      prompt_en: en,
    })),
  );
  await insertRows(
    tx,
    'question_option',
    QUESTIONS.flatMap(({ key, options }) =>
      options.map(({ zh, en, score }, index) => ({
        id: stableId('option', `${key}/${String(index + 1)}`),
        question_id: questionId(key),
        position: index + 1,
        text: zh,
        text_en: en,
        points: score,
      })),
    ),
  );
};

const questionId = (key: string): string => stableId('question', key);
