import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  PreviewAnnouncement,
  PublishAnnouncement,
  SaveAnnouncement,
  WithdrawAnnouncement,
} from '#lib/platform/generated/messaging.js';
import type { AnnouncementInput, Role } from '#lib/platform/generated/types.js';
import { execute } from '#lib/platform/graphql.js';
import { answered } from '#lib/platform/refusable.server.js';
import { formText } from '#lib/platform/form-text.js';
import { ROLES } from '#lib/accounts/roles.js';

/** What a form of an announcement says, for the page that shows it again. */
export interface SentAnnouncement {
  readonly title: string;
  readonly titleEn: string;
  readonly body: string;
  readonly bodyEn: string;
  readonly from: string;
  readonly until: string;
  readonly important: boolean;
  readonly roles: readonly Role[];
  readonly place: string;
  readonly group: string;
}

const sentOf = (form: FormData): SentAnnouncement => {
  const text = (name: string): string => formText(form, name);
  const roles = form.getAll('role');
  return {
    title: text('title'),
    titleEn: text('titleEn'),
    body: text('body').replaceAll('\r\n', '\n'),
    bodyEn: text('bodyEn').replaceAll('\r\n', '\n'),
    from: text('from'),
    until: text('until'),
    important: form.has('important'),
    roles: ROLES.filter((role) => roles.includes(role)),
    place: text('place'),
    group: text('group'),
  };
};

const inputOf = (sent: SentAnnouncement, form: FormData, id: string | null): AnnouncementInput => {
  const { place, group, titleEn, bodyEn, roles, ...rest } = sent;
  return {
    ...rest,
    id,
    revision: id === null ? null : revisionOf(form),
    titleEn: titleEn === '' ? null : titleEn,
    bodyEn: bodyEn === '' ? null : bodyEn,
    roles: [...roles],
    placeId: place === '' ? null : place,
    groupId: group === '' ? null : group,
  };
};

/** What is no number is none the API would take. */
const revisionOf = (form: FormData): number => {
  const text = formText(form, 'revision');
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
};

/** Shows whom it would reach. */
export async function previewAnnouncement(event: RequestEvent, id: string | null) {
  const form = await event.request.formData();
  const sent = sentOf(form);
  const input = inputOf(sent, form, id);
  const answer = await answered(
    event,
    { sent },
    async () => (await execute(event.fetch, PreviewAnnouncement, { input })).previewAnnouncement,
  );
  if (!('__typename' in answer)) return answer;
  return answer.__typename === 'AnnouncementFaults'
    ? fail(409, { sent, faults: answer.faults })
    : { sent, preview: answer };
}

/** Keeps the draft. A new one opens its own page. */
export async function saveAnnouncement(event: RequestEvent, id: string | null) {
  const form = await event.request.formData();
  const sent = sentOf(form);
  const input = inputOf(sent, form, id);
  const answer = await answered(
    event,
    { sent },
    async () => (await execute(event.fetch, SaveAnnouncement, { input })).saveAnnouncement,
  );
  if (!('__typename' in answer)) return answer;
  if (answer.__typename === 'AnnouncementFaults') return fail(409, { sent, faults: answer.faults });
  return id === null ? redirect(303, `/announcements/${answer.id}`) : { saved: true };
}

export async function publishAnnouncement(event: RequestEvent, id: string) {
  const revision = revisionOf(await event.request.formData());
  const input = { id, revision };
  const answer = await answered(
    event,
    {},
    async () => (await execute(event.fetch, PublishAnnouncement, { input })).publishAnnouncement,
  );
  if (!('__typename' in answer)) return answer;
  return answer.__typename === 'AnnouncementFaults'
    ? fail(409, { faults: answer.faults })
    : { published: true };
}

export async function withdrawAnnouncement(event: RequestEvent, id: string) {
  const answer = await answered(
    event,
    {},
    async () => (await execute(event.fetch, WithdrawAnnouncement, { id })).withdrawAnnouncement,
  );
  if (!('__typename' in answer)) return answer;
  return answer.__typename === 'AnnouncementFaults'
    ? fail(409, { faults: answer.faults })
    : redirect(303, '/announcements');
}
