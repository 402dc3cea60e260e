import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { enforcePolicies } from './platform/policy.js';
import { stepRootFields } from './platform/root-steps.js';
import { resolvers } from './resolvers.js';

const [first, ...others] = resolvers;
if (first === undefined) throw new Error('an API without a resolver');

/** The executable schema with a policy before every field that needs one. */
export const buildApiSchema = async (): Promise<GraphQLSchema> =>
  enforcePolicies(
    await buildSchema({ resolvers: [first, ...others], validate: false, emitSchemaFile: false }),
  );

let served: Promise<GraphQLSchema> | undefined;

/** The schema as it is served, made once a process: it hangs on nothing but the code. */
export const servedSchema = (): Promise<GraphQLSchema> => (served ??= buildApiSchema().then(stepRootFields));
