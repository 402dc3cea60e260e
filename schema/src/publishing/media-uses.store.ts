import { row, rows, type Tx } from '../platform/database.js';

/** A course or a draft that shows a video. */
export interface MediaUseRecord {
  readonly assetId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly draft: boolean;
}

/** Where videos are shown: in lessons of any edition, since learners may be in it, and in drafts that are still open. */
export const usesOfMedia = (tx: Tx, assetIds: readonly string[]): Promise<MediaUseRecord[]> =>
  rows<MediaUseRecord>(
    tx,
    `select distinct a.id as "assetId", c.title, c.title_en as "titleEn", false as draft
     from media_asset a join lesson l on l.media_key = a.media_key join course c on c.id = l.course_id
     where a.id = any($1::uuid[])
     union
     select a.id, coalesce(nullif(d.content ->> 'title', ''), '—'), d.content ->> 'titleEn', true
     from media_asset a join course_draft d on d.organisation_id = a.organisation_id and d.state <> 'approved'
       and strpos(d.content::text, a.id::text) > 0
     where a.id = any($1::uuid[])
     order by 2`,
    [assetIds],
  );

export const countUses = async (tx: Tx, assetId: string): Promise<number> =>
  (await usesOfMedia(tx, [assetId])).length;

/** Whether a stored folder is a video of the organisation, whatever its state. */
export const ownsMediaKey = async (tx: Tx, mediaKey: string, organisationId: string): Promise<boolean> =>
  (await row(tx, `select 1 from media_asset where media_key = $1 and organisation_id = $2`, [
    mediaKey,
    organisationId,
  ])) !== null;
