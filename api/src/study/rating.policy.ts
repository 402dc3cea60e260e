import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { actingAs } from '../platform/policy.js';

/** S5: the city keeps what is said of courses fit to be read. */
export const cityRules = actingAs('city_admin');

export const mayRule = (viewer: Actor | null): boolean => cityRules.allows(viewer);
