import { rows, type Tx } from '../platform/database.js';
import { offeringColumns, offeringTables, type OfferingRecord } from './catalogue.store.js';

/** Everything a term offers, by course number: some thousands at most. */
export const offeringsOfTerm = (tx: Tx, termId: string): Promise<OfferingRecord[]> =>
  rows<OfferingRecord>(
    tx,
    `select ${offeringColumns} from ${offeringTables} where o.term_id = $1 order by c.number`,
    [termId],
  );
