import { Worker } from 'node:worker_threads';
import { minify, type Plugin } from 'vite';
import { FIRST_FILES } from './chunk-groups.ts';
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
      const files = Object.values(bundle).filter(({ fileName }) => fileName.startsWith(IMMUTABLE));
      const write = async (file: (typeof files)[number]): Promise<void> => {
        const edition = async (locale: string): Promise<string | Uint8Array> =>
          file.type === 'asset' ? file.source : saying(locale, file);
        const [base, ...others] = await Promise.all([BASE, ...OTHERS].map(edition));
        for (const [at, source] of others.entries()) {
          const fileName = file.fileName.replace(IMMUTABLE, `${IMMUTABLE}${OTHERS[at]}/`);
          this.emitFile({ type: 'asset', fileName, source });
        }
        if (file.type === 'chunk' && typeof base === 'string') file.code = base;
      };
      await Promise.all(files.map(write));
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
  return FIRST_FILES.has(name) ? squeezed(said) : said;
}

const squeezed = (code: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./squeeze.ts', import.meta.url), { workerData: code });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
