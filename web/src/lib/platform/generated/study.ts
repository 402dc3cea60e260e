// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { AnswerCheckMutation, AnswerCheckMutationVariables, CommentsQuery, CommentsQueryVariables, CourseInsightPageQuery, CourseInsightPageQueryVariables, CourseInsightsQuery, CourseInsightsQueryVariables, EnrolmentEntranceQuery, EnrolmentEntranceQueryVariables, LearningListQuery, LearningListQueryVariables, LessonPageQuery, LessonPageQueryVariables, LessonStateQuery, LessonStateQueryVariables, RateCourseMutation, RateCourseMutationVariables, RemoveFromClassMutation, RemoveFromClassMutationVariables, ReportPlayedMutation, ReportPlayedMutationVariables, ReviewRemovalQuery, ReviewRemovalQueryVariables, RuleOnCommentMutation, RuleOnCommentMutationVariables, SeatsPageQuery, SeatsPageQueryVariables, StartWatchingMutation, StartWatchingMutationVariables } from './types.js';

export const Comments: Document<CommentsQuery, CommentsQueryVariables> = { id: 'e52d01b059225a6e0a69c9f9819d136adbd33f6345053d59ab6261ce4c5c7a79', name: 'Comments' };
export const RuleOnComment: Document<RuleOnCommentMutation, RuleOnCommentMutationVariables> = { id: 'a3dccb817215860463a7d92259624b5eafbd711d3458ce9fa156b05b799abd1f', name: 'RuleOnComment' };
export const CourseInsights: Document<CourseInsightsQuery, CourseInsightsQueryVariables> = { id: 'c3faed57fe341d253bbe628ee7d43ad2bd6946d3af7da1589bf4ae93fab8ea7d', name: 'CourseInsights' };
export const CourseInsightPage: Document<CourseInsightPageQuery, CourseInsightPageQueryVariables> = { id: '2a51e5916331ef0c1297342131ebc824339bf8b00dc0cbfc0e598ec552c457d2', name: 'CourseInsightPage' };
export const RateCourse: Document<RateCourseMutation, RateCourseMutationVariables> = { id: '27376af62f9c69bee3f7bd83a09021d069a62b6efbabfc1781d78bce244e2277', name: 'RateCourse' };
export const SeatsPage: Document<SeatsPageQuery, SeatsPageQueryVariables> = { id: 'e4227be23605fa3a22599038746de5d4914d62c02ec2a9bf88a4fbeb3808c1c9', name: 'SeatsPage' };
export const ReviewRemoval: Document<ReviewRemovalQuery, ReviewRemovalQueryVariables> = { id: '30a2ea415a134970f99ffba8b6a6556041d09a27f49955838542db6fa84886d3', name: 'ReviewRemoval' };
export const RemoveFromClass: Document<RemoveFromClassMutation, RemoveFromClassMutationVariables> = { id: 'cf9112b155752e249c8679a47fc3d3a84c950b09312bc79574d8f206a08be443', name: 'RemoveFromClass' };
export const LearningList: Document<LearningListQuery, LearningListQueryVariables> = { id: 'f41ff5f678db07f5533d7e6688f1b6e52548f8b15b6b4a9d10167c2518ce8b03', name: 'LearningList' };
export const EnrolmentEntrance: Document<EnrolmentEntranceQuery, EnrolmentEntranceQueryVariables> = { id: 'b3067711a350a37c7db6ff586be1723fb36526dfa31ecb689cf69a185b5eb704', name: 'EnrolmentEntrance' };
export const LessonPage: Document<LessonPageQuery, LessonPageQueryVariables> = { id: '191b4b9307bc6c7d459299e15f9ce718126ba5fbf122ff57809d9fd4d75be053', name: 'LessonPage' };
export const LessonState: Document<LessonStateQuery, LessonStateQueryVariables> = { id: '419ec6ac1a4d46e2270e6a5678ce95e76cc6329e38b7932d038c166f8c904d88', name: 'LessonState' };
export const StartWatching: Document<StartWatchingMutation, StartWatchingMutationVariables> = { id: '114d80fc7ead551ae358e6214336fb60d8d64eba7f079c073d38550a559ab42d', name: 'StartWatching' };
export const ReportPlayed: Document<ReportPlayedMutation, ReportPlayedMutationVariables> = { id: '706e2e2e8bc7af97d389607b4b57528cc502f1b3bcd690e6cd4a369af2c88b67', name: 'ReportPlayed' };
export const AnswerCheck: Document<AnswerCheckMutation, AnswerCheckMutationVariables> = { id: '5a0bae2af3fda0cf828f13d581b802f13959f5696d9545d92b15ea4a5f73bb9d', name: 'AnswerCheck' };
