// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { CancelTaskMutation, CancelTaskMutationVariables, FollowTaskQuery, FollowTaskQueryVariables, TeacherHomeQuery, TeacherHomeQueryVariables, TrainDraftsQuery, TrainDraftsQueryVariables, TrainFallsQuery, TrainFallsQueryVariables, TrainHomeQuery, TrainHomeQueryVariables } from './types.js';

export const TeacherHome: Document<TeacherHomeQuery, TeacherHomeQueryVariables> = { id: '0ec62409562356380bc87cdb634f00f1373b4005c1a5a4b1085c89f30186da8d', name: 'TeacherHome' };
export const FollowTask: Document<FollowTaskQuery, FollowTaskQueryVariables> = { id: '57c0863e57289f8ee488fb6b4db2fbaf62a7b292309eac27df15245aa02f5252', name: 'FollowTask' };
export const CancelTask: Document<CancelTaskMutation, CancelTaskMutationVariables> = { id: 'd8cc9ce7e1e0834deceb22f1b6acef1f064986a7bc5c5773208982c7fe7604d9', name: 'CancelTask' };
export const TrainHome: Document<TrainHomeQuery, TrainHomeQueryVariables> = { id: 'adb1d27521fc9f7807ec69e4cb5cf98335a07b05fccd08282aea350958e018d0', name: 'TrainHome' };
export const TrainDrafts: Document<TrainDraftsQuery, TrainDraftsQueryVariables> = { id: '217fe427ca0def4dd7320c33fa6830f2fbedf0984c7b336816d8e58c4ea27237', name: 'TrainDrafts' };
export const TrainFalls: Document<TrainFallsQuery, TrainFallsQueryVariables> = { id: 'f36ccf99e89a6dd205707e3d791f3b13009e3c5a8468c5688e04745eec9e0086', name: 'TrainFalls' };
