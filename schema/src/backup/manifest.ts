import { createHash, createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Of the layout of a back-up; one it does not know is refused. */
export const formatVersion = 1;

const shape = z.object({
  format: z.literal(formatVersion),
  madeAt: z.string(),
  /** of the server it was taken from */
  postgres: z.string(),
  /** tells whether a secret can open what is sealed in it; says nothing about the secret */
  secretFingerprint: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      /** SHA-256 of the rows as COPY writes them */
      digest: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.number(), called: z.boolean() })),
  media: z.array(z.object({ key: z.string(), size: z.number().int(), digest: z.string() })),
  /** hours of the ledger by kind and year: the sum that must never change */
  hours: z.array(z.object({ kind: z.string(), year: z.number().int(), hours: z.number() })),
});

export type Manifest = Readonly<z.output<typeof shape>>;

/** A back-up that cannot be used, or a place where it may not go. */
export class BackupFault extends Error {}

export const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('xueshi backup').digest('hex').slice(0, 24);

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Written last: a folder without it is a back-up that was broken off. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(join(folder, 'manifest.json'), text, { mode: 0o600 });
  await writeFile(join(folder, 'manifest.sha256'), `${digestOf(text)}  manifest.json\n`, { mode: 0o600 });
};

export const readManifest = async (folder: string): Promise<Manifest> => {
  const [text, sum] = await Promise.all(
    ['manifest.json', 'manifest.sha256'].map((name) =>
      readFile(join(folder, name), 'utf8').catch(() => null),
    ),
  );
  if (text === null || text === undefined || sum === null || sum === undefined)
    throw new BackupFault(
      `${folder} 里没有完整的备份 / there is no complete back-up in ${folder}: its manifest is missing`,
    );
  if (!sum.startsWith(digestOf(text)))
    throw new BackupFault('备份清单被改动过 / the manifest was changed after it was written');
  const parsed = shape.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new BackupFault(
      `备份的格式不认识，需要版本 ${formatVersion} / this back-up has a form this version does not know (it knows ${formatVersion})`,
    );
  return parsed.data;
};
