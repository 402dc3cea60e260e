// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: 'a8ea80da674f17b96629bbc28c019747d250300d37f6ad94e8541467530ceb81', name: 'Supermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: '32261ffaad6a9525d1ce79b3cfcd0069c2b96e02708d93b5208ccd5d982d7898', name: 'OfferingPage' };
