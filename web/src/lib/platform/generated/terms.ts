// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { NextTermPlanQuery, NextTermPlanQueryVariables, OfficeHomeQuery, OfficeHomeQueryVariables, PreviewTermQuery, PreviewTermQueryVariables, SaveTermMutation, SaveTermMutationVariables, TermPageQuery, TermPageQueryVariables, TermPlansQuery, TermPlansQueryVariables } from './types.js';

export const TermPlans: Document<TermPlansQuery, TermPlansQueryVariables> = { id: 'a0f507ec79c2a6756905c18607ccd1e3e86fff809634fec965a720a7ecd8abd6', name: 'TermPlans' };
export const TermPage: Document<TermPageQuery, TermPageQueryVariables> = { id: '8c7ee95bb27c9f108ef4b967935c70c3688d88f3769cd4e33cbc9339028beae2', name: 'TermPage' };
export const NextTermPlan: Document<NextTermPlanQuery, NextTermPlanQueryVariables> = { id: 'fca11b958f063763f39e6c5b21154f2ec4a3bf05f4af19682a71678d154c722b', name: 'NextTermPlan' };
export const PreviewTerm: Document<PreviewTermQuery, PreviewTermQueryVariables> = { id: '7815473113b03e582f975777be219713ef1fb1b82471860063710e35d8d73245', name: 'PreviewTerm' };
export const SaveTerm: Document<SaveTermMutation, SaveTermMutationVariables> = { id: '94bc6a9f22284f1b492d4f082900bd4240c10fc776429f44ee5b3261ec624a13', name: 'SaveTerm' };
export const OfficeHome: Document<OfficeHomeQuery, OfficeHomeQueryVariables> = { id: '282b5ebd9d9b8cb3534b1458d96bf36020c9f157e0a617ff219f0f33c41867d1', name: 'OfficeHome' };
