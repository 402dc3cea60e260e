// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { AuditQuery, AuditQueryVariables, LearnShellQuery, LearnShellQueryVariables, LockedAccountsQuery, LockedAccountsQueryVariables, ShellQuery, ShellQueryVariables, SignInMutation, SignInMutationVariables, SignOutEverywhereMutation, SignOutEverywhereMutationVariables, SignOutMutation, SignOutMutationVariables, SwitchRoleMutation, SwitchRoleMutationVariables, TeacherShellQuery, TeacherShellQueryVariables, UnlockAccountMutation, UnlockAccountMutationVariables, ViewerSessionsQuery, ViewerSessionsQueryVariables } from './types.js';

export const Audit: Document<AuditQuery, AuditQueryVariables> = { id: '855d57785df794ef4f51fdf520bf96adf267ac50bd26f116b36311feaff07f0b', name: 'Audit' };
export const Shell: Document<ShellQuery, ShellQueryVariables> = { id: '6f312c24461605c0308a9449b0907f92085a31f9b5d74831a7d34586b4dd93fc', name: 'Shell' };
export const LearnShell: Document<LearnShellQuery, LearnShellQueryVariables> = { id: '4c01bd5a8d15bc7083de37f1ae60e782f2e78da1ee0800b777f17b851898409f', name: 'LearnShell' };
export const TeacherShell: Document<TeacherShellQuery, TeacherShellQueryVariables> = { id: 'c00244b08825efd23d2be3977f6f761a8a129652793a11ce2d30dbe4f9f6fd47', name: 'TeacherShell' };
export const LockedAccounts: Document<LockedAccountsQuery, LockedAccountsQueryVariables> = { id: 'b0bf4c33a3ad7583ac9821c3edc3ccee293fa09742b4690e271f9effe72659a3', name: 'LockedAccounts' };
export const UnlockAccount: Document<UnlockAccountMutation, UnlockAccountMutationVariables> = { id: 'b281d6dbcf587659dee99ec333a5c0921b31e5a9bb4ebbead09ed2e9b33f8575', name: 'UnlockAccount' };
export const ViewerSessions: Document<ViewerSessionsQuery, ViewerSessionsQueryVariables> = { id: '17bb95a75ad78b2b3bc25a615bfa9116c369197111290cfbb6e6e9750abb7068', name: 'ViewerSessions' };
export const SignIn: Document<SignInMutation, SignInMutationVariables> = { id: '25d3ba745ec928adc3a43ee3bec4311a976f73016e3583ce1646f1a40cb10987', name: 'SignIn' };
export const SwitchRole: Document<SwitchRoleMutation, SwitchRoleMutationVariables> = { id: '7d36905a93201b9d4719a750dbcb9f408bfc40018c0faeaab4abf047aa7c9bf6', name: 'SwitchRole' };
export const SignOut: Document<SignOutMutation, SignOutMutationVariables> = { id: '44cd91685dbfe84434c42e6bca7fe0b5107da90505df48a6e0aa0702a9ef9906', name: 'SignOut' };
export const SignOutEverywhere: Document<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = { id: '1acea6e56f77a771c42c93a15c7fd76c2952528afda6d4c055f834d7814545ac', name: 'SignOutEverywhere' };
