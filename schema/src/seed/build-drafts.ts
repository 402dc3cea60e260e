import { organisationId } from './build-organisations.js';
import { DRAFTS, type DraftContentOfDemo } from './content/drafts.js';
import { insertRows } from './insert-rows.js';
import { mediaKey } from './lessons.js';
import { stableId } from './stable-id.js';
import type { SeededAccount, Site } from './world.js';

const draftId = (key: string): string => stableId('course-draft', key);
const assetId = (recording: string): string => stableId('media-asset', recording);

/** What the demo's trainer is working on, and the videos of the library behind it. */
export const buildDrafts = async (site: Site, trainer: SeededAccount, city: SeededAccount): Promise<void> => {
  const played = new Set(DRAFTS.flatMap(({ media }) => media ?? []));
  const recordings = site.lessons.filter(({ key }) => played.has(key));
  await insertRows(
    site.tx,
    'media_asset',
    recordings.map(({ key, durationMs }) => ({
      id: assetId(key),
      organisation_id: organisationId('suiyuan'),
      uploaded_by: trainer.id,
      title: `${key}.mp4`,
      filename: `${key}.mp4`,
      bytes: 4_000_000,
      received_bytes: 4_000_000,
      state: 'ready',
      encodings: 1,
      media_key: mediaKey(key),
      poster_key: `${mediaKey(key)}/poster.jpg`,
      posters: 0,
      duration_ms: durationMs,
      renditions: [],
      created_at: site.at([-6, '16:10']),
      received_at: site.at([-6, '16:12']),
      uploaded_at: site.at([-6, '16:12']),
      ready_at: site.at([-6, '16:14']),
    })),
  );
  const ready = new Set(recordings.map(({ key }) => key));
  await insertRows(
    site.tx,
    'course_draft',
    DRAFTS.map((draft) => ({
      id: draftId(draft.key),
      organisation_id: organisationId('suiyuan'),
      content: contentOf(draft, draft.media !== null && ready.has(draft.media) ? draft.media : null),
      revision: 4,
      state: draft.state,
      created_by: trainer.id,
      created_at: site.at([-5, '09:30']),
      saved_by: trainer.id,
      saved_at: site.at([draft.state === 'editing' ? -1 : -3, '17:05']),
      submitted_at: draft.state === 'editing' ? null : site.at([-3, '17:06']),
    })),
  );
  const step = (key: string, name: string, by: SeededAccount, reason: string | null) => ({
    draft_id: draftId(key),
    step: name,
    by_id: by.id,
    reason,
    revision: 4,
    at: site.at(name === 'submitted' ? [-3, '17:06'] : [-2, '10:40']),
  });
  await insertRows(
    site.tx,
    'course_decision',
    [
      DRAFTS.filter(({ state }) => state !== 'editing').map(({ key }) =>
        step(key, 'submitted', trainer, null),
      ),
      DRAFTS.filter(({ state }) => state === 'returned').map(({ key, reason }) =>
        step(key, 'returned', city, reason ?? ''),
      ),
    ].flat(),
  );
};

const contentOf = (draft: DraftContentOfDemo, recording: string | null) => ({
  ...draft.content,
  chapters: [
    {
      id: `${draft.key}-chapter`,
      title: draft.chapter,
      titleEn: null,
      lessons: [
        {
          id: `${draft.key}-lesson`,
          title: draft.lesson,
          titleEn: null,
          kind: 'video',
          assetId: recording === null ? null : assetId(recording),
          keptLessonId: null,
          captionIds: [],
          questions: draft.questions.map((question) => ({
            ...question,
            options: question.options.map((option) => ({ ...option })),
          })),
        },
      ],
    },
  ],
});
