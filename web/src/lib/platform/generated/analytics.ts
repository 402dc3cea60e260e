// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { ApiTokensQuery, ApiTokensQueryVariables, FigureDictionaryQuery, FigureDictionaryQueryVariables, FigureExplorerQuery, FigureExplorerQueryVariables, FigureMembersQuery, FigureMembersQueryVariables, FigureTermsQuery, FigureTermsQueryVariables, MakeFigureFileMutation, MakeFigureFileMutationVariables, MakeTokenMutation, MakeTokenMutationVariables, OwnFiguresQuery, OwnFiguresQueryVariables, RevokeTokenMutation, RevokeTokenMutationVariables } from './types.js';

export const FigureExplorer: Document<FigureExplorerQuery, FigureExplorerQueryVariables> = { id: 'e269bfebb5f091040f6e4ce079b61749482ab9adf50bca613ee6eb743ccb34f4', name: 'FigureExplorer' };
export const FigureTerms: Document<FigureTermsQuery, FigureTermsQueryVariables> = { id: 'b46e781a1efeded6f67a297e8857cdc9f9e7559313842b364758e2d19d222a29', name: 'FigureTerms' };
export const MakeFigureFile: Document<MakeFigureFileMutation, MakeFigureFileMutationVariables> = { id: '3750a9ee4f7af50bae2ad06e194ccc36e300abd5b003700ac3f41f57623ad8a4', name: 'MakeFigureFile' };
export const OwnFigures: Document<OwnFiguresQuery, OwnFiguresQueryVariables> = { id: 'be475b46f6e6f3c7b1341099fc2b809628da6626279f29b206dde48cc1a162b7', name: 'OwnFigures' };
export const FigureDictionary: Document<FigureDictionaryQuery, FigureDictionaryQueryVariables> = { id: '51bd26ed428c57bf8c5940673ae2585c54f386907b39d7283f2834cf07e659ec', name: 'FigureDictionary' };
export const FigureMembers: Document<FigureMembersQuery, FigureMembersQueryVariables> = { id: 'f5590cab3b63a0e5ac05ea1219b86122697c50e2a4270492351923a03de98807', name: 'FigureMembers' };
export const ApiTokens: Document<ApiTokensQuery, ApiTokensQueryVariables> = { id: 'e2df071e603941b9afb7508225a1bae9af64158c07e42ab7fb86cb1543198c68', name: 'ApiTokens' };
export const MakeToken: Document<MakeTokenMutation, MakeTokenMutationVariables> = { id: '2730eb0a6e6d6f89858c1227ccf6abc3ba0b117dc1090a698f0f059e360b8f59', name: 'MakeToken' };
export const RevokeToken: Document<RevokeTokenMutation, RevokeTokenMutationVariables> = { id: '9750f5a1c1b5d25dde632abb4744791c1d513eec95ed038286dad2373ca8930d', name: 'RevokeToken' };
