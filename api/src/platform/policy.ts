import type { Actor, Role } from '@xueshi/schema/accounts/actor.rules';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { forbidden, outOfScope, unauthenticated } from './errors.js';

/** Who may ask for a field: a named predicate, shown in the committed policy table. */
export interface PolicyRule {
  readonly name: string;
  /** what a token needs to be let through; without one, no token is, however open the field is to people */
  readonly scope?: string;
  allows(viewer: Actor | null): boolean;
}

/** Open to the world; for sign-in and what is public. */
export const anyone: PolicyRule = { name: 'anyone', allows: () => true };

/** Whoever may see the object may see this part of it. */
export const inherited: PolicyRule = { name: 'inherited', allows: () => true };

export const signedIn: PolicyRule = { name: 'signed in', allows: (viewer) => viewer !== null };

/** Only someone acting in one of these roles. What they see of it, the service decides by scope. */
export const actingAs = (...roles: readonly Role[]): PolicyRule => ({
  name: `acting as ${roles.join(' or ')}`,
  allows: (viewer) => viewer !== null && roles.includes(viewer.role),
});

/** The same for people, and for tokens that have this scope. */
export const orToken = (rule: PolicyRule, scope: string): PolicyRule => ({
  ...rule,
  name: `${rule.name}, or a token for ${scope}`,
  scope,
});

/** Names the policy of a root field or of a field that crosses to another object. */
export const Policy = (policy: PolicyRule): MethodDecorator & PropertyDecorator => Extensions({ policy });

export interface PolicedField {
  readonly field: string;
  readonly policy: PolicyRule | null;
}

/** Every field that needs a policy: root fields and those that lead to another object. */
export const policedFields = (schema: GraphQLSchema): PolicedField[] =>
  objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isRoot(schema, type) || isCompositeType(getNamedType(field.type)))
      .map((field) => ({
        field: `${type.name}.${field.name}`,
        policy: isPolicyRule(field.extensions['policy']) ? field.extensions['policy'] : null,
      })),
  );

/** Denied by default: refuses a schema with a field that has no policy, and puts the check before every resolver that has one. */
export const enforcePolicies = (schema: GraphQLSchema): GraphQLSchema => {
  const bare = policedFields(schema).filter(({ policy }) => policy === null);
  if (bare.length > 0)
    throw new Error(`fields without a policy: ${bare.map(({ field }) => field).join(', ')}`);
  for (const type of objectTypes(schema))
    for (const field of Object.values(type.getFields())) {
      const policy = field.extensions['policy'];
      if (!isPolicyRule(policy) || policy === inherited) continue;
      if (policy === anyone && !isRoot(schema, type)) continue;
      field.resolve = guarded(policy, field.resolve);
    }
  return schema;
};

/** What the check needs of a request. */
interface Asking {
  readonly viewer: Actor | null;
  /** keeps the denial in the audit */
  denied(field: string): void;
}

const guarded =
  (
    policy: PolicyRule,
    resolve: GraphQLFieldResolver<unknown, Asking> | undefined,
  ): GraphQLFieldResolver<unknown, Asking> =>
  (source, args, context, info): unknown => {
    const { viewer } = context;
    if (!policy.allows(viewer) || !inScope(policy, viewer)) {
      context.denied(`${info.parentType.name}.${info.fieldName}`);
      if (viewer === null) throw unauthenticated();
      throw viewer.token === undefined ? forbidden() : outOfScope(policy.scope);
    }
    if (resolve) return resolve(source, args, context, info);
    return (source as Record<string, unknown>)[info.fieldName];
  };

/** Whether a viewer may ask a root field, by the very policy that is checked before its resolver. */
export const mayAskField = (schema: GraphQLSchema, name: string): ((viewer: Actor | null) => boolean) => {
  const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
  const policy = fields[name]?.extensions['policy'];
  if (!isPolicyRule(policy)) throw new Error(`the root field ${name} has no policy`);
  return (viewer) => policy.allows(viewer) && inScope(policy, viewer);
};

const inScope = (policy: PolicyRule, viewer: Actor | null): boolean =>
  viewer?.token === undefined || (policy.scope !== undefined && viewer.token.scopes.includes(policy.scope));

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  type === schema.getQueryType() ||
  type === schema.getMutationType() ||
  type === schema.getSubscriptionType();

const isPolicyRule = (value: unknown): value is PolicyRule =>
  typeof value === 'object' && value !== null && 'allows' in value && 'name' in value;
