// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { ClassesAtRiskQuery, ClassesAtRiskQueryVariables, DropCourseMutation, DropCourseMutationVariables, MyListQuery, MyListQueryVariables, PickCourseMutation, PickCourseMutationVariables } from './types.js';

export const MyList: Document<MyListQuery, MyListQueryVariables> = { id: '31aaf390cc640295f7db0aee8f2269490bc961d5adde2d6d748fe78f95efb440', name: 'MyList' };
export const PickCourse: Document<PickCourseMutation, PickCourseMutationVariables> = { id: '0899e4bb31c5c7bb053f99b624f55983a10600a206b98ca4d0ccd433178f36e2', name: 'PickCourse' };
export const DropCourse: Document<DropCourseMutation, DropCourseMutationVariables> = { id: '23c0612311548a2b563acb2d97a97b3e3319e069dfdd6a27159ae05dda771a14', name: 'DropCourse' };
export const ClassesAtRisk: Document<ClassesAtRiskQuery, ClassesAtRiskQueryVariables> = { id: '95df12c76c8dd83be67869f729f3d0f9b3f4b8899560bdea432e7e1397651de0', name: 'ClassesAtRisk' };
