import { allTerms } from '../terms/terms.store.js';
import { passTurns } from '../terms/turns.store.js';
import { DateTime } from 'luxon';
import { deferFigures, rebuildFigures } from '../analytics/rebuild.store.js';
import type { Instant } from '../kernel/instants.js';
import { cityInstant, cityZone } from '../platform/city-time.js';
import type { Tx } from '../platform/database.js';
import { buildAnnouncements, buildTexts } from './build-announcements.js';
import { buildBills } from './build-bills.js';
import { buildCatalogue, courseId } from './build-catalogue.js';
import { buildDrafts } from './build-drafts.js';
import { buildLedger } from './build-ledger.js';
import { buildLastYear } from './build-last-year.js';
import { buildOrganisations, organisationId } from './build-organisations.js';
import { buildStaff, buildTeachers } from './build-people.js';
import { buildProgramme, programmeId } from './build-programme.js';
import { buildRatings } from './build-ratings.js';
import { buildSelections } from './build-selections.js';
import { buildStudy } from './build-study.js';
import { buildLastYearHours, buildVerification } from './build-verification.js';
import { buildWatching } from './build-watching.js';
import { buildOfferings, buildTerms, offeredIn, offeringId, termId } from './build-terms.js';
import { insertRows } from './insert-rows.js';
import { COURSES } from './content/courses.js';
import { pastPublicCourse, patternedCourses } from './content/patterned-courses.js';
import { Random } from './random.js';
import { extentOf } from './sizes.js';
import type { SeedOptions, Site, World } from './world.js';

/** Told after each part, of `total` parts. */
export type Progress = (step: string, done: number, total: number) => void;

/**
 * Fills a migrated, empty database. The same size and anchor day make the same world: ids, names, numbers, instants.
 * Only what is sealed at rest differs, as it must.
 */
export const seedWorld = async (
  tx: Tx,
  options: SeedOptions,
  progress: Progress = () => undefined,
): Promise<World> => {
  const site = prepareSite(tx, options);
  const total = 7;
  await deferFigures(tx);
  const schools = await buildOrganisations(site);
  progress('机构 organisations', 1, total);
  const teachers = await buildTeachers(site, schools);
  const accounts = await buildStaff(site, schools);
  progress('教师 teachers', 2, total);
  await buildTerms(site);
  await buildCatalogue(site);
  await buildOfferings(site);
  progress('课程 courses', 3, total);
  await buildDrafts(site, accounts.trainer, accounts['city-admin']);
  await buildProgramme(site);
  progress('能力提升工程 programme', 4, total);
  await buildSelections(site, teachers);
  await buildLastYear(site, teachers.slice(2));
  await buildBills(site, accounts['city-admin'].id, accounts['district-admin'].id);
  progress('选课 selections', 5, total);
  const [demoTeacher] = teachers;
  if (demoTeacher) await buildStudy(site, demoTeacher);
  // tests begin with nobody's study but hers; a city draws its own (see city/)
  if (site.size === 'demo') await buildWatching(site, teachers.slice(0, 2));
  if (site.size !== 'small') {
    await buildAnnouncements(site, accounts);
    await buildTexts(site);
  }
  if (site.size === 'demo') await buildRatings(site, accounts['city-admin'].id);
  await buildLastYearHours(site, site.size === 'demo' ? teachers : teachers.slice(0, 1));
  // a city verifies its years when it has them all (see city/)
  if (site.size !== 'city') await buildVerification(site, teachers, accounts['city-admin'].id);
  await buildLedger(site, site.size === 'city' ? teachers.slice(0, 1) : teachers);
  // what had passed by the anchor day was done then
  await passTurns(tx, await allTerms(tx), site.at([0, '00:00']));
  await insertRows(tx, 'installation', [
    { name: 'seed', value: { size: options.size, anchorDay: options.anchorDay } },
    { name: 'lessons', value: Object.fromEntries(options.lessons.map(({ key, version }) => [key, version])) },
  ]);
  progress('学习与学时 study and hours', 6, total);
  await rebuildFigures(tx, site.at([0, '00:00']));
  progress('统计数字 figures', 7, total);
  return {
    anchorDay: options.anchorDay,
    year: site.year,
    cityId: organisationId('city'),
    schools,
    teachers,
    accounts,
    choosingTermId: termId('choosing'),
    studyingTermId: termId('studying'),
    programmeId,
    courseId,
    offeringId: (key, term = 'choosing') => offeringId(key, term),
  };
};

export const prepareSite = (tx: Tx, options: SeedOptions): Site => {
  const { year } = DateTime.fromISO(options.anchorDay, { zone: cityZone });
  // the size is part of the seed: a larger world is another world, not the same one and some
  const random = new Random(`xueshi/${options.size}`);
  const extent = extentOf(options.size, options.share);
  const past = Array.from({ length: extent.pastYears }, (_, index) => pastPublicCourse(year - 1 - index));
  return {
    ...options,
    tx,
    year,
    random,
    extent,
    // what only a term gone by offered does not count
    courses: [
      ...COURSES,
      ...past,
      ...patternedCourses(extent.courses - offeredIn('choosing').length, random.fork('courses')),
    ],
    at: instantsFrom(options.anchorDay),
    named: (text) => text.replaceAll('{year}', String(year)).replaceAll('{yy}', String(year).slice(2)),
  };
};

/** Thousands of rows share a few hundred instants, and a calendar in a time zone is slow to ask. */
const instantsFrom = (anchorDay: string): Site['at'] => {
  const known = new Map<string, Instant>();
  return ([days, time]) => {
    const key = `${String(days)} ${time}`;
    const instant = known.get(key) ?? cityInstant(anchorDay, days, time);
    known.set(key, instant);
    return instant;
  };
};
