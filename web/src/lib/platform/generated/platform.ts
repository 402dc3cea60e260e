// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { TeacherHomeQuery, TeacherHomeQueryVariables } from './types.js';

export const TeacherHome: Document<TeacherHomeQuery, TeacherHomeQueryVariables> = { id: 'e2261da73b939af589c80b8188e158f5d907730deecd62fbb6399523913299e1', name: 'TeacherHome' };
