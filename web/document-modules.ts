import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** Where a component names documents of the API that it asks. */
const NAMED = /import \{([^}]*)\} from '#lib\/platform\/generated\/(?!types\.)(\w+)\.js';/g;
const QUERY = '?document=';

const folder = normalizePath(path.resolve(import.meta.dirname, 'src/lib/platform/generated'));

/**
 * Browsers get a module a document instead of one a feature: a document's id is as long as it looks, whatever compresses
 * it, and most pages ask two or three of them (P6).
 */
export const documentModules = (): Plugin => ({
  name: 'xueshi:document-modules',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { code: /#lib\/platform\/generated\// },
    handler: (code) => ({
      code: code.replace(NAMED, (_whole, names: string, feature: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => `import { ${name} } from '${folder}/${feature}.ts${QUERY}${name}';`)
          .join(' '),
      ),
      map: null,
    }),
  },
  resolveId: { filter: { id: /\?document=\w+$/ }, handler: (id) => id },
  load: {
    filter: { id: /\?document=\w+$/ },
    async handler(id) {
      const [file = '', name = ''] = id.split(QUERY);
      const text = await readFile(file, 'utf8');
      const value = new RegExp(`^export const ${name}: .* = (\\{.*\\});$`, 'm').exec(text)?.[1];
      if (value === undefined) throw new Error(`${file} holds no document ${name}`);
      return { code: `export const ${name} = ${value};`, moduleSideEffects: false };
    },
  },
});
