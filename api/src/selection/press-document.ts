import {
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { plainWriter, resolvedFields, type PlainWriter } from '../platform/plain-text.js';

export type PressField = 'pickCourse' | 'waitForSeat';

/** A document of the web's that is one press: its root field with the class in `$input`. */
export interface PressDocument {
  readonly operation: string;
  readonly field: PressField;
  /** the whole body of an answer of each type; none where it asks for more than the verdict tells */
  readonly write: Readonly<Partial<Record<'Refusal' | 'InWaitingRoom' | 'CourseList', PlainWriter>>>;
}

/** A document as a press, or null when it is another, or asks in a way that is for execution. */
export const pressDocument = (schema: GraphQLSchema, text: string): PressDocument | null => {
  if (!/\b(?:pickCourse|waitForSeat)\(/.test(text)) return null;
  const { definitions } = parse(text);
  const [operation, ...others] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [root, ...more] = operation?.selectionSet.selections ?? [];
  if (operation?.name === undefined || others.length > 0 || more.length > 0 || root?.kind !== Kind.FIELD)
    return null;
  const field = root.name.value;
  if ((field !== 'pickCourse' && field !== 'waitForSeat') || !isBare(root)) return null;
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  /** What is asked of one of the union's types. */
  const askedOf = (type: string): SelectionNode[] =>
    (root.selectionSet?.selections ?? []).filter((one) => {
      if (one.kind === Kind.FIELD) return true;
      const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
      return part?.typeCondition?.name.value === type;
    });
  const writerOf = (name: string): PlainWriter | undefined => {
    const type = schema.getType(name);
    const write = isObjectType(type)
      ? plainWriter(type, askedOf(name), { fragments, resolved: resolvedFields(), kept: new Set() })
      : null;
    return write === null ? undefined : (value) => `{"data":{"${field}":${write(value)}}}\n`;
  };
  const [refusal, room] = [writerOf('Refusal'), writerOf('InWaitingRoom')];
  const list = askedOf('CourseList').every(isTypename) ? writerOf('CourseList') : undefined;
  return {
    operation: operation.name.value,
    field,
    write: {
      ...(refusal === undefined ? {} : { Refusal: refusal }),
      ...(room === undefined ? {} : { InWaitingRoom: room }),
      ...(list === undefined ? {} : { CourseList: list }),
    },
  };
};

/** `field(input: $input)` and nothing about it. */
const isBare = ({ alias, arguments: given = [], directives = [] }: FieldNode): boolean =>
  alias === undefined &&
  directives.length === 0 &&
  given.length === 1 &&
  given.every(
    ({ name, value }) =>
      name.value === 'input' && value.kind === Kind.VARIABLE && value.name.value === 'input',
  );

const isTypename = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && selection.name.value === '__typename' && selection.alias === undefined;
