import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditTexts } from '@xueshi/api/audits';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const sources = execFileSync('git', ['ls-files', 'schema/src', 'api/src', 'worker/src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) =>
      file.endsWith('.ts') && !/\.(test|audit|notices)\./.test(file) && !file.includes('/migrations/'),
  )
  .map((file) => readFileSync(join(root, file), 'utf8'));

/** Names of schedules look the same. */
const scheduled = /(?:name: |takeTurn\(tx, )'[^']+'/g;

/** Actions that are written somewhere: `'feature.what-is-done'` in a file that notes or records for the audit. */
const written = new Set(
  sources
    .filter((text) => /recordAudit|auditEvent|courseEvent|\.note\(|\.audit\(/.test(text))
    .flatMap((text) =>
      Array.from(
        text.replaceAll(scheduled, '').matchAll(/'([a-z-]+\.(?!csv|xlsx|pdf)[a-z-]+)'/g),
        ([, action]) => action ?? '',
      ),
    ),
);

const han = /\p{Script=Han}/u;

describe('the audit', () => {
  it('has a sentence for every action that is written', () => {
    expect([...written].filter((action) => !(action in auditTexts)).toSorted()).toEqual([]);
  });

  it('is told in both languages, with the same blanks to fill in', () => {
    const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    const wanting = Object.entries(auditTexts).flatMap(([action, { label, done, refused, denied }]) =>
      [label, done, refused, denied].flatMap((text) =>
        text === undefined ||
        (han.test(text.zh) &&
          text.en !== '' &&
          !han.test(text.en) &&
          blanks(text.zh).join(' ') === blanks(text.en).join(' '))
          ? []
          : [`${action}: ${text.zh} / ${text.en}`],
      ),
    );
    expect(wanting).toEqual([]);
  });
});
