import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';

/** The largest request body, in bytes. */
export const largestBody = 256 * 1024;

/** What an ad-hoc document may ask for; refused while it is validated, before any SQL. */
export const documentLimits: {
  readonly parseOptions: { readonly maxTokens: number };
  readonly validationRules: ValidationRule[];
} = {
  parseOptions: { maxTokens: 3_000 },
  validationRules: [
    maxDepthRule({ n: 12, ignoreIntrospection: false }),
    maxAliasesRule({ n: 15 }),
    maxDirectivesRule({ n: 20 }),
    costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5 }),
  ],
};
