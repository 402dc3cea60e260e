/** Roles a person can act in (A7, A11, A12). */
export const roles = [
  'teacher',
  'school_admin',
  'district_admin',
  'city_admin',
  'trainer',
  'tutor',
  'analyst',
] as const;
export type Role = (typeof roles)[number];

export const terminals = ['pc', 'mobile', 'tv'] as const;
export type Terminal = (typeof terminals)[number];

/** Who acts, in which role and where: what every policy is asked about. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
  /** where the role was granted: a school, a district, the city or a training organisation */
  readonly organisationId: string;
  /** that organisation and those above it, the nearest first (A1) */
  readonly lineage: readonly string[];
  readonly terminal: Terminal;
  /** set when a program acts with a token instead of a person in a session: it may do what these words say, no more */
  readonly token?: { readonly id: string; readonly scopes: readonly string[] };
}

export const isTeacher = (actor: Actor | null): actor is Actor => actor?.role === 'teacher';

/** What other features need to know of a teacher (A4, A5). */
export interface TeacherCard {
  /** the account's id; every table calls it teacher_id */
  readonly id: string;
  readonly name: string;
  readonly studyNumber: string;
  readonly schoolId: string;
  /** null for a directly affiliated school (A1) */
  readonly districtId: string | null;
  readonly stage: string | null;
  readonly subject: string | null;
  readonly state: 'active' | 'left' | 'retired';
  readonly profileState: 'open' | 'submitted' | 'approved' | 'reopened';
}
