// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { RecommendedQuery, RecommendedQueryVariables } from './types.js';

export const Recommended: Document<RecommendedQuery, RecommendedQueryVariables> = { id: '4810dd8e11c586456e656b90b17a5e24525f63e4c19e2b301eab7c535d3824ac', name: 'Recommended' };
