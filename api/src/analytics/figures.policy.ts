import { actingAs, orToken } from '../platform/policy.js';

/** Figures are for analysts, in the explorer or by a token. */
export const readsFigures = orToken(actingAs('analyst'), 'figures:read');

/** Tokens are a person's: no token makes, lists or revokes one. */
export const ownTokens = actingAs('analyst');
