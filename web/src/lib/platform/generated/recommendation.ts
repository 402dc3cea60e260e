// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { RecommendedQuery, RecommendedQueryVariables } from './types.js';

export const Recommended: Document<RecommendedQuery, RecommendedQueryVariables> = { id: '28863be00c2ab706a5e2c5ca8e01556af1c5f127f2e9dc42858cd35924958b86', name: 'Recommended' };
