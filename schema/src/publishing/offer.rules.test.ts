import { describe, expect, it } from 'vitest';
import { cityInstant } from '../platform/city-time.js';
import { isRefused } from '../kernel/refusals.js';
import { mayOffer, mayWithdrawOffer, type Offer } from './offer.rules.js';

const at = (day: string): Date => cityInstant(day, 0);

describe('offering in a term (S5, S6)', () => {
  const term = {
    firstOpens: at('2026-11-20'),
    firstCloses: at('2026-11-28'),
    makeupOpens: at('2026-11-30'),
    makeupCloses: at('2026-12-03'),
    studyOpens: at('2026-12-10'),
    studyCloses: at('2027-03-01'),
    tvLimitHours: 5,
    minimumClass: 30,
    districtId: null,
  };
  const course = { hourKind: 'professional', delivery: 'remote', districtId: null } as const;
  const offer: Offer = {
    hours: 2,
    board: 'city',
    terminals: ['pc', 'mobile'],
    trainingFeeFen: 4_000,
    materialFeeFen: 0,
    seats: 200,
  };
  const key = (of: Partial<Offer>, about: object = {}, now = at('2026-11-21')): string | null =>
    mayOffer({ ...course, ...about }, term, { ...offer, ...of }, now)?.key ?? null;

  it('is taken as it is, until the last round closes', () => {
    expect(key({})).toBeNull();
    expect(key({ seats: null })).toBeNull();
    expect(key({}, {}, at('2026-12-03'))).toBe('selectionOfTermOver');
  });

  it.each([
    [{ hours: 0 }, {}, 'hoursOutOfRange'],
    [{ hours: 1.25 }, {}, 'hoursOutOfRange'],
    [{ terminals: [] }, {}, 'noTerminal'],
    [{ terminals: ['tv'], hours: 6 }, {}, 'overTvLimit'],
    [{ terminals: ['tv'], hours: 3 }, { hourKind: 'elective' }, 'tvIsProfessional'],
    [{ trainingFeeFen: -1 }, {}, 'feeOutOfRange'],
    [{ seats: 0 }, {}, 'seatsOutOfRange'],
    [{ seats: 29 }, { delivery: 'face_to_face' }, 'seatsBelowMinimum'],
    [{ board: 'capability' }, {}, 'capabilityByProgramme'],
    [{ board: 'district' }, {}, 'notOfADistrict'],
    [{ board: 'city' }, { districtId: 'yuexiu' }, 'districtCourse'],
  ] as const)('refuses %o of %o: %s', (of, about, refused) => {
    expect(key(of as Partial<Offer>, about)).toBe(refused);
  });

  it('puts a district’s courses, and no others, into its own training (S14)', () => {
    const own = { ...term, districtId: 'yuexiu' };
    const judged = (districtId: string | null, board: Offer['board']): string | null =>
      mayOffer({ ...course, districtId }, own, { ...offer, board }, at('2026-11-21'))?.key ?? null;
    expect(judged('yuexiu', 'district')).toBeNull();
    expect(judged('yuexiu', 'city')).toBe('districtCourse');
    expect(judged('tianhe', 'district')).toBe('termOfADistrict');
    expect(judged(null, 'city')).toBe('termOfADistrict');
  });

  it('is withdrawn only while nobody has it', () => {
    expect(mayWithdrawOffer({ selected: 0, enrolled: 0, inProgramme: false })).toBeNull();
    expect(mayWithdrawOffer({ selected: 3, enrolled: 1, inProgramme: false })?.facts).toEqual({ chosen: 3 });
    expect(isRefused(mayWithdrawOffer({ selected: 0, enrolled: 0, inProgramme: true }))).toBe(true);
  });
});
