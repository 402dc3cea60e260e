// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: 'a8ea80da674f17b96629bbc28c019747d250300d37f6ad94e8541467530ceb81', name: 'Supermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: '5476343838488c4032123214a764f9fe725d96f820633c355a6d45f73fc95573', name: 'OfferingPage' };
