/**
 * Writes what the web and the API must agree on: types of every operation under src/lib, one typed constant an
 * operation, and the manifest of persisted documents. Same input, same bytes.
 */
import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  buildSchema,
  concatAST,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  print,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql';

interface DocumentFile {
  readonly location: string;
  /** The folder it lies in decides which module its constants go to. */
  readonly feature: string;
  readonly document: DocumentNode;
}

interface Persisted {
  readonly id: string;
  readonly text: string;
  readonly feature: string;
  readonly name: string;
  readonly operation: string;
}

const root = import.meta.dirname;
const schemaFile = path.join(root, '../schema/graphql/schema.graphql');
const manifestFile = path.join(root, '../schema/graphql/persisted-documents.json');
const outDir = path.join(root, 'src/lib/platform/generated');
const HEADER = '// Written by `npm run generate`. Do not edit.\n';

const schemaText = await readFile(schemaFile, 'utf8');
const schema = buildSchema(schemaText);
const sources = await readDocuments();
check(sources);
const fragments = new Map(
  definitions(sources).flatMap(({ definition }) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
  ),
);
const persisted = definitions(sources).flatMap(({ definition, feature }) =>
  definition.kind === Kind.OPERATION_DEFINITION ? [persist(definition, feature)] : [],
);

const features = [...new Set(persisted.map(({ feature }) => feature))].toSorted();
const manifest = Object.fromEntries(
  persisted.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, text }) => [id, text]),
);

await mkdir(outDir, { recursive: true });
await writeChanged(path.join(outDir, 'types.ts'), HEADER + (await writeTypes()));
for (const feature of features) {
  await writeChanged(path.join(outDir, `${feature}.ts`), HEADER + writeConstants(feature));
}
const expected = new Set(['types.ts', ...features.map((feature) => `${feature}.ts`)]);
for (const file of await readdir(outDir)) if (!expected.has(file)) await rm(path.join(outDir, file));
await writeChanged(manifestFile, JSON.stringify(manifest, null, 2) + '\n');
process.stdout.write(`${persisted.length} documents, ${fragments.size} fragments\n`);

/** A file that stays the same keeps its time, so that no build starts for nothing. */
async function writeChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== text) await writeFile(file, text);
}

/** All *.graphql files in a stable order, each with the feature (folder) it belongs to. */
async function readDocuments(): Promise<readonly DocumentFile[]> {
  const files: string[] = [];
  for await (const file of glob('src/lib/**/*.graphql', { cwd: root }))
    files.push(file.replaceAll('\\', '/'));
  return Promise.all(
    files.toSorted().map(async (file) => ({
      location: file,
      feature: file.split('/')[2] ?? '',
      document: parse(new Source(await readFile(path.join(root, file), 'utf8'), file)),
    })),
  );
}

function check(all: readonly DocumentFile[]): void {
  const names = new Set<string>();
  for (const { definition, location } of definitions(all)) {
    const name = nameOf(definition);
    if (name === undefined) fail([`${location}: every operation has a name`]);
    else if (names.has(name)) fail([`${location}: ${name} exists twice`]);
    else names.add(name);
  }
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  fail(validate(schema, concatAST(all.map(({ document }) => document)), rules).map(String));
}

function fail(errors: readonly string[]): void {
  if (errors.length === 0) return;
  process.stderr.write(`${errors.join('\n\n')}\n`);
  process.exit(1);
}

function definitions(all: readonly DocumentFile[]) {
  return all.flatMap(({ document, location, feature }) =>
    document.definitions.map((definition) => ({ location, feature, definition })),
  );
}

function nameOf(definition: DefinitionNode): string | undefined {
  return 'name' in definition ? definition.name?.value : undefined;
}

function persist(definition: OperationDefinitionNode, feature: string): Persisted {
  const used = [...usedFragments(definition)].toSorted().map(fragment);
  const text = print({ kind: Kind.DOCUMENT, definitions: [definition, ...used] });
  const id = createHash('sha256').update(text).digest('hex');
  return { id, text, feature, name: nameOf(definition) ?? '', operation: definition.operation };
}

function fragment(name: string): FragmentDefinitionNode {
  const found = fragments.get(name);
  if (found === undefined) throw new Error(`no fragment ${name}`);
  return found;
}

function usedFragments(node: DefinitionNode, found = new Set<string>()): ReadonlySet<string> {
  visit(node, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      found.add(name.value);
      usedFragments(fragment(name.value), found);
    },
  });
  return found;
}

function writeTypes(): Promise<string> {
  return codegen({
    schema: parse(schemaText),
    documents: sources.map(({ location, document }) => ({ location, document })),
    config: {
      enumType: 'string-literal',
      immutableTypes: true,
      skipTypename: true,
      dedupeFragments: true,
      inlineFragmentTypes: 'inline',
      strictScalars: true,
      scalars: { DateTime: 'string' },
      useTypeImports: true,
      inputMaybeValue: 'T | null | undefined',
    },
    filename: 'types.ts',
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
}

function writeConstants(feature: string): string {
  const own = persisted.filter((one) => one.feature === feature);
  const types = own.flatMap(({ name, operation }) => [
    resultType(name, operation),
    `${resultType(name, operation)}Variables`,
  ]);
  const imports = `import type { Document } from '../document.js';\nimport type { ${types.toSorted().join(', ')} } from './types.js';\n`;
  const constants = own.map(({ id, name, operation }) => {
    const result = resultType(name, operation);
    return `export const ${name}: Document<${result}, ${result}Variables> = { id: '${id}', name: '${name}' };\n`;
  });
  return `${imports}\n${constants.join('')}`;
}

function resultType(name: string, operation: string): string {
  return `${capital(name)}${capital(operation)}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
