import { cityInstant } from '@xueshi/schema/platform/city-time';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { hashPassword } from '@xueshi/schema/platform/password';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoRole } from '@xueshi/schema/seed/content/accounts';
import { readLessons } from '@xueshi/schema/seed/lessons';
import { seedWorld } from '@xueshi/schema/seed/seed-world';
import type { World as SeededWorld } from '@xueshi/schema/seed/world';

export type { DemoRole };

/** The day from which every instant of the test city is counted. */
export const anchorDay = '2026-11-21';

/** Ten in the morning of that day: the first round is open, another term is in study. */
export const testNow = cityInstant(anchorDay, 0, '10:00');

export const testSecret = 'only for tests, never for a city';

export const demoPassword = DEMO_PASSWORD;

export const demoLogins = Object.fromEntries(
  DEMO_ACCOUNTS.map(({ role, account }) => [role, account]),
) as Record<DemoRole, string>;

/** The part of a seeded world that can be handed from the set-up to test files. */
export type Seeded = Pick<SeededWorld, 'teachers' | 'schools' | 'accounts' | 'cityId'>;

/** Fills the template database with sixty teachers. */
export const seedTemplate = async (url: string): Promise<Seeded> => {
  const db = await connectDatabase({ url, entities: [], pool: 2 });
  try {
    const [passwordHash, lessons] = await Promise.all([hashPassword(demoPassword), readLessons()]);
    const { teachers, schools, accounts, cityId } = await db.work((tx) =>
      seedWorld(tx, { size: 'small', anchorDay, sealing: createSealing(testSecret), passwordHash, lessons }),
    );
    return { teachers, schools, accounts, cityId };
  } finally {
    await db.close();
  }
};
