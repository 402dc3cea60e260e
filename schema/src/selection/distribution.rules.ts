/** S12: what selections are counted by. */
export const distributionGroups = ['course', 'district', 'school'] as const;
export type DistributionGroup = (typeof distributionGroups)[number];
