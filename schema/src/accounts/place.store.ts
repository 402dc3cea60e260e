import { rows, type Tx } from '../platform/database.js';
import type { OrganisationKind } from './organisation.rules.js';

/** An organisation with those above it. */
export interface PlaceRecord {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lineage: readonly string[];
}

const columns = `id, kind, name, name_en as "nameEn", lineage`;

/** Places of these ids; unknown ids are left out. */
export const placesByIds = (tx: Tx, ids: readonly string[]): Promise<PlaceRecord[]> =>
  rows<PlaceRecord>(tx, `select ${columns} from organisation where id = any($1::uuid[])`, [ids]);

/** What stands directly below an organisation, by kind and code (A1): the districts of a city, the schools of a district. */
export const placesBelow = (tx: Tx, organisationId: string): Promise<PlaceRecord[]> =>
  rows<PlaceRecord>(
    tx,
    `select ${columns} from organisation where parent_id = $1 and closed_at is null
     order by kind, code limit 500`,
    [organisationId],
  );
