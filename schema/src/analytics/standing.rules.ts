/** Which part of an organisation's teachers (S12): what staff look for. */
export const standingParts = ['everybody', 'not_selected', 'unpaid', 'not_started', 'short'] as const;
export type StandingPart = (typeof standingParts)[number];

/** By study number, by name, the fewest hours selected first, the most hours missing first. */
export const standingOrders = ['number', 'name', 'hours', 'missing'] as const;
export type StandingOrder = (typeof standingOrders)[number];
