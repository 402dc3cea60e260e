import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Offering } from '../catalogue/offering.entity.js';
import { Selection } from '../selection/selection.entity.js';

const removalSchema = defineEntity({
  name: 'ClassRemoval',
  tableName: 'class_removal',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    offeringId: () => p.manyToOne(Offering).mapToPk().joinColumn('offering_id'),
    removedBy: () => p.manyToOne(Account).mapToPk().joinColumn('removed_by'),
    /** told to the teachers and their schools */
    reason: p.text(),
    at: p.datetime(),
  },
});

/** One deletion from a class by the organisation that declares it, after the rounds (S3). Never edited. */
export class ClassRemoval extends removalSchema.class {}
removalSchema.setClass(ClassRemoval);

const seatSchema = defineEntity({
  name: 'ClassRemovalSeat',
  tableName: 'class_removal_seat',
  properties: {
    selectionId: () => p.oneToOne(Selection).mapToPk().joinColumn('selection_id').primary(),
    removalId: () => p.manyToOne(ClassRemoval).mapToPk().joinColumn('removal_id'),
  },
});

/** A selection that was deleted by it: what was due or paid for it stands on the bill (S13). */
export class ClassRemovalSeat extends seatSchema.class {}
seatSchema.setClass(ClassRemovalSeat);
