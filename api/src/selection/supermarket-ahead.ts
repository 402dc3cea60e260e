import { dayOf } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { GraphQLSchema } from 'graphql';
import type { Crowd } from '../catalogue/crowd.js';
import type { SupermarketArgs } from '../catalogue/offering.input.js';
import type { Shelf } from '../catalogue/shelf.js';
import { byTheCrowd, supermarketOf, type RecentTerm } from '../catalogue/supermarket.snapshot.js';
import { waysOn } from '../catalogue/way-on.js';
import type { Ahead, AheadAnswer, AheadRequest } from '../platform/ahead.js';
import { aheadDocument, type AheadDocument } from '../platform/ahead-document.js';
import type { PersistedDocuments } from '../platform/documents.js';
import { resolvedFields } from '../platform/plain-text.js';
import { mayAskField } from '../platform/policy.js';
import { whenKnown } from '../platform/recent.js';
import type { Deps } from '../platform/scope.js';
import { chosenTerm } from '../terms/terms.service.js';
import { rememberAudiences } from './audience.js';
import { PresentedShelf } from './presented-shelf.js';
import { ReadyBodies } from './ready-bodies.js';
import { presentPage } from './supermarket.present.js';
import { askedBy, type Asked, type Audience } from './supermarket-query.js';

/** What a body asks for, whoever sends it. */
interface Plan {
  readonly document: AheadDocument;
  readonly args: SupermarketArgs;
  readonly asked: Asked;
}

/** A body that is ready, and what it was made from: it is good as long as all of that is the same. */
interface Ready {
  readonly body: Buffer;
  readonly shelf: Shelf;
  readonly crowd: Crowd | null;
  readonly epoch: number;
  /** whose seats and stars are told in it */
  readonly places: readonly number[];
}

/**
 * The supermarket without its viewer, answered ahead of GraphQL execution (decisions/catalogue-fast-path.md): the same
 * arguments, rules, snapshot and presentation as the ordinary way, written by what the document was made into at start.
 */
export const supermarketAhead = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  schema: GraphQLSchema,
  documents: PersistedDocuments,
): Ahead => {
  const known = knownDocuments(schema, documents);
  const market = supermarketOf(db);
  const audience = rememberAudiences(db);
  const allowed = mayAskField(schema, 'supermarket');
  const plans = new ReadyBodies<Plan, Ready>();
  const chosen = rememberChoice();
  const keyOf = rememberKeys();

  const answer = (
    document: AheadDocument,
    { body, viewer, locale }: AheadRequest,
  ): AheadAnswer | null | Promise<AheadAnswer | null> => {
    const now = clock.now();
    const plan = plans.plan(body, dayOf(now), () => planOf(document, body, now));
    if (plan === null) return null;
    const made = (
      term: TermRecord,
      seenBy: Audience,
      recent: RecentTerm,
      crowd: Crowd | null,
    ): AheadAnswer => {
      const key = `${locale} ${keyOf(recent.shelf, seenBy, plan.asked)}`;
      const ready = plans.ready(body, key, (one) => holds(one, recent, crowd));
      if (ready !== null) return { operation: document.operation, body: ready.body };
      const written = write(plan, term, seenBy, recent, crowd, locale);
      plans.keep(body, key, written, written.body.length);
      return { operation: document.operation, body: written.body };
    };
    return whenKnown(audience(viewer), (seenBy) =>
      whenKnown(market.calendar(), (terms) => {
        const term = chosen(terms, plan.args.termId, now);
        if (term === null) return null;
        return whenKnown(market.recent(term.id), (recent) =>
          whenKnown(byTheCrowd(plan.asked.order) ? recent.crowd() : null, (crowd) =>
            made(term, seenBy, recent, crowd),
          ),
        );
      }),
    );
  };
  return {
    answer: (request) => {
      const document = known.get(request.documentId);
      return document === undefined || !allowed(request.viewer) ? null : answer(document, request);
    },
  };
};

/** Documents of the web's that ask the supermarket for nothing of the viewer's. */
const knownDocuments = (
  schema: GraphQLSchema,
  documents: PersistedDocuments,
): ReadonlyMap<string, AheadDocument> => {
  const options = {
    // how many of the viewer's own there are is the viewer's
    resolved: new Set([...resolvedFields(), 'OfferingFacets.selected']),
    kept: new Set(['Offering']),
  };
  return new Map(
    [...documents].flatMap(([id, text]) => {
      const document = aheadDocument(schema, text, 'supermarket', options);
      return document === null ? [] : [[id, document] as const];
    }),
  );
};

/** Null for what the ordinary way must refuse or can answer alone. */
const planOf = (document: AheadDocument, body: string, now: Instant): Plan | null => {
  const { documentId: _, operationName, variables, ...more } = JSON.parse(body) as Record<string, unknown>;
  const named = operationName === undefined || operationName === null || operationName === document.operation;
  if (!named || Object.keys(more).length > 0) return null;
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return null;
  const args = document.argumentsOf((variables ?? {}) as Record<string, unknown>) as SupermarketArgs | null;
  // what is on the viewer's list is the viewer's
  if (args === null || typeof args.filter?.selected === 'boolean') return null;
  return { document, args, asked: askedBy(args, now) };
};

/** The term a page is of. Which one is chosen from by default changes at instants of the calendars alone. */
const rememberChoice = (): typeof chosenTerm => {
  let known: { terms: readonly TermRecord[]; from: Instant; until: number; term: TermRecord | null } | null =
    null;
  return (terms, id, now) => {
    if (id !== null && id !== undefined) return chosenTerm(terms, id, now);
    if (known === null || known.terms !== terms || now < known.from || now.getTime() >= known.until) {
      const turns = terms.flatMap(({ firstOpens, firstCloses, makeupOpens, makeupCloses }) =>
        [firstOpens, firstCloses, makeupOpens, makeupCloses].map((instant) => instant.getTime()),
      );
      const until = Math.min(...turns.filter((turn) => turn > now.getTime()));
      known = { terms, from: now, until, term: chosenTerm(terms, id, now) };
    }
    return known.term;
  };
};

/** What of the audience a page of a shelf hangs on; an audience is remembered as long as its session, a shelf until courses change. */
const rememberKeys = (): ((shelf: Shelf, audience: Audience, asked: Asked) => string) => {
  const known = new WeakMap<Audience, { readonly shelf: Shelf; readonly key: string }>();
  return (shelf, audience, { order }) => {
    let one = known.get(audience);
    if (one?.shelf !== shelf) {
      one = { shelf, key: `${shelf.seenBy(audience.scope)} ${audience.boards.length}` };
      known.set(audience, one);
    }
    return order === 'chosen_in_subject' ? `${one.key} ${audience.subjectOfMine ?? ''}` : one.key;
  };
};

const holds = (ready: Ready, { shelf, tally }: RecentTerm, crowd: Crowd | null): boolean =>
  ready.shelf === shelf && ready.crowd === crowd && tally.holds(ready.places, ready.epoch);

const write = (
  { document, args, asked }: Plan,
  term: TermRecord,
  audience: Audience,
  { shelf, tally }: RecentTerm,
  crowd: Crowd | null,
  locale: AheadRequest['locale'],
): Ready => {
  const query = { ...asked, ...audience, only: null, except: [], mine: [], termId: term.id };
  const page = shelf.page(query, crowd);
  const ways = page.total === 0 ? waysOn(shelf, query) : [];
  const presented = PresentedShelf.of(shelf, tally);
  const connection = presentPage(page, ways, args, asked.order, {
    present: ({ id }) => presented.offering(shelf.placeOf(id), locale),
  });
  return {
    body: Buffer.from(document.write(connection)),
    shelf,
    crowd,
    epoch: tally.epoch,
    places: page.listed.slice(0, asked.first).flatMap(({ id }) => shelf.placeOf(id) ?? []),
  };
};
