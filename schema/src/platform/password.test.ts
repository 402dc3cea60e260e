import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.js';

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const [one, other] = await Promise.all([hashPassword('Xueshi-2026'), hashPassword('Xueshi-2026')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('fit when they are the same, however the keyboard writes them', async () => {
    const stored = await hashPassword('Xueshi-2026');
    expect(await verifyPassword(stored, 'Xueshi-2026')).toBe(true);
    expect(await verifyPassword(stored, 'Ｘｕｅｓｈｉ－２０２６')).toBe(true);
    expect(await verifyPassword(stored, 'xueshi-2026')).toBe(false);
  });

  it('of nobody never fit', async () => {
    expect(await verifyPassword(null, '')).toBe(false);
    expect(await verifyPassword(null, 'Xueshi-2026')).toBe(false);
  });

  it('are all answered when many come at once', async () => {
    const stored = await hashPassword('right');
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, at) => verifyPassword(stored, at % 2 === 0 ? 'right' : 'wrong')),
    );
    expect(answers).toEqual(Array.from({ length: 24 }, (_, at) => at % 2 === 0));
  });
});
