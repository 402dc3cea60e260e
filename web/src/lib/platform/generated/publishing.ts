// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { ApproveDraftMutation, ApproveDraftMutationVariables, AuthoredCoursesQuery, AuthoredCoursesQueryVariables, CreateDraftMutation, CreateDraftMutationVariables, DiscardDraftMutation, DiscardDraftMutationVariables, DraftEditorPageQuery, DraftEditorPageQueryVariables, DraftPageQuery, DraftPageQueryVariables, OfferCourseMutation, OfferCourseMutationVariables, OfferPageQuery, OfferPageQueryVariables, PublishedCoursesQuery, PublishedCoursesQueryVariables, ReturnDraftMutation, ReturnDraftMutationVariables, ReviewQueueQuery, ReviewQueueQueryVariables, SaveDraftMutation, SaveDraftMutationVariables, StartRevisionMutation, StartRevisionMutationVariables, SubmitDraftMutation, SubmitDraftMutationVariables, UploadCaptionsMutation, UploadCaptionsMutationVariables, WithdrawDraftMutation, WithdrawDraftMutationVariables, WithdrawOfferMutation, WithdrawOfferMutationVariables } from './types.js';

export const AuthoredCourses: Document<AuthoredCoursesQuery, AuthoredCoursesQueryVariables> = { id: '3380e16ff10cd5ea951ecf00b8c1e7807969132c954ffaeb767cf5d69f8b8532', name: 'AuthoredCourses' };
export const DraftEditorPage: Document<DraftEditorPageQuery, DraftEditorPageQueryVariables> = { id: '51b1d9b6dfffbc9909f3c95335d8fe268d55108c31cb0d9b661e911ead2e1535', name: 'DraftEditorPage' };
export const DraftPage: Document<DraftPageQuery, DraftPageQueryVariables> = { id: 'd17b4816b2f6cbee4d89ddbaf1123372321434b521e1c3581202568c8a16e15e', name: 'DraftPage' };
export const CreateDraft: Document<CreateDraftMutation, CreateDraftMutationVariables> = { id: '555338242843cb2675ca55877efa442c3245dee708a3768ee62ed595046bf439', name: 'CreateDraft' };
export const StartRevision: Document<StartRevisionMutation, StartRevisionMutationVariables> = { id: '3e40929b6a68491d0d54c05350f8ff53f7d2489c28855ee8669a1f5956a6166d', name: 'StartRevision' };
export const SaveDraft: Document<SaveDraftMutation, SaveDraftMutationVariables> = { id: '0cc0c1614fe11ceba04cae4e3c784feac9f7c935bcaa9edf1d8769b3792780fe', name: 'SaveDraft' };
export const SubmitDraft: Document<SubmitDraftMutation, SubmitDraftMutationVariables> = { id: '801b92e12525f9b694ac9716e8e9321acdbbcaa531a4b3e42305190bba5bbc61', name: 'SubmitDraft' };
export const WithdrawDraft: Document<WithdrawDraftMutation, WithdrawDraftMutationVariables> = { id: '94b9e0383082ef199fd4366e8c1e5435360bfbeab587b5a9341550cb17e0c673', name: 'WithdrawDraft' };
export const DiscardDraft: Document<DiscardDraftMutation, DiscardDraftMutationVariables> = { id: 'db6d1076bf58bb830e8d2d4a11b1c7976d1e7124a08ed8974cf55198510da485', name: 'DiscardDraft' };
export const UploadCaptions: Document<UploadCaptionsMutation, UploadCaptionsMutationVariables> = { id: 'ead0b27e09fc11ce90ecbd0625ef9e10265e1685d0dec87eee672dbf11be376d', name: 'UploadCaptions' };
export const ReviewQueue: Document<ReviewQueueQuery, ReviewQueueQueryVariables> = { id: 'e7d45d3f9eb48b52bed34323a390c8091b7f52cef5c8626f086e1376dd531d99', name: 'ReviewQueue' };
export const PublishedCourses: Document<PublishedCoursesQuery, PublishedCoursesQueryVariables> = { id: '4ecef2d4a193c0061f892dde0d084e94840632a4a177b8abe876ec1b8c71ad80', name: 'PublishedCourses' };
export const OfferPage: Document<OfferPageQuery, OfferPageQueryVariables> = { id: '71e04f7cb367f2016408de0a5a0f45fa2f91f722bc58abc932bb23ec336f943b', name: 'OfferPage' };
export const ApproveDraft: Document<ApproveDraftMutation, ApproveDraftMutationVariables> = { id: 'aec125b46d7d727ae8b9308dcf5f3ab3609271c02f91c25caadccbbe0ae3145c', name: 'ApproveDraft' };
export const ReturnDraft: Document<ReturnDraftMutation, ReturnDraftMutationVariables> = { id: '4303c720be10284b84810fb57af0ce33a717a502c5a1d3b222e8da6895781ab7', name: 'ReturnDraft' };
export const OfferCourse: Document<OfferCourseMutation, OfferCourseMutationVariables> = { id: 'cc167aa599a08c9bebed0bfcdcef3fe02977374651b3eb5b8bf603f3390fd2c5', name: 'OfferCourse' };
export const WithdrawOffer: Document<WithdrawOfferMutation, WithdrawOfferMutationVariables> = { id: 'c9654c4df755f5048ce27b018bea73014615b25b62c6e609b9df23f3b426be8e', name: 'WithdrawOffer' };
