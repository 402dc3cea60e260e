import { row, type Tx } from '../platform/database.js';
import type { Questionnaire } from './questionnaire.rules.js';

/** A questionnaire whole, in one statement; it does not change once published, so it may be kept in memory. */
export const readQuestionnaire = (tx: Tx, id: string): Promise<Questionnaire | null> =>
  row<Questionnaire>(
    tx,
    `select qn.id, jsonb_build_object('zh', qn.name, 'en', qn.name_en) as name,
       (select coalesce(jsonb_agg(jsonb_build_object(
          'code', d.code, 'name', jsonb_build_object('zh', d.name, 'en', d.name_en),
          'levels', d.levels, 'themes', to_jsonb(d.themes)) order by d.position), '[]')
        from dimension d where d.questionnaire_id = qn.id) as dimensions,
       (select coalesce(jsonb_agg(jsonb_build_object(
          'id', q.id, 'position', q.position, 'dimension', q.dimension,
          'prompt', jsonb_build_object('zh', q.prompt, 'en', q.prompt_en),
          'options', (
            select coalesce(jsonb_agg(jsonb_build_object(
              'id', o.id, 'text', jsonb_build_object('zh', o.text, 'en', o.text_en), 'points', o.points)
              order by o.position), '[]')
            from question_option o where o.question_id = q.id)) order by q.position), '[]')
        from question q where q.questionnaire_id = qn.id) as questions
     from questionnaire qn where qn.id = $1`,
    [id],
  );
