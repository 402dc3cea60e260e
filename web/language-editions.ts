import { minify as squeeze } from 'terser';
import { minify, type Plugin } from 'vite';
import { EVERYWHERE, MARKET } from './chunk-groups.ts';
import { LOCALE } from './message-modules.ts';

/** Where the browser's files of a language lie; those of the base language lie where Kit puts and names them. */
const IMMUTABLE = '_app/immutable/';
const BASE = 'zh';
const OTHERS = ['en'];

/**
 * Each file of the browser's build once a language, with that language's words alone: half of the texts of a first
 * load are never said. The page that names the files names the edition (`editionOf`); they name one another by
 * relative paths. One name covers all editions, because the hash was made of the words of all.
 */
export const languageEditions = (): Plugin => ({
  name: 'xueshi:language-editions',
  apply: 'build',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (!file.fileName.startsWith(IMMUTABLE)) continue;
        for (const locale of OTHERS) {
          const source = file.type === 'asset' ? file.source : await saying(locale, file);
          this.emitFile({
            type: 'asset',
            fileName: file.fileName.replace(IMMUTABLE, `${IMMUTABLE}${locale}/`),
            source,
          });
        }
        if (file.type === 'chunk') file.code = await saying(BASE, file);
      }
    },
  },
});

interface Chunk {
  readonly name: string;
  readonly code: string;
}

async function saying(locale: string, { name, code }: Chunk): Promise<string> {
  if (!code.includes(LOCALE)) return code;
  const words = code.replaceAll(LOCALE, JSON.stringify(locale));
  const said = (await minify(name, words, { module: true })).code;
  // What every first page loads is worth the seconds of a slower tool, which finds another 3 %.
  if (name !== EVERYWHERE && name !== MARKET) return said;
  const squeezed = await squeeze(said, {
    module: true,
    ecma: 2020,
    compress: { passes: 2, pure_getters: true },
  });
  return squeezed.code ?? said;
}
