import { describe, expect, it } from 'vitest';
import { mayKnowTerm, ownerOf, runsTerm } from './owner.rules.js';

const [city, district, other, school] = ['city', 'district', 'other', 'school'];
const cityTerm = { districtId: null };
const districtTerm = { districtId: district };

describe('who owns a term (S14)', () => {
  it('shows the city’s to everybody and a district’s to its own people', () => {
    expect(mayKnowTerm(cityTerm, [school, other, city])).toBe(true);
    expect(mayKnowTerm(districtTerm, [school, district, city])).toBe(true);
    expect(mayKnowTerm(districtTerm, [school, other, city])).toBe(false);
    expect(mayKnowTerm(districtTerm, [city])).toBe(false);
  });

  it('lets the owner run it and nobody else', () => {
    expect(runsTerm({ role: 'district_admin', organisationId: district }, districtTerm)).toBe(true);
    expect(runsTerm({ role: 'district_admin', organisationId: other }, districtTerm)).toBe(false);
    expect(runsTerm({ role: 'district_admin', organisationId: district }, cityTerm)).toBe(false);
    expect(runsTerm({ role: 'city_admin', organisationId: city }, cityTerm)).toBe(true);
    expect(runsTerm({ role: 'city_admin', organisationId: city }, districtTerm)).toBe(false);
    for (const role of ['teacher', 'school_admin', 'trainer', 'tutor', 'analyst'] as const)
      for (const term of [cityTerm, districtTerm])
        expect(runsTerm({ role, organisationId: district }, term)).toBe(false);
  });

  it('makes new terms the maker’s own', () => {
    expect(ownerOf({ role: 'district_admin', organisationId: district })).toBe(district);
    expect(ownerOf({ role: 'city_admin', organisationId: city })).toBeNull();
  });
});
