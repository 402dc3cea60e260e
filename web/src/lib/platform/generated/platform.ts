// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { TeacherHomeQuery, TeacherHomeQueryVariables } from './types.js';

export const TeacherHome: Document<TeacherHomeQuery, TeacherHomeQueryVariables> = { id: 'f0db11bc6f333cef93d3c232e76436bda9b4eaf2cf83e7898ed8797bf92f7a4b', name: 'TeacherHome' };
