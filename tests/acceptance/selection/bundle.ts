import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { programmeId } from '@xueshi/schema/seed/build-programme';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { refusalFields, type Refusal } from '../programme/capability.js';

/** Documents and steps of the bundle, shared by its tests. */

export interface Course {
  category: string;
  locked: boolean;
  because: string;
  offering: {
    id: string;
    hours: number;
    hourKind: string;
    subjects: string[];
    stages: string[];
    title: string;
  };
}

export interface Series {
  code: string;
  theme: string | null;
  because: string | null;
  hours: number;
  courses: Course[];
}

export interface Need {
  category: string;
  hours: number;
  chosen: number;
}

export interface Constraint {
  rule: string;
  category: string | null;
  needed: number;
  chosen: number;
  met: boolean;
  sentence: string;
}

export interface Proposal {
  programme: { id: string };
  totalNeeded: number;
  categories: Need[];
  required: Course[];
  recommended: Series[];
  others: Series[];
  unmet: Constraint[];
}

export interface Bundle {
  __typename: 'Bundle';
  id: string;
  totalHours: number;
  compliant: boolean;
  categories: Need[];
  courses: Course[];
  constraints: Constraint[];
}

const courseFields = `category locked because offering { id title hours hourKind subjects stages }`;
const seriesFields = `code theme because hours courses { ${courseFields} }`;
const constraintFields = `rule category needed chosen met sentence`;
const bundleFields = `id totalHours compliant categories { category hours chosen } courses { ${courseFields} }
  constraints { ${constraintFields} }`;

/** A world in which two micro-courses have half an hour, so that 49.5 hours can be ticked. */
export const worldOfHalves = async (): Promise<World> => {
  const world = await World.create();
  const halves = ['slides-contrast', 'slides-signalling'].map((key) => world.offeringId(key, 'choosing'));
  await world.rows(`update offering set hours = 0.5 where id = any($1::uuid[])`, [halves]);
  return world;
};

export const proposal = async (client: Client): Promise<Proposal> => {
  const { bundleProposal } = await client.ask<{ bundleProposal: Proposal | null }>(
    `{ bundleProposal { programme { id } totalNeeded categories { category hours chosen }
       required { ${courseFields} } recommended { ${seriesFields} } others { ${seriesFields} }
       unmet { ${constraintFields} } } }`,
  );
  if (bundleProposal === null) throw new Error('no proposal');
  return bundleProposal;
};

export const confirm = async (
  client: Client,
  electiveOfferingIds: readonly string[],
): Promise<Bundle | Refusal> => {
  const input = { programmeId: toGlobalId('Programme', programmeId), electiveOfferingIds };
  const { confirmBundle } = await client.ask<{ confirmBundle: Bundle | Refusal }>(
    `mutation ($input: ConfirmBundleInput!) {
       confirmBundle(input: $input) { __typename ... on Bundle { ${bundleFields} } ${refusalFields} }
     }`,
    { input },
  );
  return confirmBundle;
};

export const bundleOf = (outcome: Bundle | Refusal): Bundle => {
  if (outcome.__typename !== 'Bundle') throw new Error(`refused: ${outcome.key}`);
  return outcome;
};

export const electives = ({ recommended, others }: Proposal): Course[] =>
  [...recommended, ...others].flatMap(({ courses }) => courses);

/** Ids of electives that make exactly so many hours, half-hour courses included only if needed. */
export const ticksFor = (of: Proposal, hours: number): string[] => {
  const sorted = electives(of).toSorted((a, b) => b.offering.hours - a.offering.hours);
  const ticked: string[] = [];
  let left = hours;
  for (const { offering } of sorted)
    if (offering.hours <= left) {
      ticked.push(offering.id);
      left -= offering.hours;
    }
  if (left !== 0) throw new Error(`the electives cannot make ${hours} hours`);
  return ticked;
};
