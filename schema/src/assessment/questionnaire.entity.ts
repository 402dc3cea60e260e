import { defineEntity, p } from '@mikro-orm/core';

const QuestionnaireSchema = defineEntity({
  name: 'Questionnaire',
  tableName: 'questionnaire',
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text(),
  },
});

/** A diagnostic questionnaire (D2). */
export class Questionnaire extends QuestionnaireSchema.class {}

QuestionnaireSchema.setClass(Questionnaire);

const DimensionSchema = defineEntity({
  name: 'Dimension',
  tableName: 'dimension',
  properties: {
    questionnaireId: p.uuid().primary(),
    code: p.text().primary(),
    position: p.smallint(),
    name: p.text(),
    nameEn: p.text(),
    levels: p.json<number[]>(),
    themes: p.array(),
  },
});

/** A dimension of ICT teaching ability, with the shares at which its levels begin and its themes (D3). */
export class Dimension extends DimensionSchema.class {}

DimensionSchema.setClass(Dimension);

const QuestionSchema = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    id: p.uuid().primary(),
    questionnaireId: p.uuid(),
    dimension: p.text(),
    position: p.smallint(),
    prompt: p.text(),
    promptEn: p.text(),
  },
});

/** A question of a dimension. */
export class Question extends QuestionSchema.class {}

QuestionSchema.setClass(Question);

const QuestionOptionSchema = defineEntity({
  name: 'QuestionOption',
  tableName: 'question_option',
  properties: {
    id: p.uuid().primary(),
    questionId: p.uuid(),
    position: p.smallint(),
    text: p.text(),
    textEn: p.text(),
    points: p.smallint(),
  },
});

/** One of a question's answers and the points it brings. */
export class QuestionOption extends QuestionOptionSchema.class {}

QuestionOptionSchema.setClass(QuestionOption);
