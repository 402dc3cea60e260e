import {
  getArgumentValues,
  getVariableValues,
  Kind,
  OperationTypeNode,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { documentFaults } from './limits.js';
import { plainWriter, type PlainOptions, type PlainWriter } from './plain-text.js';

/** A document of one root field whose answer is written without executing it. */
export interface AheadDocument {
  readonly operation: string;
  /** the arguments that these variables give the field, or null when they are not valid */
  readonly argumentsOf: (
    variables: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>> | null;
  /** the whole body of an answer, from what the field's resolver would give */
  readonly write: PlainWriter;
}

/** A document as one that is answered ahead, or null when it asks for another root field or for more than properties. */
export const aheadDocument = (
  schema: GraphQLSchema,
  text: string,
  rootField: string,
  options: Pick<PlainOptions, 'resolved' | 'kept'>,
): AheadDocument | null => {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const [operation, another] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const field = soleField(operation);
  if (operation === undefined || another !== undefined || field?.name.value !== rootField) return null;
  const definition = schema.getQueryType()?.getFields()[rootField];
  if (definition === undefined || documentFaults(schema, text).length > 0) return null;
  const selections = field.selectionSet?.selections ?? [];
  const write = plainWriter(definition.type, selections, { ...options, fragments });
  if (write === null) return null;
  const before = `{"data":{${JSON.stringify(field.alias?.value ?? rootField)}:`;
  return {
    operation: operation.name?.value ?? 'unnamed',
    argumentsOf: (variables) => {
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      return coerced === undefined ? null : getArgumentValues(definition, field, coerced);
    },
    write: (value) => `${before}${write(value)}}}\n`,
  };
};

/** The one field of a query that is nothing but this field. */
const soleField = (operation: OperationDefinitionNode | undefined): FieldNode | null => {
  const [field, ...others] = operation?.selectionSet.selections ?? [];
  const plain = operation?.operation === OperationTypeNode.QUERY && (operation.directives ?? []).length === 0;
  return plain && others.length === 0 && field?.kind === Kind.FIELD && (field.directives ?? []).length === 0
    ? field
    : null;
};
