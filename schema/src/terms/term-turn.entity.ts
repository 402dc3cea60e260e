import { defineEntity, p } from '@mikro-orm/core';
import { Term } from './terms.entity.js';

const schema = defineEntity({
  name: 'TermTurn',
  tableName: 'term_turn',
  properties: {
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id').primary(),
    turn: p.text().primary(),
    dueAt: p.datetime(),
    doneAt: p.datetime(),
    facts: p.json<Readonly<Record<string, number | boolean>>>(),
  },
});

/** That the platform has done what an instant of a term's calendar asks for (S1): one row, once. */
export class TermTurn extends schema.class {}
schema.setClass(TermTurn);
