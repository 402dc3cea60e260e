/** A persisted GraphQL document: the server knows its text by `id`; the types say what goes in and comes out. */
export interface Document<Result, Variables> {
  readonly id: string;
  readonly name: string;
  /** Never present at run time: carries the types. */
  readonly __types?: (variables: Variables) => Result;
}

/** Variables may be left out where the operation takes none. */
export type VariablesOf<V> = Record<string, never> extends V ? [variables?: V] : [variables: V];
