// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { AuditQuery, AuditQueryVariables, LearnShellQuery, LearnShellQueryVariables, ShellQuery, ShellQueryVariables, SignInMutation, SignInMutationVariables, SignOutEverywhereMutation, SignOutEverywhereMutationVariables, SignOutMutation, SignOutMutationVariables, ViewerSessionsQuery, ViewerSessionsQueryVariables } from './types.js';

export const Audit: Document<AuditQuery, AuditQueryVariables> = { id: '855d57785df794ef4f51fdf520bf96adf267ac50bd26f116b36311feaff07f0b', name: 'Audit' };
export const Shell: Document<ShellQuery, ShellQueryVariables> = { id: '66292e9d7e8fb00154ed434c976cd104855675e448cca584c553ab03d7b71202', name: 'Shell' };
export const LearnShell: Document<LearnShellQuery, LearnShellQueryVariables> = { id: '67335ba0a150a5d42b04f1dacba7ff45492586759dc9c8730aed33943caca23d', name: 'LearnShell' };
export const ViewerSessions: Document<ViewerSessionsQuery, ViewerSessionsQueryVariables> = { id: '17bb95a75ad78b2b3bc25a615bfa9116c369197111290cfbb6e6e9750abb7068', name: 'ViewerSessions' };
export const SignIn: Document<SignInMutation, SignInMutationVariables> = { id: '3f241aab0934c6fd0f8e5f587d4979181e50d1219b79e21e89531659b8c92c84', name: 'SignIn' };
export const SignOut: Document<SignOutMutation, SignOutMutationVariables> = { id: '44cd91685dbfe84434c42e6bca7fe0b5107da90505df48a6e0aa0702a9ef9906', name: 'SignOut' };
export const SignOutEverywhere: Document<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = { id: '1acea6e56f77a771c42c93a15c7fd76c2952528afda6d4c055f834d7814545ac', name: 'SignOutEverywhere' };
