import { inStep, tracingRecords } from '@xueshi/schema/platform/tracing';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** Makes each root field a step of the trace; the fields below it are not worth one each. Only while traces are kept. */
export const stepRootFields = (schema: GraphQLSchema): GraphQLSchema => {
  if (!tracingRecords()) return schema;
  for (const type of [schema.getQueryType(), schema.getMutationType()]) if (type) stepFields(type);
  return schema;
};

const stepFields = (type: GraphQLObjectType): void => {
  for (const field of Object.values(type.getFields())) {
    const { resolve } = field;
    if (resolve === undefined) continue;
    field.resolve = (source: unknown, args: unknown, context: unknown, info): Promise<unknown> =>
      inStep(`${type.name}.${field.name}`, () =>
        resolve(
          source,
          args as Parameters<typeof resolve>[1],
          context as Parameters<typeof resolve>[2],
          info,
        ),
      );
  }
};
