import type { Client } from '../../support/client.js';

/** The list as a page shows it. */
export interface ListShown {
  __typename: 'CourseList';
  selections: {
    id: string;
    source: string;
    viewerCanDrop: boolean;
    dropRefusal: { key: string } | null;
    offering: { id: string; hours: number; trainingFeeFen: number };
  }[];
  hours: { kind: string; hours: number }[];
  totalHours: number;
  trainingFeeFen: number;
  nextInstant: string | null;
}

export interface RefusalShown {
  __typename: 'Refusal';
  rule: string;
  key: string;
  what: string;
  why: string;
  next: string;
  nextHref: string | null;
  availableAt: string | null;
  facts: { name: string; value: string }[];
}

const listFields = `
  fragment list on CourseList {
    __typename
    selections { id source viewerCanDrop dropRefusal { key } offering { id hours trainingFeeFen } }
    hours { kind hours } totalHours trainingFeeFen nextInstant
  }`;

const resultFields = `${listFields}
  fragment refusal on Refusal {
    __typename rule key what why next nextHref availableAt facts { name value }
  }`;

export const list = async (client: Client, termId?: string): Promise<ListShown | null> =>
  (
    await client.ask<{ courseList: ListShown | null }>(
      `query ($termId: ID) { courseList(termId: $termId) { ...list } } ${listFields}`,
      { termId },
    )
  ).courseList;

/** A press until its verdict, as the page presses: on a busy machine it may be told a place in the waiting room first. */
export const pick = async (client: Client, offeringId: string): Promise<ListShown | RefusalShown> => {
  const { pickCourse } = await client.ask<{
    pickCourse: ListShown | RefusalShown | { __typename: 'InWaitingRoom' };
  }>(
    `mutation ($input: PickCourseInput!) {
       pickCourse(input: $input) { __typename ...list ...refusal }
     } ${resultFields}`,
    { input: { offeringId } },
  );
  return pickCourse.__typename === 'InWaitingRoom' ? pick(client, offeringId) : pickCourse;
};

export const drop = async (client: Client, selectionId: string): Promise<ListShown | RefusalShown> =>
  (
    await client.ask<{ dropCourse: ListShown | RefusalShown }>(
      `mutation ($input: DropCourseInput!) { dropCourse(input: $input) { ...list ...refusal } } ${resultFields}`,
      { input: { selectionId } },
    )
  ).dropCourse;
