// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: 'a8ea80da674f17b96629bbc28c019747d250300d37f6ad94e8541467530ceb81', name: 'Supermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: '4c02c13e1ccd5ef9795e49c78a3bacbe293b589a51233ac1eca677d4b0142198', name: 'OfferingPage' };
