import { closest } from 'fastest-levenshtein';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'must be a postgres:// address');
const yesOrNo = z.enum(['true', 'false'], 'must be true or false').transform((word) => word === 'true');
/** Addresses and networks, with commas: `10.0.0.7,172.16.0.0/12`. */
const addressList = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .pipe(
    z.array(
      z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'must be addresses or networks, with commas'),
    ),
  );

/** Every setting of the product: name, shape, default. Read once, at start. */
const shape = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  DATABASE_REPLICA_MAX_LAG: z.coerce.number().min(1).max(3600).default(5),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(12),
  REDIS_URL: z
    .string()
    .transform((text) => text.split(','))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^rediss?:\/\/[^\s/]+(\/\d*)?$/,
            'must be a redis:// or rediss:// address, or several with commas',
          ),
      ),
    )
    .optional(),
  REDIS_CLUSTER: yesOrNo.optional(),
  REDIS_CA_FILE: z.string().min(1).optional(),
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w.-]+$/, 'must be letters, digits, - _ or .')
    .default('xueshi'),
  WEB_PORT: port.default(3000),
  WEB_METRICS_PORT: port.optional(),
  WORKER_PORT: port.optional(),
  API_PORT: port.default(4000),
  API_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_FORCE_PATH_STYLE: yesOrNo.optional(),
  S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)*[\w.-]+\/?$/, 'must be names joined by /')
    .transform((prefix) => prefix.replace(/\/?$/, '/'))
    .default(''),
  SMS_GATEWAY_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .optional(),
  SMS_GATEWAY_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  XUESHI_TRUSTED_WEB: addressList.default(['127.0.0.1', '::1']),
  XUESHI_DATA_DIR: z.string().min(1),
  XUESHI_SECRET: z.string().min(32, 'must have at least 32 characters'),
  XUESHI_SEED_SIZE: z.enum(['none', 'small', 'demo', 'city']).default('demo'),
  XUESHI_UPLOAD_LARGEST_GB: z.coerce.number().min(0.001).max(1000).default(8),
  XUESHI_VIDEO_LONGEST_HOURS: z.coerce.number().min(0.01).max(24).default(4),
  XUESHI_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  XUESHI_DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  XUESHI_SMALLEST_GROUP: z.coerce.number().int().min(3).max(1000).default(10),
  XUESHI_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Settings = Readonly<z.output<typeof shape>>;
export type SettingName = keyof Settings;

/** Names that others read: the launcher, or a later part of the product. */
const alsoKnown = ['XUESHI_SKIP_BUILD'];

/** What is wrong with the settings, one sentence each, all at once. */
export class SettingsFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`设置有误 / wrong settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Checks the wanted settings of an environment; an unknown XUESHI_ name is a fault too, with the nearest known one. */
export const parseSettings = <Name extends SettingName>(
  environment: Readonly<Record<string, string | undefined>>,
  wanted: readonly Name[],
): Pick<Settings, Name> => {
  const known = [...Object.keys(shape.shape), ...alsoKnown];
  const faults = Object.keys(environment)
    .filter((name) => /^(XUESHI|S3|SMS)_/.test(name) && !known.includes(name))
    .map(
      (name) =>
        `${name}：没有这个设置，是否想写 ${nearest(name, known)}？/ unknown, did you mean ${nearest(name, known)}?`,
    );
  const parsed: Record<string, unknown> = {};
  for (const name of wanted) {
    const given = environment[name] === '' ? undefined : environment[name];
    const result = shape.shape[name].safeParse(given);
    if (result.success) parsed[name] = result.data;
    else
      faults.push(
        `${name}：${given === undefined ? '未设置 / not set' : (result.error.issues[0]?.message ?? '')}`,
      );
  }
  faults.push(...halfSet(environment));
  if (faults.length > 0) throw new SettingsFault(faults);
  return parsed as Pick<Settings, Name>;
};

/** Settings that mean nothing without others: whoever sets a bucket must not find the media in a folder. */
const halfSet = (environment: Readonly<Record<string, string | undefined>>): string[] => {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  const lacks = (name: string, by: string): string =>
    `${name}：设了 ${by}，也要设它 / not set, though ${by} is`;
  const both = (one: string, other: string): string[] => {
    if (isSet(one) === isSet(other)) return [];
    return isSet(one) ? [lacks(other, one)] : [lacks(one, other)];
  };
  const some = Object.keys(shape.shape).find((name) => name.startsWith('S3_') && isSet(name));
  return [
    ...(some === undefined || isSet('S3_BUCKET') ? [] : [lacks('S3_BUCKET', some)]),
    ...both('S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'),
    ...both('SMS_GATEWAY_URL', 'SMS_GATEWAY_SECRET'),
  ];
};

/** The settings of this process. A fault ends it with every wrong setting named. */
export const readSettings = <Name extends SettingName>(wanted: readonly Name[]): Pick<Settings, Name> => {
  try {
    return parseSettings(process.env, wanted);
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return process.exit(78); // EX_CONFIG
  }
};

const nearest = (name: string, known: readonly string[]): string => closest(name, [...known]);
