import type { EntityName } from '@mikro-orm/postgresql';
import { Account, RoleGrant } from './accounts/account.entity.js';
import { Organisation } from './accounts/organisation.entity.js';
import { Session } from './accounts/session.entity.js';
import { Teacher } from './accounts/teacher.entity.js';

/** Every entity of every feature, one line a feature. */
export const entities: readonly EntityName[] = [...[Organisation, Account, RoleGrant, Teacher, Session]];
