// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { BundlePageQuery, BundlePageQueryVariables, CapabilityPageQuery, CapabilityPageQueryVariables, ConfirmBundleMutation, ConfirmBundleMutationVariables } from './types.js';

export const CapabilityPage: Document<CapabilityPageQuery, CapabilityPageQueryVariables> = { id: '9beb430fd0694e6b9cfa75ea76b928c83d5836d62d4b774367d63f31b0154eca', name: 'CapabilityPage' };
export const BundlePage: Document<BundlePageQuery, BundlePageQueryVariables> = { id: 'a0f3c53e8cb0f74ab1f8a992a5b5b55b0672f0f61874355c92660556ca1ec197', name: 'BundlePage' };
export const ConfirmBundle: Document<ConfirmBundleMutation, ConfirmBundleMutationVariables> = { id: '0f517f796461eeac0d1673704a1edf36f2aa14f0b014dc4ab454119021d4cc43', name: 'ConfirmBundle' };
