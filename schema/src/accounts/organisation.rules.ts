/** City, districts and schools form a tree; training organisations stand beside it (A1). */
export const organisationKinds = ['city', 'district', 'school', 'training'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
