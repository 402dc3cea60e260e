// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { RecommendedQuery, RecommendedQueryVariables } from './types.js';

export const Recommended: Document<RecommendedQuery, RecommendedQueryVariables> = { id: '9c7d44a0387c36c6cae754f269f3122c4bc0694340aba76d2d1a61a96a302839', name: 'Recommended' };
