// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { TeacherHomeQuery, TeacherHomeQueryVariables } from './types.js';

export const TeacherHome: Document<TeacherHomeQuery, TeacherHomeQueryVariables> = { id: '0fdfba394aa674182a2eb7c8ff6da302662181988a5e547d97562a796cb728a9', name: 'TeacherHome' };
