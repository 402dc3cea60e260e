// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { YearAtAGlanceQuery, YearAtAGlanceQueryVariables, YearWithReceiptsQuery, YearWithReceiptsQueryVariables } from './types.js';

export const YearAtAGlance: Document<YearAtAGlanceQuery, YearAtAGlanceQueryVariables> = { id: 'abaff690b0fa0a80beb3211983753948e4f1001553a14997047c128084168979', name: 'YearAtAGlance' };
export const YearWithReceipts: Document<YearWithReceiptsQuery, YearWithReceiptsQueryVariables> = { id: '9d0db738abb10116fcdad8acdb66d48c1c0ae61b6c14cc67ccbfce77281be5b8', name: 'YearWithReceipts' };
