import { row, rows, type Tx } from '../platform/database.js';

/**
 * Who writes an upload at the moment, among all API processes. Held by a lease of the database's clock: that of a
 * killed process ends by itself, and one that is alive is asked to let go.
 */
const leaseSeconds = 10;

/** Takes the lock, or asks its holder to let go; true when it is taken. */
export const takeUpload = async (tx: Tx, upload: string, holder: string): Promise<boolean> =>
  (
    await row<{ holder: string }>(
      tx,
      `insert into upload_lock as held (upload, holder, lease_until)
       values ($1, $2, clock_timestamp() + make_interval(secs => $3))
       on conflict (upload) do update set
         holder = case when held.lease_until <= clock_timestamp() then excluded.holder else held.holder end,
         wanted = held.lease_until > clock_timestamp(),
         lease_until = case when held.lease_until <= clock_timestamp() then excluded.lease_until else held.lease_until end
       returning holder`,
      [upload, holder, leaseSeconds],
    )
  )?.holder === holder;

/** Keeps it; tells whether somebody else waits for it, null when it is lost. */
export const keepUpload = (tx: Tx, upload: string, holder: string): Promise<{ wanted: boolean } | null> =>
  row<{ wanted: boolean }>(
    tx,
    `update upload_lock set lease_until = clock_timestamp() + make_interval(secs => $3)
     where upload = $1 and holder = $2 returning wanted`,
    [upload, holder, leaseSeconds],
  );

export const letUploadGo = async (tx: Tx, upload: string, holder: string): Promise<void> => {
  await rows(tx, `delete from upload_lock where upload = $1 and holder = $2`, [upload, holder]);
};
