import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { FigureOrder } from '@xueshi/schema/analytics/figure-rows.rules';
import type { Dimension, Measure } from '@xueshi/schema/analytics/measures.rules';
import type { Slice } from '@xueshi/schema/analytics/plan.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { GraphQLSchema } from 'graphql';
import type { Ahead, AheadAnswer, AheadRequest } from '../platform/ahead.js';
import { aheadDocument, type AheadDocument } from '../platform/ahead-document.js';
import type { PersistedDocuments } from '../platform/documents.js';
import { resolvedFields } from '../platform/plain-text.js';
import { mayAskField } from '../platform/policy.js';
import type { Deps } from '../platform/scope.js';
import type { FigureTable } from './figure-tables.js';
import { FiguresService, type FiguresAsked } from './figures.service.js';

/** Documents remembered, what they were made into with them; those of programs are few and asked again and again. */
const documentsAtMost = 200;

/** The arguments of `Query.figures`, once GraphQL has read them. */
interface FiguresArguments {
  readonly measure: Measure;
  readonly by: readonly Dimension[];
  readonly filter: readonly Slice[];
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy: FigureOrder;
}

/**
 * Figures answered ahead of GraphQL execution (decisions/figures.md): the same policy, service and table as the ordinary
 * way, written by what the document was made into when it was first asked. Ten thousand fields a page cost more to execute
 * than the table costs to read.
 */
export const figuresAhead = (
  deps: Pick<Deps, 'db' | 'clock' | 'smallestGroup'>,
  schema: GraphQLSchema,
  documents: PersistedDocuments,
  /** who may send documents that are not the web's */
  mayAsk: (viewer: Actor | null) => boolean,
): Ahead => {
  const allowed = mayAskField(schema, 'figures');
  const plain = { resolved: resolvedFields(), kept: new Set(['Figure', 'FigureMember']) };
  const known = new Map<string, AheadDocument | null>();
  /** the web's documents that ask for something else */
  const others = new Set([...documents].flatMap(([id, text]) => (text.includes('figures') ? [] : [id])));
  const documentOf = (text: string): AheadDocument | null => {
    const document = known.has(text) ? known.get(text) : understood(schema, text, plain);
    known.delete(text);
    known.set(text, document ?? null);
    for (const oldest of known.keys()) if (known.size > documentsAtMost) known.delete(oldest);
    return document ?? null;
  };

  const answer = async ({ body, viewer, locale }: AheadRequest): Promise<AheadAnswer | null> => {
    const sent = sentIn(body);
    const text = sent && textOf(sent, documents, mayAsk(viewer));
    const document = typeof text === 'string' ? documentOf(text) : null;
    if (!sent || document === null || !isNamed(sent, document)) return null;
    const asked = document.argumentsOf(sent.variables ?? {}) as FiguresArguments | null;
    if (asked === null) return null;
    const service = new FiguresService({ ...deps, viewer, locale });
    const question = questionOf(asked);
    const table = await service.answer(question);
    return {
      operation: sent.query === undefined ? document.operation : 'ad-hoc',
      body: writtenOnce(table, body, () => Buffer.from(document.write(service.page(question, table)))),
    };
  };
  return {
    answer: (request) => {
      const { body, documentId, viewer } = request;
      const maybe = documentId === '' ? body.includes('figures') : !others.has(documentId);
      return maybe && allowed(viewer) ? answer(request) : null;
    },
  };
};

/** Bodies kept of a table: its pages, in two or three documents. */
const bodiesAtMost = 6;

interface Written {
  readonly asOf: Instant | null;
  readonly answer: Buffer;
}

const written = new WeakMap<FigureTable['rows'], Map<string, Written>>();

/**
 * The answer to a body, for as long as the rows it tells are kept and are of the same moment: whoever may ask this question
 * is told the same. In no language: names are told in both.
 */
const writtenOnce = ({ rows, asOf }: FigureTable, body: string, write: () => Buffer): Buffer => {
  const bodies = written.get(rows) ?? new Map<string, Written>();
  written.set(rows, bodies);
  const known = bodies.get(body);
  if (known !== undefined && (known.asOf?.getTime() === asOf?.getTime() || !body.includes('asOf')))
    return known.answer;
  const answer = write();
  bodies.delete(body);
  bodies.set(body, { asOf, answer });
  for (const oldest of bodies.keys()) if (bodies.size > bodiesAtMost) bodies.delete(oldest);
  return answer;
};

const understood = (
  schema: GraphQLSchema,
  text: string,
  plain: Parameters<typeof aheadDocument>[3],
): AheadDocument | null => {
  try {
    return aheadDocument(schema, text, 'figures', plain);
  } catch {
    return null; // not a document at all
  }
};

interface Sent {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A body of nothing but a document and its variables; anything further is the ordinary way's to judge. */
const sentIn = (body: string): Sent | null => {
  const sent: unknown = JSON.parse(body);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null;
  const { documentId, query, operationName, variables, ...more } = sent as Record<string, unknown>;
  if (Object.keys(more).length > 0 || typeof (variables ?? {}) !== 'object' || Array.isArray(variables))
    return null;
  return { documentId, query, operationName, variables: variables as Sent['variables'] };
};

const textOf = (
  { documentId, query }: Sent,
  documents: PersistedDocuments,
  mayAsk: boolean,
): string | null => {
  if (typeof documentId === 'string') return query === undefined ? (documents.get(documentId) ?? null) : null;
  return documentId === undefined && typeof query === 'string' && mayAsk ? query : null;
};

const isNamed = ({ operationName }: Sent, { operation }: AheadDocument): boolean =>
  operationName === undefined ||
  operationName === null ||
  (operationName === operation && operation !== 'unnamed');

const questionOf = ({ measure, by, filter, first, after, orderBy }: FiguresArguments): FiguresAsked => ({
  measure,
  by,
  slices: filter,
  first,
  after: after ?? null,
  order: orderBy,
});
