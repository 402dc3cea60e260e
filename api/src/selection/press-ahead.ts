import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused } from '@xueshi/schema/kernel/refusals';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { currentTally } from '@xueshi/schema/platform/tracing';
import type { Verdict } from '@xueshi/schema/selection/press.rules';
import type { GraphQLSchema } from 'graphql';
import type { Ahead, AheadAnswer, AheadDone, AheadRequest } from '../platform/ahead.js';
import type { PersistedDocuments } from '../platform/documents.js';
import { mayAskField } from '../platform/policy.js';
import { countRefusal } from '../platform/refusal.present.js';
import type { Deps } from '../platform/scope.js';
import { hearPress } from './heard-press.js';
import { pressDocument, type PressDocument } from './press-document.js';
import { inRoom, type InRoom } from './selection.batch.js';
import { presentRoom, presentSelectionRefusal } from './selection.present.js';

/** Sentences that were told before; a rush is told few different ones. */
const mostSayings = 500;

/**
 * Presses ahead of GraphQL execution (decisions/rush.md): at an opening nearly each is answered with the same refusal or
 * a place, and executing GraphQL for it costs more than judging it. Whoever is told more, the list with its courses, is
 * answered by execution, which is handed the verdict. Who may not press is left to execution, which writes it down.
 */
export const pressAhead = (
  { db }: Pick<Deps, 'db'>,
  schema: GraphQLSchema,
  documents: PersistedDocuments,
): Ahead => {
  const known = new Map(
    [...documents].flatMap(([id, text]) => {
      const document = pressDocument(schema, text);
      return document === null ? [] : [[id, { document, say: sayings(document) }] as const];
    }),
  );
  const allowed = {
    pickCourse: mayAskField(schema, 'pickCourse'),
    waitForSeat: mayAskField(schema, 'waitForSeat'),
  };
  const classIn = pressedClasses();
  // what goes wrong here is told by execution, which presses once more: a repeated press is no other press
  const pressed = async (
    { document, say }: { readonly document: PressDocument; readonly say: ReturnType<typeof sayings> },
    { body, viewer, locale, now }: AheadRequest,
  ): Promise<AheadAnswer | AheadDone | null> => {
    const offeringId = classIn(body, document.operation);
    if (offeringId === null) return null;
    const tally = currentTally();
    if (tally !== null) tally.changes = true;
    const waits = document.field === 'waitForSeat';
    const { accountId: teacherId, lineage } = viewer;
    const verdict = await hearPress(db, { teacherId, lineage, offeringId, now, waits });
    const said = say(verdict, locale);
    return said === null
      ? { prepare: ({ selection }) => selection.know({ offeringId, waits, verdict }) }
      : { operation: document.operation, body: said };
  };
  return {
    answer: (request) => {
      const press = known.get(request.documentId);
      return press === undefined || !allowed[press.document.field](request.viewer)
        ? null
        : pressed(press, request);
    },
  };
};

/** Writes a verdict, or null where more than the verdict is asked. */
const sayings = ({
  write,
}: PressDocument): ((verdict: Verdict | InRoom, locale: Locale) => Buffer | null) => {
  const said = new Map<string, Buffer>();
  const bodyOf = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
  return (verdict, locale) => {
    if (inRoom(verdict)) return bodyOf(write.InWaitingRoom?.(presentRoom(verdict)) ?? null);
    if (!isRefused(verdict)) return bodyOf(write.CourseList?.({}) ?? null);
    const key = `${locale} ${JSON.stringify(verdict)}`;
    const known = said.get(key);
    if (known !== undefined) {
      countRefusal(verdict);
      return known;
    }
    const body = bodyOf(write.Refusal?.(presentSelectionRefusal(verdict, locale)) ?? null);
    if (said.size >= mostSayings) said.clear();
    if (body !== null) said.set(key, body);
    return body;
  };
};

/** At an opening everybody sends the same few bodies: what each asks for is read once. A document id is in each. */
const pressedClasses = (): typeof pressedClass => {
  const read = new Map<string, string | null>();
  return (body, operation) => {
    const known = read.get(body);
    if (known !== undefined) return known;
    const offeringId = pressedClass(body, operation);
    if (read.size >= mostSayings) read.clear();
    read.set(body, offeringId);
    return offeringId;
  };
};

/** The class of `{ input: { offeringId } }`; null for any other shape, which is for GraphQL to complain about. */
const pressedClass = (body: string, operation: string): string | null => {
  const { documentId: _, operationName, variables, ...more } = parsed(body);
  if ((operationName ?? operation) !== operation || Object.keys(more).length > 0) return null;
  const id = onlyValue(onlyValue(variables, 'input'), 'offeringId');
  return typeof id === 'string' ? uuidOf('Offering', id) : null;
};

const parsed = (body: string): Record<string, unknown> => {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return { broken: body };
  }
};

const onlyValue = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.keys(object).length === 1
    ? Reflect.get(object, name)
    : null;
