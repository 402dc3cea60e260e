// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: '3a24a6745127cc2817b0b004756bb101d2fc290b20ebe22ab4612d61fe152287', name: 'Supermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: '7789442c2b2787d87671a5c13899eae7a8d6f83536edd977965261f1345b1fa2', name: 'OfferingPage' };
