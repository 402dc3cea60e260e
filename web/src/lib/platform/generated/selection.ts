// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { DropCourseMutation, DropCourseMutationVariables, MyListQuery, MyListQueryVariables, PickCourseMutation, PickCourseMutationVariables } from './types.js';

export const MyList: Document<MyListQuery, MyListQueryVariables> = { id: 'bd216d3c82104661fbabea356f5b7a0003b7241ccef095404c6199d6c3a889c6', name: 'MyList' };
export const PickCourse: Document<PickCourseMutation, PickCourseMutationVariables> = { id: '0899e4bb31c5c7bb053f99b624f55983a10600a206b98ca4d0ccd433178f36e2', name: 'PickCourse' };
export const DropCourse: Document<DropCourseMutation, DropCourseMutationVariables> = { id: '23c0612311548a2b563acb2d97a97b3e3319e069dfdd6a27159ae05dda771a14', name: 'DropCourse' };
