// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { RecommendedQuery, RecommendedQueryVariables } from './types.js';

export const Recommended: Document<RecommendedQuery, RecommendedQueryVariables> = { id: '180ac460b85514ab9717437198e37adf94f4b58a95cab83eeb483ddcb89d2dc1', name: 'Recommended' };
