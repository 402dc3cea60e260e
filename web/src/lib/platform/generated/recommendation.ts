// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { RecommendedQuery, RecommendedQueryVariables } from './types.js';

export const Recommended: Document<RecommendedQuery, RecommendedQueryVariables> = { id: 'a51d1c8f4856ce4720f1f8ee316f4173b10a7fffd2c5aed10d591f0abc1d04b3', name: 'Recommended' };
