import type { Role } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const ROLE_WORDS: Readonly<Record<Role, { readonly name: () => string; readonly home: `/${string}` }>> = {
  TEACHER: { name: () => m.role_teacher(), home: '/' },
  SCHOOL_ADMIN: { name: () => m.role_school_admin(), home: '/school' },
  DISTRICT_ADMIN: { name: () => m.role_district_admin(), home: '/office' },
  CITY_ADMIN: { name: () => m.role_city_admin(), home: '/office' },
  TRAINER: { name: () => m.role_trainer(), home: '/train' },
  TUTOR: { name: () => m.role_tutor(), home: '/train' },
  ANALYST: { name: () => m.role_analyst(), home: '/analyst' },
};

/** Every role, for what a form sends. */
export const ROLES = Object.keys(ROLE_WORDS) as readonly Role[];

export const roleName = (role: Role): string => ROLE_WORDS[role].name();

/** The page that answers "what waits for me" for somebody acting in this role. */
export const homeOf = (role: Role): `/${string}` => ROLE_WORDS[role].home;
