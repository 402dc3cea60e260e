import { row, type Tx } from '../platform/database.js';
import { isLearnt } from './dropped.store.js';

/** Lessons that play a folder's video, or show captions out of it. */
const shows = `(l.media_key = $2 or exists (
  select from jsonb_array_elements(l.captions) as track where starts_with(track ->> 'key', $2 || '/')))`;

/** Whether a teacher studies or has passed a course with a lesson that needs the folder. */
export const learnsFrom = async (tx: Tx, teacherId: string, folder: string): Promise<boolean> =>
  (await row(
    tx,
    `select 1 from enrolment e join lesson l on l.course_id = e.course_id where e.teacher_id = $1 and ${shows} and ${isLearnt} limit 1`,
    [teacherId, folder],
  )) !== null;

/** Whether a folder is in the library of an organisation, or in a course it declared or, as a district, has as its own. */
export const teachesFrom = async (tx: Tx, organisationId: string, folder: string): Promise<boolean> =>
  (await row(
    tx,
    `select 1 from media_asset where media_key = $2 and organisation_id = $1
     union all
     select 1 from caption_track where organisation_id = $1 and starts_with(storage_key, $2 || '/')
     union all
     select 1 from course c join lesson l on l.course_id = c.id
     where (c.declaring_id = $1 or c.district_id = $1) and ${shows}
     limit 1`,
    [organisationId, folder],
  )) !== null;
