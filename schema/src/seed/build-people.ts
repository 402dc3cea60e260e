import { DEMO_ACCOUNTS, type DemoAccount, type DemoRole } from './content/accounts.js';
import {
  SUBJECTS,
  SUBJECT_STAGES,
  SUBJECT_WEIGHT,
  type StageCode,
  type SubjectCode,
} from './content/codes.js';
import { DISTRICTS } from './content/districts.js';
import { organisationId } from './build-organisations.js';
import { bytes, insertRows } from './insert-rows.js';
import { makeMobile, makePerson } from './names.js';
import { makeNationalId } from './national-id.js';
import type { Random } from './random.js';
import { extentOf } from './sizes.js';
import { bySize, inTurn, type House } from './staffing.js';
import { stableId } from './stable-id.js';
import type { SeededAccount, SeededSchool, SeededTeacher, Site } from './world.js';

interface Teacher extends SeededTeacher {
  readonly login: string;
  readonly mobile: string;
  readonly profileState: 'open' | 'submitted' | 'approved';
}

const long: readonly [number, string] = [-400, '09:00'];

/** Teachers with their accounts (A3-A5), demo teachers first. */
export const buildTeachers = async (
  site: Site,
  schools: readonly SeededSchool[],
): Promise<SeededTeacher[]> => {
  const teachers = listTeachers(site, schools);
  const createdAt = site.at(long);
  await insertRows(
    site.tx,
    'account',
    teachers.map(({ id, login, name }) => account(site, id, login, name)),
  );
  await insertRows(
    site.tx,
    'role_grant',
    teachers.map(({ id, schoolId }) => ({
      account_id: id,
      role: 'teacher',
      organisation_id: schoolId,
      granted_at: createdAt,
    })),
  );
  await insertRows(
    site.tx,
    'teacher',
    teachers.map((teacher) => ({
      account_id: teacher.id,
      study_number: teacher.studyNumber,
      national_id_sealed: bytes(site.sealing.seal(teacher.nationalId)),
      national_id_digest: bytes(site.sealing.digest('national-id', teacher.nationalId)),
      mobile_sealed: bytes(site.sealing.seal(teacher.mobile)),
      school_id: teacher.schoolId,
      stage: teacher.stage,
      subject: teacher.subject,
      state: 'active',
      profile_state: teacher.profileState,
    })),
  );
  return teachers;
};

/** One admin for each school and the demo staff; every account is one real person (A7). */
export const buildStaff = async (
  site: Site,
  schools: readonly SeededSchool[],
): Promise<Record<DemoRole, SeededAccount>> => {
  const random = site.random.fork('staff');
  const grantedAt = site.at(long);
  const demo = DEMO_ACCOUNTS.map((person) => ({
    ...demoAccount(person, schools),
    role: grantOf[person.role],
  }));
  const staff = demo.filter(({ role }) => role !== 'teacher');
  const taken = new Set(
    staff.filter(({ role }) => role === 'school_admin').map(({ organisationId: id }) => id),
  );
  const admins = schools
    .filter(({ id }) => !taken.has(id))
    .map((school) => ({
      id: stableId('account', `admin-${school.code}`),
      login: `admin-${school.code}`,
      name: makePerson(random).name,
      organisationId: school.id,
      role: 'school_admin',
    }));
  const all = [...staff, ...admins];
  await insertRows(
    site.tx,
    'account',
    all.map(({ id, login, name }, index) => ({
      ...account(site, id, login, name),
      mobile_sealed: bytes(site.sealing.seal(makeMobile(800_000 + index))),
    })),
  );
  await insertRows(
    site.tx,
    'role_grant',
    all.map(({ id, role, organisationId: where }) => ({
      account_id: id,
      role,
      organisation_id: where,
      granted_at: grantedAt,
    })),
  );
  return Object.fromEntries(
    DEMO_ACCOUNTS.map((person) => [person.role, demoAccount(person, schools)]),
  ) as Record<DemoRole, SeededAccount>;
};

const grantOf: Readonly<Record<DemoRole, string>> = {
  teacher: 'teacher',
  'other-teacher': 'teacher',
  trainer: 'trainer',
  tutor: 'tutor',
  'school-admin': 'school_admin',
  'district-admin': 'district_admin',
  'city-admin': 'city_admin',
  analyst: 'analyst',
};

const account = (site: Site, id: string, login: string, name: string) => ({
  id,
  login,
  name,
  password_hash: site.passwordHash,
  created_at: site.at(long),
});

const demoAccount = (
  { account: login, name, place }: DemoAccount,
  schools: readonly SeededSchool[],
): SeededAccount => ({
  id: stableId('account', login),
  login,
  name,
  organisationId: placeId(place, schools),
});

const placeId = (place: DemoAccount['place'], schools: readonly SeededSchool[]): string => {
  if ('city' in place) return organisationId('city');
  if ('district' in place) return organisationId(place.district);
  if ('training' in place) return organisationId(place.training);
  return schoolOf(place.stage, DISTRICTS[place.school].regionCode, schools).id;
};

const schoolOf = (stage: StageCode, regionCode: string, schools: readonly SeededSchool[]): SeededSchool => {
  const found = schools.find(
    (school) => school.stage === stage && school.regionCode === regionCode && school.districtId,
  );
  if (!found) throw new RangeError(`no ${stage} school in ${regionCode}`);
  return found;
};

/** Every teacher of a world, the demo's own first. */
export const listTeachers = (
  site: Pick<Site, 'random' | 'size' | 'share'>,
  schools: readonly SeededSchool[],
): Teacher[] => {
  const random = site.random.fork('teachers');
  const ids = new Set<string>();
  const nationalId = (regionCode: string, birthday: string, woman: boolean): string => {
    for (;;) {
      const made = makeNationalId(regionCode, birthday, random.integer(0, 499) * 2 + (woman ? 0 : 1));
      if (ids.has(made)) continue;
      ids.add(made);
      return made;
    }
  };
  const demo = DEMO_ACCOUNTS.flatMap((person, index): Teacher[] => {
    const { stage, subject, place, account: login, name, birthday, gender } = person;
    if (stage === undefined || subject === undefined || !('school' in place)) return [];
    const school = schoolOf(place.stage, DISTRICTS[place.school].regionCode, schools);
    return [
      {
        ...at(school),
        id: stableId('account', login),
        login,
        name,
        stage,
        subject,
        profileState: 'approved',
        studyNumber: studyNumber(birthday, index + 1),
        nationalId: nationalId(school.regionCode, birthday, gender === 'f'),
        mobile: makeMobile(index + 1),
      },
    ];
  });
  const house = site.size === 'city' ? bySize(schools) : inTurn(schools);
  const others = Array.from(
    { length: extentOf(site.size, site.share).teachers - demo.length },
    (_, index): Teacher => {
      const { school, stage, subject } = post(index, random, schools, house);
      const { name, woman } = makePerson(random);
      const birthday = `${String(random.integer(1968, 2001))}${two(random.integer(1, 12))}${two(random.integer(1, 28))}`;
      const number = studyNumber(birthday, index + 101);
      return {
        ...at(school),
        id: stableId('account', number),
        login: number,
        name,
        stage,
        subject,
        studyNumber: number,
        profileState: random.weighted(
          ['approved', 'submitted', 'open'] as const,
          (state) => profileShare[state],
        ),
        nationalId: nationalId(school.regionCode, birthday, woman),
        mobile: makeMobile(index + 101),
      };
    },
  );
  return [...demo, ...others];
};

const profileShare = { approved: 88, submitted: 8, open: 4 } as const;

/** A school, and a subject taught at its stage; the first teachers see to it that every subject has somebody (A4). */
const post = (
  index: number,
  random: Random,
  schools: readonly SeededSchool[],
  house: House,
): { school: SeededSchool; stage: StageCode; subject: SubjectCode } => {
  const wanted = SUBJECTS[index];
  if (wanted !== undefined) {
    const stage = random.pick(SUBJECT_STAGES[wanted]);
    return { school: random.pick(schools.filter((one) => one.stage === stage)), stage, subject: wanted };
  }
  const school = house(index, random);
  const taught = SUBJECTS.filter((subject) => SUBJECT_STAGES[subject].includes(school.stage));
  return {
    school,
    stage: school.stage,
    subject: random.weighted(taught, (subject) => SUBJECT_WEIGHT[subject]),
  };
};

const at = ({ id, districtId }: SeededSchool) => ({ schoolId: id, districtId });

/** A3: ten digits, the year of entry and a serial. */
const studyNumber = (birthday: string, serial: number): string =>
  `${String(Number(birthday.slice(0, 4)) + 23)}${String(serial).padStart(6, '0')}`;

const two = (number: number): string => String(number).padStart(2, '0');
