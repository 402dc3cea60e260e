// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { MarkNoticesReadMutation, MarkNoticesReadMutationVariables, MyNoticesQuery, MyNoticesQueryVariables, UnreadNoticesQuery, UnreadNoticesQueryVariables } from './types.js';

export const MyNotices: Document<MyNoticesQuery, MyNoticesQueryVariables> = { id: '5ce8242857ffc2d7aaf4110e54c2a5d240e6cf51d3f99988ec70e94a0f0d3a08', name: 'MyNotices' };
export const UnreadNotices: Document<UnreadNoticesQuery, UnreadNoticesQueryVariables> = { id: '02c1387798663fe503dc7fd6cb305eb66205533349d10252c171e7cd4b1851a1', name: 'UnreadNotices' };
export const MarkNoticesRead: Document<MarkNoticesReadMutation, MarkNoticesReadMutationVariables> = { id: '7e331f4a3f4f06a1578186ebd016c1cb2af41c9025ee33ebee92144c1b07fcd9', name: 'MarkNoticesRead' };
