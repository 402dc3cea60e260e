import type { EntityName } from '@mikro-orm/postgresql';

/** Every entity of every feature, one line a feature. */
export const entities: readonly EntityName[] = [];
