// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { AdmissionsQuery, AdmissionsQueryVariables, ApplyBulkMutation, ApplyBulkMutationVariables, BulkHistoryQuery, BulkHistoryQueryVariables, BulkPageQuery, BulkPageQueryVariables, ClassesAtRiskQuery, ClassesAtRiskQueryVariables, CourseChoicesQuery, CourseChoicesQueryVariables, DistributionQuery, DistributionQueryVariables, DropCourseMutation, DropCourseMutationVariables, DropForTeacherMutation, DropForTeacherMutationVariables, ExportListMutation, ExportListMutationVariables, LeaveLineMutation, LeaveLineMutationVariables, ListExportsQuery, ListExportsQueryVariables, MyListQuery, MyListQueryVariables, OfficeStandingQuery, OfficeStandingQueryVariables, PickCourseMutation, PickCourseMutationVariables, PlanBulkMutation, PlanBulkMutationVariables, PlanCourseMutation, PlanCourseMutationVariables, SchoolHomeQuery, SchoolHomeQueryVariables, StaffTermsQuery, StaffTermsQueryVariables, StandingsQuery, StandingsQueryVariables, SubmitPlanMutation, SubmitPlanMutationVariables, UndoBulkMutation, UndoBulkMutationVariables, UnplanCourseMutation, UnplanCourseMutationVariables, WaitForSeatMutation, WaitForSeatMutationVariables } from './types.js';

export const BulkHistory: Document<BulkHistoryQuery, BulkHistoryQueryVariables> = { id: '503e9012f481ba91a8bcaeb6aad895b49a7a0a6da044ee588a0361a6de58e171', name: 'BulkHistory' };
export const BulkPage: Document<BulkPageQuery, BulkPageQueryVariables> = { id: 'c543b2ff3b5dc33c9a9e96721a4a22bd9f33aef6cfae44a87379de3d97f789b6', name: 'BulkPage' };
export const PlanBulk: Document<PlanBulkMutation, PlanBulkMutationVariables> = { id: '7e0f37c36492fe8f1cb190cb630de0483166b7fa6414aabba22a3b353859e49e', name: 'PlanBulk' };
export const ApplyBulk: Document<ApplyBulkMutation, ApplyBulkMutationVariables> = { id: 'b3a04be4053c985a112bac1b7fba4169c9889aa4a69215a5ab9ed4c15a45c36e', name: 'ApplyBulk' };
export const UndoBulk: Document<UndoBulkMutation, UndoBulkMutationVariables> = { id: '2e5d9260fe47bc87cb519ba1bf6a7c6ab2da694d6400c882a8ce3213b888e594', name: 'UndoBulk' };
export const MyList: Document<MyListQuery, MyListQueryVariables> = { id: 'bdf663198183590af2876acabcb4a6dd80c55048785d759a5d71d492d535ec90', name: 'MyList' };
export const PickCourse: Document<PickCourseMutation, PickCourseMutationVariables> = { id: '0899e4bb31c5c7bb053f99b624f55983a10600a206b98ca4d0ccd433178f36e2', name: 'PickCourse' };
export const DropCourse: Document<DropCourseMutation, DropCourseMutationVariables> = { id: '23c0612311548a2b563acb2d97a97b3e3319e069dfdd6a27159ae05dda771a14', name: 'DropCourse' };
export const PlanCourse: Document<PlanCourseMutation, PlanCourseMutationVariables> = { id: '8370fe1758a82cdb4d425a08c1e9b9ecff6063f17dd91e0f307e97d36c8c7777', name: 'PlanCourse' };
export const UnplanCourse: Document<UnplanCourseMutation, UnplanCourseMutationVariables> = { id: '0bcc2a0ba92e90ed8031c94dfcb0414797ec0133c699b0b4d0d4af5911eafd27', name: 'UnplanCourse' };
export const SubmitPlan: Document<SubmitPlanMutation, SubmitPlanMutationVariables> = { id: '72276431b1cea9d0089c73b5c34ae0f17604646706f5c9f8c7d6b1130353c3c1', name: 'SubmitPlan' };
export const WaitForSeat: Document<WaitForSeatMutation, WaitForSeatMutationVariables> = { id: 'cc333707922fb3567cc46d26f30b29350a8388a1e5932d88706cbc759e4ebfee', name: 'WaitForSeat' };
export const LeaveLine: Document<LeaveLineMutation, LeaveLineMutationVariables> = { id: 'f0b39e894241850d22622f47a9e8c4d35b2eae94c7bacedc49ff90df865d75d8', name: 'LeaveLine' };
export const ClassesAtRisk: Document<ClassesAtRiskQuery, ClassesAtRiskQueryVariables> = { id: '95df12c76c8dd83be67869f729f3d0f9b3f4b8899560bdea432e7e1397651de0', name: 'ClassesAtRisk' };
export const StaffTerms: Document<StaffTermsQuery, StaffTermsQueryVariables> = { id: '337cf782003dd85f7270042580ce021b14eeec6077f0357fd88f92a0b304b59b', name: 'StaffTerms' };
export const SchoolHome: Document<SchoolHomeQuery, SchoolHomeQueryVariables> = { id: '58ea097127723c14667fadf7aaac4b09a73f0a4d42ca36d263b35454f8761313', name: 'SchoolHome' };
export const OfficeStanding: Document<OfficeStandingQuery, OfficeStandingQueryVariables> = { id: '11b3766df576a9b37638f1749dddea7cfbd7b7f4750c579ac45a20ae0ede5021', name: 'OfficeStanding' };
export const Standings: Document<StandingsQuery, StandingsQueryVariables> = { id: '59597a6991b45bfa15d3f858b3e9ea6dd1665963225fc4d3f76d19d55449da9c', name: 'Standings' };
export const DropForTeacher: Document<DropForTeacherMutation, DropForTeacherMutationVariables> = { id: '5313cf1018c3a3e5a05a49490028e00230d26de3c46780bd4fe46dc69b22f930', name: 'DropForTeacher' };
export const CourseChoices: Document<CourseChoicesQuery, CourseChoicesQueryVariables> = { id: 'f0ecfb457d2fcba78202e0e790806146f8983899d6e6ae3bd2a5f43082580adc', name: 'CourseChoices' };
export const Distribution: Document<DistributionQuery, DistributionQueryVariables> = { id: '6f9dabbfe6abf9933d43d9d3dbbeb713cfdf6913478901c726513abc87e71a83', name: 'Distribution' };
export const Admissions: Document<AdmissionsQuery, AdmissionsQueryVariables> = { id: '41ac514b526fb80f2d64cd900ecb947523c8d51c6fdacb3fe98211b7b570ae84', name: 'Admissions' };
export const ListExports: Document<ListExportsQuery, ListExportsQueryVariables> = { id: '75b049d95a192cde1d6915856494a784f0f15671985278c8c54b438649d1ade1', name: 'ListExports' };
export const ExportList: Document<ExportListMutation, ExportListMutationVariables> = { id: 'b2fb30cd3c4c41c2f62eaab8c690cb217c5b4069260ec94c4dc9a445206a48a7', name: 'ExportList' };
