import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionNode,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/** Writes a value as the JSON that executing the selection on it would give. Throws where that would be an error. */
export type PlainWriter = (value: unknown) => string;

export interface PlainOptions {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** `Type.field`s that are more than a property: see `resolvedFields`, and whatever the caller knows */
  readonly resolved: ReadonlySet<string>;
  /** types whose objects are kept and never changed: the text of each is made once */
  readonly kept: ReadonlySet<string>;
}

/**
 * Makes of a selection what writes it without executing GraphQL, or null when it asks for more than properties that are
 * there: a field with a resolver or a check of its own, an interface, a directive.
 */
export const plainWriter = (
  type: GraphQLOutputType,
  selections: readonly SelectionNode[],
  options: PlainOptions,
): PlainWriter | null => {
  if (isNonNullType(type)) {
    const write = plainWriter(type.ofType, selections, options);
    return write === null ? null : (value) => write(present(value));
  }
  const write = nullableWriter(type, selections, options);
  return write === null ? null : (value) => (value === null || value === undefined ? 'null' : write(value));
};

const nullableWriter = (
  type: GraphQLOutputType,
  selections: readonly SelectionNode[],
  options: PlainOptions,
): PlainWriter | null => {
  if (isListType(type)) {
    const write = plainWriter(type.ofType, selections, options);
    return write === null ? null : (value) => `[${listOf(value).map(write).join(',')}]`;
  }
  if (isLeafType(type)) return leafWriter(type);
  return isObjectType(type) ? objectWriter(type, selections, options) : null;
};

const leafWriter =
  (type: GraphQLLeafType): PlainWriter =>
  (value) => {
    const text: unknown = JSON.stringify(type.serialize(value));
    if (typeof text !== 'string') throw new TypeError(`no ${type.name}: ${String(value)}`);
    return text;
  };

const objectWriter = (
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  options: PlainOptions,
): PlainWriter | null => {
  const asked = new Map<string, FieldNode[]>();
  if (!gather(type, selections, options, asked)) return null;
  const fields: { before: string; read: (from: object) => unknown; write: PlainWriter }[] = [];
  for (const [key, [node, ...same]] of asked) {
    const before = `${fields.length === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    const name = node?.name.value ?? '';
    if (name === '__typename') {
      fields.push({ before, read: () => type.name, write: (value) => JSON.stringify(value) });
      continue;
    }
    const field = type.getFields()[name];
    const below = [node, ...same].flatMap((one) => one?.selectionSet?.selections ?? []);
    const write = field === undefined ? null : plainWriter(field.type, below, options);
    if (write === null || !isPlain(type, name, options)) return null;
    fields.push({ before, read: (from) => Reflect.get(from, name), write });
  }
  const writeNew = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) throw new TypeError(`no ${type.name}`);
    let text = '';
    for (const { before, read, write } of fields) text += before + write(read(value));
    return `${text}}`;
  };
  return options.kept.has(type.name) ? onceEach(writeNew) : writeNew;
};

/** The fields of a selection by the names they are answered under, as GraphQL merges them; false when it has more than fields. */
const gather = (
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  options: PlainOptions,
  into: Map<string, FieldNode[]>,
): boolean =>
  selections.every((selection) => {
    if ((selection.directives ?? []).length > 0) return false;
    if (selection.kind === Kind.FIELD) {
      if (selection.arguments !== undefined && selection.arguments.length > 0) return false;
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, [...(into.get(key) ?? []), selection]);
      return true;
    }
    const on =
      selection.kind === Kind.FRAGMENT_SPREAD ? options.fragments.get(selection.name.value) : selection;
    const condition = on?.typeCondition?.name.value;
    return (
      on !== undefined &&
      (condition === undefined || condition === type.name) &&
      gather(type, on.selectionSet.selections, options, into)
    );
  });

/** A property that the type declares, without a resolver and without a check of its own (see policy.ts). */
const isPlain = (type: GraphQLObjectType, name: string, { resolved }: PlainOptions): boolean => {
  const field = type.getFields()[name];
  if (field === undefined || field.args.length > 0) return false;
  return !resolved.has(`${type.name}.${name}`) && !guardedByPolicy(field.extensions['policy']);
};

const guardedByPolicy = (policy: unknown): boolean =>
  policy !== undefined &&
  !(typeof policy === 'object' && policy !== null && Reflect.get(policy, 'name') === 'inherited');

/** `Type.field` of every field that a resolver answers. */
export const resolvedFields = (): ReadonlySet<string> => {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const nameOf = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  return new Set(fieldResolvers.map((one) => `${nameOf.get(one.getObjectType?.()) ?? ''}.${one.schemaName}`));
};

const onceEach = (write: PlainWriter): PlainWriter => {
  const written = new WeakMap<object, string>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return write(value);
    const known = written.get(value) ?? write(value);
    written.set(value, known);
    return known;
  };
};

const present = (value: unknown): unknown => {
  if (value === null || value === undefined) throw new TypeError('null where there must be a value');
  return value;
};

const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value as unknown[];
  throw new TypeError('no list');
};
