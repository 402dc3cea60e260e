/** The page of a lesson; ids are opaque and safe in a path. */
export const lessonPath = (enrolmentId: string, lessonId: string): `/learn/${string}` =>
  `/learn/${enrolmentId}/${lessonId}`;
