import { actingAs, orToken } from '../platform/policy.js';

/** Figures are for analysts, in the explorer or by a token. */
export const readsFigures = orToken(actingAs('analyst'), 'figures:read');

/** Staff see the figures of their own school, district or city (S12, N1). */
export const ownFiguresStaff = actingAs('school_admin', 'district_admin', 'city_admin');

/** Whoever reads figures, be it of their own place alone: what they mean, and a file of them. */
export const readsSomeFigures = orToken(
  actingAs('analyst', 'school_admin', 'district_admin', 'city_admin'),
  'figures:read',
);

/** The same as a file that is made in the background, for people alone. */
export const makesFigureFiles = actingAs('analyst', 'school_admin', 'district_admin', 'city_admin');

/** Tokens are a person's: no token makes, lists or revokes one. */
export const ownTokens = actingAs('analyst');
