// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { MySupermarketQuery, MySupermarketQueryVariables, OfferingPageQuery, OfferingPageQueryVariables, SupermarketInEnglishQuery, SupermarketInEnglishQueryVariables, SupermarketQuery, SupermarketQueryVariables, TrainingsQuery, TrainingsQueryVariables, WholeSupermarketQuery, WholeSupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: '9dcec77826d7282df5b2f50905a61d0a4895af596e358a849d57c76f01c25fa3', name: 'Supermarket' };
export const SupermarketInEnglish: Document<SupermarketInEnglishQuery, SupermarketInEnglishQueryVariables> = { id: '18859d5ef53a397e3a3b6ca34237911007194a7f52b2068580a7328ac17672ba', name: 'SupermarketInEnglish' };
export const MySupermarket: Document<MySupermarketQuery, MySupermarketQueryVariables> = { id: '8e9ca0ae3089f64f36fc94b78307399aeec114b7b17078de263b8e92871fba99', name: 'MySupermarket' };
export const WholeSupermarket: Document<WholeSupermarketQuery, WholeSupermarketQueryVariables> = { id: '0b2ade5d08d35f902c717d6e11c1d034ae5737a41fce3e7de98994b256251623', name: 'WholeSupermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: '02a1ea9ac371b70258de2aaaea237f7be660bcaabc410c1f6da9a47dc00302ed', name: 'OfferingPage' };
export const Trainings: Document<TrainingsQuery, TrainingsQueryVariables> = { id: '06e2d05c27efeb7b2c7cada84d3e7aaf15ff74c3d6a81be98f0f1455b83617ed', name: 'Trainings' };
