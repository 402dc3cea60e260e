import { DISTRICTS, DISTRICT_KEYS } from './content/districts.js';
import { DIRECT_SCHOOLS, NATURES, SCHOOL_PATTERNS } from './content/schools.js';
import { CITY_CENTRE, TRAINING_ORGANISATIONS } from './content/training-organisations.js';
import { bytes, insertRows, type SeedRow } from './insert-rows.js';
import { makeMobile, makePerson } from './names.js';
import { extentOf, type WorldSize } from './sizes.js';
import { stableId } from './stable-id.js';
import type { SeededSchool, Site } from './world.js';

export const CITY_CODE = '440100';

/** The id of the city centre, a district, a training organisation (by key) or a school (by code). */
export const organisationId = (key: string): string => stableId('organisation', key);

const numerals = ['', '第二', '第三', '第四', '第五', '第六', '第七', '第八', '第九', '第十'];
/** 第十一 and on only in very large worlds. */
const ordinal = (round: number): string => numerals[round] ?? `第${String(round + 1)}`;

/** A1, A2: the city centre, its districts, their schools and the directly affiliated ones, training organisations. */
export const buildOrganisations = async (site: Site): Promise<SeededSchool[]> => {
  const cityId = organisationId('city');
  await insertRows(site.tx, 'organisation', [
    plain({ id: cityId, kind: 'city', code: CITY_CODE, name: CITY_CENTRE.name, name_en: CITY_CENTRE.nameEn }),
  ]);
  await insertRows(site.tx, 'organisation', [
    ...DISTRICT_KEYS.map((key) => {
      const { regionCode, name, nameEn } = DISTRICTS[key];
      const id = organisationId(key);
      return plain({
        id,
        kind: 'district',
        parent_id: cityId,
        code: regionCode,
        name,
        name_en: `${nameEn} District`,
      });
    }),
    ...Object.entries(TRAINING_ORGANISATIONS).map(
      ([key, { name, nameEn, sealName, personInCharge, chargedBy }], index) =>
        plain({
          id: organisationId(key),
          kind: 'training',
          code: `T${String(index + 1).padStart(2, '0')}`,
          name,
          name_en: nameEn,
          seal_name: sealName,
          person_in_charge: personInCharge,
          charges: chargedBy === null,
        }),
    ),
  ]);
  const schools = listSchools(site);
  const random = site.random.fork('school staff');
  await insertRows(
    site.tx,
    'organisation',
    schools.map((school, index) => ({
      id: school.id,
      kind: 'school',
      parent_id: school.districtId ?? cityId,
      code: school.code,
      name: school.name,
      school_type: school.type,
      seal_name: school.name,
      town: school.town,
      nature: random.pick(NATURES),
      person_in_charge: makePerson(random).name,
      mobile_sealed: bytes(site.sealing.seal(makeMobile(900_000 + index))),
      directly_affiliated: school.districtId === null,
      charges: false,
    })),
  );
  return schools;
};

const plain = (row: SeedRow): SeedRow => ({
  parent_id: null,
  name_en: null,
  seal_name: null,
  person_in_charge: null,
  directly_affiliated: false,
  charges: false,
  ...row,
});

interface School extends SeededSchool {
  readonly type: string;
  readonly town: string;
}

/** Every school of a world of this size, districts first, in a fixed order. */
export const listSchools = (world: { readonly size: WorldSize; readonly share?: number }): School[] => {
  const perDistrict = extentOf(world.size, world.share).schoolsPerDistrict;
  const districts = DISTRICT_KEYS.flatMap((key) => {
    const { name, regionCode, places, streets } = DISTRICTS[key];
    return Array.from({ length: perDistrict }, (_, index): School => {
      const pattern = at(SCHOOL_PATTERNS, index);
      // one place gives its name to one school of each pattern; then the numbers go on
      const round = Math.floor(index / SCHOOL_PATTERNS.length);
      const place = at(places, index + round);
      const lap = Math.floor(round / places.length);
      return {
        id: organisationId(schoolCode(regionCode, index)),
        code: schoolCode(regionCode, index),
        name: `广州市${name}${place}${ordinal(lap)}${pattern.suffix}`,
        type: pattern.type,
        stage: pattern.stage,
        town: at(streets, index),
        districtId: organisationId(key),
        regionCode,
      };
    });
  });
  const direct = DIRECT_SCHOOLS.map(({ name, type, stage, street }, index): School => {
    const code = schoolCode(CITY_CODE, index);
    const regionCode = DISTRICTS.yuexiu.regionCode;
    return { id: organisationId(code), code, name, type, stage, town: street, districtId: null, regionCode };
  });
  return [...districts, ...direct];
};

const schoolCode = (regionCode: string, index: number): string =>
  `${regionCode}${String(index + 1).padStart(3, '0')}`;

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
};
