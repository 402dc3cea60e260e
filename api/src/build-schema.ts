import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { enforcePolicies } from './platform/policy.js';
import { resolvers } from './resolvers.js';

/** The executable schema with a policy before every field that needs one. */
export const buildApiSchema = async (): Promise<GraphQLSchema> =>
  enforcePolicies(await buildSchema({ resolvers: [...resolvers], validate: false, emitSchemaFile: false }));
