import { buildApiSchema } from '@xueshi/api/build-schema';
import { readPersistedDocuments } from '@xueshi/api/platform/documents';
import { documentFaults } from '@xueshi/api/platform/limits';
import { describe, expect, it } from 'vitest';

describe('documents', () => {
  it('of the web are valid and stay inside the limits that others have', async () => {
    const schema = await buildApiSchema();
    const faults = [...(await readPersistedDocuments()).values()].flatMap((text) =>
      documentFaults(schema, text).map((fault) => `${fault} in ${text.slice(0, 80)}`),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['too deep', `{ terms ${'{ ... on Term '.repeat(30)} { id } ${'}'.repeat(30)} }`],
    ['with too many aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: serverTime`).join(' ')} }`],
    ['with too many directives', `{ serverTime ${'@include(if: true) '.repeat(40)} }`],
  ])('%s are refused while they are validated', async (_, text) => {
    expect(documentFaults(await buildApiSchema(), text).join()).toMatch(/limit/i);
  });
});
