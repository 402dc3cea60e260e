import { readFile } from 'node:fs/promises';

/** Documents the web was built with, by the SHA-256 of their text: the only ones a browser may send. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/** Reads the committed manifest that `npm run generate` writes. */
export const readPersistedDocuments = async (
  file = new URL('../../../schema/graphql/persisted-documents.json', import.meta.url),
): Promise<PersistedDocuments> => {
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null)
    throw new Error('the manifest of documents is not an object');
  return new Map(Object.entries(manifest).map(([id, text]) => [id, String(text)]));
};
