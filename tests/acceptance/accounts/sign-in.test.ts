import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLogins, demoPassword } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { refusedSignIn, trySignIn, viewerOf } from './documents.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.end());

const studyNumber = async (): Promise<string> => {
  const [found] = await world.rows<{ number: string }>(
    `select study_number as number from teacher t join account a on a.id = t.account_id where a.login = $1`,
    [demoLogins.teacher],
  );
  return found?.number ?? '';
};

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('signing in', () => {
  it('answers with who is signed in, by account name and by study number, however they are typed', async () => {
    const number = await studyNumber();
    const typed = [demoLogins.teacher.toUpperCase(), number, ` ${fullWidth(number)}　`];
    const names = new Set<string>();
    for (const login of typed) {
      const client = world.visitor();
      const { data } = await trySignIn(client, login, demoPassword);
      expect(data?.signIn).toMatchObject({ __typename: 'SignedIn', viewer: { role: 'TEACHER' } });
      names.add((await viewerOf(client))?.name ?? '');
    }
    expect(names.size).toBe(1);
  });

  it('shows the whole viewer in the answer itself', async () => {
    const { signIn } = await world.visitor().ask<{ signIn: Record<string, unknown> }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { viewer {
         roles { role organisation { name kind } }
         teacher { studyNumber nationalIdMasked mobileMasked stage school { name kind } district { name kind } profileState }
         sessions { current terminal }
       } } } }`,
      { input: { login: demoLogins.teacher, password: demoPassword, terminal: 'MOBILE' } },
    );
    expect(signIn).toMatchObject({
      viewer: {
        roles: [{ role: 'TEACHER', organisation: { kind: 'SCHOOL' } }],
        teacher: {
          nationalIdMasked: expect.stringMatching(/^\d{4}\*{12}\d[\dX]$/),
          mobileMasked: expect.stringMatching(/^1\d\d\*{4}\d{4}$/),
          school: { kind: 'SCHOOL' },
          district: { kind: 'DISTRICT' },
          profileState: 'APPROVED',
        },
        sessions: expect.arrayContaining([{ current: true, terminal: 'MOBILE' }]),
      },
    });
  });

  it('hands out a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await trySignIn(world.visitor(), demoLogins.teacher, demoPassword);
    const cookies = headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^xueshi=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps of the token only its digest', async () => {
    const client = await world.signedIn('teacher');
    const token = client.cookie?.split('=')[1] ?? '';
    const [kept] = await world.rows<{ kept: boolean }>(
      `select exists (select from session s where s::text like '%' || $1 || '%'
                        or s.token_digest = convert_to($1, 'UTF8')) as kept`,
      [token],
    );
    expect(token).toHaveLength(43);
    expect(kept?.kept).toBe(false);
    const [digest] = await world.rows(
      `select 1 from session where token_digest = sha256(convert_to($1, 'UTF8'))`,
      [token],
    );
    expect(digest).toBeDefined();
  });

  it('rotates the token and ends the session the browser came with', async () => {
    const client = await world.signedIn('teacher');
    const before = client.same();
    await trySignIn(client, demoLogins.teacher, demoPassword);
    expect(client.cookie).not.toBe(before.cookie);
    expect(await viewerOf(client)).not.toBeNull();
    expect(await viewerOf(before)).toBeNull();
  });
});

describe('a wrong password', () => {
  it('is told in the language of the reader, in three parts', async () => {
    const zh = await refusedSignIn(world.visitor(), demoLogins.teacher, 'wrong');
    expect(zh).toMatchObject({ rule: 'A8', key: 'wrongPassword', what: '没有登录成功。', facts: [] });
    const en = await refusedSignIn(world.visitor('en-GB'), demoLogins.teacher, 'wrong');
    expect(en).toMatchObject({ what: 'You are not signed in.', next: 'Try again' });
  });

  it('sets no cookie and opens no session', async () => {
    const count = `select count(*) as n from session`;
    const before = await world.rows(count);
    const { headers } = await trySignIn(world.visitor(), demoLogins.teacher, 'wrong');
    expect(headers.getSetCookie()).toEqual([]);
    expect(await world.rows(count)).toEqual(before);
  });

  it.each(['', 'no such person', "' or 1=1 --", 'a\u0000b', 'x'.repeat(500)])(
    'is told in the same words for a name nobody has: %j',
    async (login) => {
      const real = await refusedSignIn(world.visitor(), demoLogins.trainer, 'wrong');
      expect(await refusedSignIn(world.visitor(), login, 'wrong')).toEqual(real);
      await trySignIn(world.visitor(), demoLogins.trainer, demoPassword);
    },
  );

  it('takes as many statements for a name nobody has as for a real one', async () => {
    const count = (login: string): Promise<number> =>
      world.statementsDuring(() => refusedSignIn(world.visitor(), login, 'wrong'));
    expect(await count('nobody-at-all')).toBe(await count(demoLogins.analyst));
  });

  it('is the answer to the right one of a disabled account too', async () => {
    await world.rows(`update account set disabled_at = now() where login = $1`, [demoLogins['city-admin']]);
    const refused = await refusedSignIn(world.visitor(), demoLogins['city-admin'], demoPassword);
    expect(refused.key).toBe('wrongPassword');
  });
});
