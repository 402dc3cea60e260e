import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { TeacherCard } from './actor.rules.js';
import type { OrganisationKind } from './organisation.rules.js';
import { endAllSessions } from './session.store.js';
import type { Grant } from './sign-in.rules.js';

/** What signing in needs of an account; `usable` is false once it is disabled. */
export interface Credentials {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly usable: boolean;
  readonly grants: readonly Grant[];
}

/** $1: what `normalLogin` made of the typed name. */
const accountOfLogin = `coalesce((select id from account where login = $1),
  (select account_id from teacher where study_number = upper($1)))`;

/** The account of a name as `normalLogin` writes it, by account name or study number, in one statement. */
export const credentialsOf = (tx: Tx, login: string): Promise<Credentials | null> =>
  row<Credentials>(
    tx,
    `select a.id as "accountId", a.password_hash as "passwordHash", a.disabled_at is null as usable,
       coalesce((select json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id)
                                 order by g.granted_at, g.role)
                 from role_grant g where g.account_id = a.id and g.ended_at is null), '[]') as grants
     from account a
     where a.id = ${accountOfLogin}`,
    [login],
  );

/** An account as staff find it: every name it can be typed by, and the lineage of each place where it holds a role. */
export interface FoundAccount {
  readonly accountId: string;
  readonly name: string;
  readonly logins: readonly string[];
  readonly lineages: readonly (readonly string[])[];
}

export const findAccount = (tx: Tx, login: string): Promise<FoundAccount | null> =>
  row<FoundAccount>(
    tx,
    `select a.id as "accountId", a.name, array_remove(array[a.login, t.study_number], null) as logins,
       coalesce((select json_agg(o.lineage) from role_grant g join organisation o on o.id = g.organisation_id
                 where g.account_id = a.id and g.ended_at is null), '[]') as lineages
     from account a left join teacher t on t.account_id = a.id
     where a.id = ${accountOfLogin}`,
    [login],
  );

export interface TeacherRecord extends TeacherCard {
  readonly nationalIdSealed: Buffer;
  readonly mobileSealed: Buffer | null;
}

/** Of a TeacherCard, for statements that tell something beside it. */
export const cardColumns = `t.account_id as id, a.name, t.study_number as "studyNumber", t.school_id as "schoolId",
  district.id as "districtId", t.stage, t.subject, t.state, t.profile_state as "profileState"`;
export const cardTables = `teacher t
  join account a on a.id = t.account_id
  join organisation school on school.id = t.school_id
  left join organisation district on district.id = school.parent_id and district.kind = 'district'`;

/** The card with what is sealed at rest: for the teacher's own profile only. */
export const teacherRecord = (tx: Tx, accountId: string): Promise<TeacherRecord | null> =>
  row<TeacherRecord>(
    tx,
    `select ${cardColumns}, t.national_id_sealed as "nationalIdSealed", t.mobile_sealed as "mobileSealed"
     from ${cardTables} where t.account_id = $1`,
    [accountId],
  );

export interface OrganisationCard {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Organisations by id, in one statement; ids that do not exist are left out. */
export const organisationsByIds = (tx: Tx, ids: readonly string[]): Promise<OrganisationCard[]> =>
  rows<OrganisationCard>(
    tx,
    `select id, kind, name, name_en as "nameEn" from organisation where id = any($1::uuid[])`,
    [ids],
  );

/** Each organisation with those above it, the nearest first (A1): what `governs` is asked about. */
export const lineagesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, readonly string[]>> => {
  const found = await rows<{ id: string; lineage: string[] }>(
    tx,
    `select id, lineage from organisation where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(found.map(({ id, lineage }) => [id, lineage]));
};

/** The roles an account holds now, the oldest first (A12). */
export const grantsOf = (tx: Tx, accountId: string): Promise<Grant[]> =>
  rows<Grant>(
    tx,
    `select role, organisation_id as "organisationId" from role_grant
     where account_id = $1 and ended_at is null order by granted_at, role`,
    [accountId],
  );

/** Nobody gets in with this account any more, and whoever is in is out at once. */
export const disableAccount = async (tx: Tx, accountId: string, now: Instant): Promise<void> => {
  await rows(tx, `update account set disabled_at = $2 where id = $1 and disabled_at is null`, [
    accountId,
    now,
  ]);
  await endAllSessions(tx, accountId, now);
};

export interface AccountName {
  readonly accountId: string;
  readonly name: string;
  readonly login: string;
}

/** Everybody who learns at a school or holds a role there. */
export const accountsOfSchool = (tx: Tx, schoolId: string): Promise<AccountName[]> =>
  rows<AccountName>(
    tx,
    `select a.id as "accountId", a.name, coalesce(t.study_number, a.login) as login
     from account a left join teacher t on t.account_id = a.id
     where a.id in (select account_id from teacher where school_id = $1
                    union select account_id from role_grant where organisation_id = $1 and ended_at is null)`,
    [schoolId],
  );
