/** Teaching stages (A4). */
export const stages = ['kindergarten', 'primary', 'junior', 'senior', 'vocational'] as const;
export type Stage = (typeof stages)[number];

/** Archived teachers (left, retired) are not offered for selection (A6). */
export const teacherStates = ['active', 'left', 'retired'] as const;

/** A5: the teacher edits and submits, the school admin approves or returns, and may reopen what was approved. */
export const profileStates = ['open', 'submitted', 'approved', 'reopened'] as const;
export type ProfileState = (typeof profileStates)[number];
