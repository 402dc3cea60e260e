import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  parse,
  specifiedRules,
  validate,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** The largest request body, in bytes. */
export const largestBody = 256 * 1024;

/** A document over a limit is the client's fault, told like any other that is not valid. */
const reported = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void => {
      context?.reportError(error);
    },
  ],
};

/** What an ad-hoc document may ask for; refused while it is validated, before any SQL. */
export const documentLimits: {
  readonly parseOptions: { readonly maxTokens: number };
  readonly validationRules: ValidationRule[];
} = {
  parseOptions: { maxTokens: 3_000 },
  validationRules: [
    maxDepthRule({ n: 16, ignoreIntrospection: false, ...reported }),
    maxAliasesRule({ n: 15, ...reported }),
    maxDirectivesRule({ n: 20, ...reported }),
    costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ...reported }),
  ],
};

/** What is wrong with a document: against the schema, and against the limits. */
export const documentFaults = (schema: GraphQLSchema, text: string): string[] =>
  validate(schema, parse(text, documentLimits.parseOptions), [
    ...specifiedRules,
    ...documentLimits.validationRules,
  ]).map(({ message }) => message);
