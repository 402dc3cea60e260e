import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Series',
  tableName: 'series',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.text().unique(),
    title: p.text(),
    titleEn: p.text(),
    theme: p.text(),
  },
});

/** Micro-courses that belong together under one theme (D5). */
export class Series extends schema.class {}
schema.setClass(Series);
