import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-schema.js';

/** Writes the SDL for `npm run generate`; the path is the first argument. */
const target = process.argv[2];
if (target === undefined) throw new Error('usage: print-schema <file>');
const sdl = printSchema(lexicographicSortSchema(await buildApiSchema()));
await writeFile(target, `# Written by npm run generate.\n${sdl}\n`);
