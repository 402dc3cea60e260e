// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { ClassPageQuery, ClassPageQueryVariables, ClassesQuery, ClassesQueryVariables, RegisterClassMutation, RegisterClassMutationVariables, RegisterSheetMutation, RegisterSheetMutationVariables, ReviewClassQuery, ReviewClassQueryVariables, SheetPageQuery, SheetPageQueryVariables, VerificationPageQuery, VerificationPageQueryVariables, VerifyYearMutation, VerifyYearMutationVariables, YearAtAGlanceQuery, YearAtAGlanceQueryVariables, YearWithReceiptsQuery, YearWithReceiptsQueryVariables } from './types.js';

export const Classes: Document<ClassesQuery, ClassesQueryVariables> = { id: '03bc889f525d961e4a6c41fc6ba8f91dc15a6f40e8b2efe9114b80c1884ee175', name: 'Classes' };
export const ClassPage: Document<ClassPageQuery, ClassPageQueryVariables> = { id: '5b762bc26998d4ec813935ab0d23b012b363fa4c13f1a35c3e0e83bf7bfa5529', name: 'ClassPage' };
export const ReviewClass: Document<ReviewClassQuery, ReviewClassQueryVariables> = { id: '4cef463f4b90817d4073f0af3d2962226737779d961144074577755554256f65', name: 'ReviewClass' };
export const RegisterClass: Document<RegisterClassMutation, RegisterClassMutationVariables> = { id: 'de8face204c5698e1797df3482851a3da505bce1049b9ed3fb6269b5d5e5d8d0', name: 'RegisterClass' };
export const SheetPage: Document<SheetPageQuery, SheetPageQueryVariables> = { id: '3e478e475f78ac67fa6bdf241b44103687ff7ee57a8a88c5e30faab013f9a25f', name: 'SheetPage' };
export const RegisterSheet: Document<RegisterSheetMutation, RegisterSheetMutationVariables> = { id: '050e32e3f06f1a599933ee658cc2c7d45bf544383728216788e8d6c5e8d8e626', name: 'RegisterSheet' };
export const VerificationPage: Document<VerificationPageQuery, VerificationPageQueryVariables> = { id: 'ab58ddab2d3bec3e1970971d416b8fd5d6540fd4872e3dedac99aef39fc92e24', name: 'VerificationPage' };
export const VerifyYear: Document<VerifyYearMutation, VerifyYearMutationVariables> = { id: '6d3ffea4567036cb82e9dd5049c5f967b37b19fcbcd14fe8579f0a18d4354dc0', name: 'VerifyYear' };
export const YearAtAGlance: Document<YearAtAGlanceQuery, YearAtAGlanceQueryVariables> = { id: 'abaff690b0fa0a80beb3211983753948e4f1001553a14997047c128084168979', name: 'YearAtAGlance' };
export const YearWithReceipts: Document<YearWithReceiptsQuery, YearWithReceiptsQueryVariables> = { id: '4efde3aa0ab9181b11c18f06d90163fee6b1f134b644b1075dcabc7519a02a69', name: 'YearWithReceipts' };
