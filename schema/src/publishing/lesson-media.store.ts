import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { lessonsOf, type CourseContent } from './content.rules.js';
import type { MediaFacts, VideoFacts } from './missing.rules.js';

/** A video a lesson of a draft plays: an asset of the library, or that of a lesson of an earlier edition. */
export interface VideoRecord extends VideoFacts {
  readonly source: string;
  readonly title: string;
  /** folder of the HLS files; null until it is ready */
  readonly mediaKey: string | null;
  readonly markers: readonly object[];
}

export interface CaptionRecord {
  readonly id: string;
  readonly lang: string;
  readonly fileName: string;
  readonly storageKey: string;
  readonly cues: number | null;
  readonly endsMs: number | null;
}

export interface DraftMedia extends MediaFacts {
  readonly videos: ReadonlyMap<string, VideoRecord>;
  readonly captions: ReadonlyMap<string, CaptionRecord>;
}

/** Whose media a draft may refer to: its organisation's library, and the lessons of the course it changes. */
export interface MediaOwner {
  readonly organisationId: string;
  readonly courseId: string | null;
}

/** The media a draft refers to, as far as they are its organisation's; others are not there. Two statements. */
export const mediaOf = async (tx: Tx, owner: MediaOwner, content: CourseContent): Promise<DraftMedia> => {
  const lessons = lessonsOf(content);
  const sources = lessons.flatMap(({ assetId, keptLessonId }) => [assetId ?? [], keptLessonId ?? []].flat());
  const captionIds = lessons.flatMap((lesson) => lesson.captionIds);
  const videos = sources.length === 0 ? [] : await readVideos(tx, owner, sources);
  const captions =
    captionIds.length === 0
      ? []
      : await rows<CaptionRecord>(
          tx,
          `select id, lang, file_name as "fileName", storage_key as "storageKey", cues, ends_ms as "endsMs"
           from caption_track where organisation_id = $1 and id = any($2::uuid[])`,
          [owner.organisationId, captionIds],
        );
  return {
    videos: new Map(videos.map((video) => [video.source, video])),
    captions: new Map(captions.map((track) => [track.id, track])),
  };
};

const assetColumns = `id as source, title, case state when 'ready' then 'ready'
    when 'uploading' then 'making' when 'encoding' then 'making' else 'failed' end as state,
  media_key as "mediaKey", duration_ms as "durationMs", '[]'::jsonb as markers`;

const readVideos = (tx: Tx, owner: MediaOwner, sources: readonly string[]): Promise<VideoRecord[]> =>
  rows<VideoRecord>(
    tx,
    `select ${assetColumns} from media_asset where id = any($1::uuid[]) and organisation_id = $2 and deleted_at is null
     union all
     select id, title, 'ready', media_key, duration_ms, markers
     from lesson where id = any($1::uuid[]) and course_id = $3 and media_ready`,
    [sources, owner.organisationId, owner.courseId],
  );

export interface NewCaptions {
  readonly organisationId: string;
  readonly lang: string;
  readonly fileName: string;
  readonly storageKey: string;
  readonly cues: number;
  readonly endsMs: number;
  readonly by: string;
}

/** Keeps checked captions; the same file again is the same track. */
export const keepCaptions = async (tx: Tx, track: NewCaptions, now: Instant): Promise<CaptionRecord> => {
  const kept = await row<CaptionRecord>(
    tx,
    `insert into caption_track (organisation_id, lang, file_name, storage_key, cues, ends_ms, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (organisation_id, storage_key) do update set file_name = excluded.file_name
     returning id, lang, file_name as "fileName", storage_key as "storageKey", cues, ends_ms as "endsMs"`,
    [
      track.organisationId,
      track.lang,
      track.fileName,
      track.storageKey,
      track.cues,
      track.endsMs,
      track.by,
      now,
    ],
  );
  if (kept === null) throw new Error('captions were inserted and not returned');
  return kept;
};

/** Makes the captions of an edition's lessons tracks of the organisation, so that a draft can refer to them. */
export const adoptCaptions = async (
  tx: Tx,
  course: { readonly id: string; readonly edition: number; readonly declaringId: string },
  by: string,
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `insert into caption_track (organisation_id, lang, file_name, storage_key, uploaded_by, uploaded_at)
     select distinct on (track ->> 'key') $3::uuid, track ->> 'lang',
       regexp_replace(track ->> 'key', '^.*/', ''), track ->> 'key', $4::uuid, $5::timestamptz
     from lesson l, jsonb_array_elements(l.captions) as track
     where l.course_id = $1 and l.edition = $2
     on conflict (organisation_id, storage_key) do nothing`,
    [course.id, course.edition, course.declaringId, by, now],
  );
};

/** So many videos are offered to choose from; an older one is found in the library itself. */
const choiceAtMost = 100;

/** The newest videos of an organisation's library, as a lesson may take them. */
export const videosToChoose = (tx: Tx, organisationId: string): Promise<VideoRecord[]> =>
  rows<VideoRecord>(
    tx,
    `select ${assetColumns} from media_asset
     where organisation_id = $1 and deleted_at is null and state in ('ready', 'uploading', 'encoding')
     order by created_at desc, id limit $2`,
    [organisationId, choiceAtMost],
  );
