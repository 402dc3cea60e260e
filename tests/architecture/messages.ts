import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { notify } from '@xueshi/schema/messaging/store';
import type { Client } from '../support/client.js';
import type { World } from '../support/world.js';

/** A text message to their school that the gateway refused. */
export const textMessageOf = async (world: World): Promise<string> => {
  const [text] = await world.rows<{ id: string }>(
    `insert into text_message (key, kind, organisation_id, mobile_sealed, body, created_at, until_at, state, due_at, settled_at)
     select 'belongings', 'test.told', o.id, o.mobile_sealed, 'x', $2::timestamptz, $2::timestamptz + interval '1 day', 'failed',
       $2::timestamptz, $2::timestamptz
     from organisation o where o.id = $1 on conflict (key) do update set body = 'x' returning id`,
    [world.seeded.teachers[0]?.schoolId, world.clock.now()],
  );
  return toGlobalId('TextMessage', text?.id ?? '');
};

/** Something they were told. */
export const noticeOf = async (owner: Client, world: World): Promise<string> => {
  const { viewer } = await owner.ask<{ viewer: { id: string } }>(`{ viewer { id } }`);
  const accountId = uuidOf('Viewer', viewer.id) ?? '';
  const notice = { accountId, kind: 'test.told', facts: {}, at: world.clock.now(), key: 'belongings' };
  await world.db.work((tx) => notify(tx, [notice]));
  const [told] = await world.rows<{ id: number }>(
    `select id from notice where account_id = $1 and key = 'belongings'`,
    [accountId],
  );
  return toGlobalId('Notice', told?.id ?? 0);
};
