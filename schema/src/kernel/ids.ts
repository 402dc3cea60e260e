/** Node types that have a global id (Relay). */
export type NodeType =
  | 'Task'
  | 'Viewer'
  | 'Organisation'
  | 'SignInSession'
  | 'AuditEvent'
  | 'Notice'
  | 'Announcement'
  | 'WrittenAnnouncement'
  | 'Term'
  | 'Offering'
  | 'LessonOutline'
  | 'Course'
  | 'CourseComment'
  | 'CourseDraft'
  | 'CaptionTrack'
  | 'MediaAsset'
  | 'MySelection'
  | 'Bill'
  | 'BulkSelection'
  | 'PaymentSheet'
  | 'LiftRequest'
  | 'UserBlock'
  | 'TextMessage'
  | 'StaffSelection'
  | 'ClassSeat'
  | 'WaitingPlace'
  | 'Programme'
  | 'Sitting'
  | 'Question'
  | 'QuestionOption'
  | 'Bundle'
  | 'Enrolment'
  | 'Lesson'
  | 'CheckQuestion'
  | 'WatchSession'
  | 'LedgerEntry'
  | 'VerificationRun'
  | 'ApiToken'
  | 'TaughtClass'
  | 'ClassSheet'
  | 'CourseInsight';

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const numberShape = /^[1-9][0-9]{0,17}$/;

/** An opaque id, unique over all types: base64url of `Type:key`. A key is a uuid, several joined by `.`, or a number. */
export const toGlobalId = (type: NodeType, key: string | number): string => toBase64Url(`${type}:${key}`);

/** The type and key of a global id, or null when it is not one of ours. */
export const parseGlobalId = (id: string): { type: string; key: string } | null => {
  if (id.length > 200 || !/^[A-Za-z0-9_-]+$/.test(id)) return null;
  const text = fromBase64Url(id);
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const key = text.slice(colon + 1);
  return key.split('.').every((part) => uuidShape.test(part) || numberShape.test(part))
    ? { type: text.slice(0, colon), key }
    : null;
};

/** The key of a global id of the given type, or null: a foreign type answers like an id that does not exist. */
export const keyOf = (type: NodeType, id: string): string | null => {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.key : null;
};

/** Whether a key may be asked of a uuid column. */
export const isUuid = (key: string): boolean => uuidShape.test(key);

/** The uuid of a global id of the given type, or null. */
export const uuidOf = (type: NodeType, id: string): string | null => {
  const key = keyOf(type, id);
  return key !== null && isUuid(key) ? key : null;
};

const toBase64Url = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const fromBase64Url = (id: string): string => {
  try {
    return atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
};
