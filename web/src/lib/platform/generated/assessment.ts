// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { AnswerQuestionMutation, AnswerQuestionMutationVariables, ConfirmDiagnosisMutation, ConfirmDiagnosisMutationVariables, SittingPageQuery, SittingPageQueryVariables, StartSittingMutation, StartSittingMutationVariables, SubmitSittingMutation, SubmitSittingMutationVariables } from './types.js';

export const SittingPage: Document<SittingPageQuery, SittingPageQueryVariables> = { id: 'e6bd57d9dd0364e7f2a2bca53d3b25e4221702afecd874b293f1a1d902384c3e', name: 'SittingPage' };
export const StartSitting: Document<StartSittingMutation, StartSittingMutationVariables> = { id: '868ecf44a688723d63b47651c907c119b8abd9a8ddda927ea4770f8b6a29ab70', name: 'StartSitting' };
export const AnswerQuestion: Document<AnswerQuestionMutation, AnswerQuestionMutationVariables> = { id: '50ae41ed2aaaddf3406f8be381afde23d66f9c3b8b98a18585614ad8a5cac4e7', name: 'AnswerQuestion' };
export const SubmitSitting: Document<SubmitSittingMutation, SubmitSittingMutationVariables> = { id: 'fc63d2c42d840f4314fa6c4eb2f9418c229838bc1ebafddce3b9c25ee275e53a', name: 'SubmitSitting' };
export const ConfirmDiagnosis: Document<ConfirmDiagnosisMutation, ConfirmDiagnosisMutationVariables> = { id: '2c9d9a6391b17d0d200232225243f8fcfd13c17455c70253de8ffb814ab044c9', name: 'ConfirmDiagnosis' };
