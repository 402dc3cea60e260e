import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schema/graphql/persisted-documents.json'), 'utf8'),
) as Record<string, string>;

/** The id under which the API knows a document of the web's, by its operation. */
export const documentId = (operation: string): string => {
  const found = Object.entries(manifest).find(([, text]) => new RegExp(`^\\w+ ${operation}\\b`).test(text));
  if (found === undefined) throw new Error(`the web has no document ${operation}`);
  return found[0];
};

/** The text of a document of the web's, by its operation: what a page asks to the letter. */
export const documentText = (operation: string): string => {
  const text = manifest[documentId(operation)];
  if (text === undefined) throw new Error(`the web has no document ${operation}`);
  return text;
};
