import { createHash } from 'node:crypto';

/** How long a session found is believed, as in ours. */
const believed = 30_000;

/** Who asks, by the session cookie that ours gave: read once, then kept as ours keeps it. */
export const sessionsOf = (pool) => {
  const known = new Map();
  return async (cookies = '') => {
    const token = /(?:^|;\s*)xueshi=([A-Za-z0-9_-]{43})/.exec(cookies)?.[1];
    if (token === undefined) return null;
    const kept = known.get(token);
    if (kept !== undefined && kept.until > Date.now()) return kept.viewer;
    const digest = createHash('sha256').update(token).digest();
    const { rows } = await pool.query(
      `select s.account_id as id, o.lineage from session s
       join account a on a.id = s.account_id and a.disabled_at is null
       join organisation o on o.id = s.organisation_id
       where s.token_digest = $1 and s.ended_at is null and s.expires_at > now()`,
      [digest],
    );
    const viewer = rows[0] ?? null;
    known.set(token, { viewer, until: Date.now() + believed });
    return viewer;
  };
};
