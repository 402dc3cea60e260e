// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { MySupermarketQuery, MySupermarketQueryVariables, OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables, TrainingsQuery, TrainingsQueryVariables, WholeSupermarketQuery, WholeSupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: '38e99cf43b1c4d2b993eeb9f244b37df22040138a744c821bab5c566f022149d', name: 'Supermarket' };
export const MySupermarket: Document<MySupermarketQuery, MySupermarketQueryVariables> = { id: '8e9ca0ae3089f64f36fc94b78307399aeec114b7b17078de263b8e92871fba99', name: 'MySupermarket' };
export const WholeSupermarket: Document<WholeSupermarketQuery, WholeSupermarketQueryVariables> = { id: 'e91daf8424d191b6fe0e994c503793b7be86b09646f60200d6628fac881a1240', name: 'WholeSupermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: 'f1d43703fccae7186b7be745d539d635f13649dc2f2ff3d14f105f677ffc07be', name: 'OfferingPage' };
export const Trainings: Document<TrainingsQuery, TrainingsQueryVariables> = { id: '06e2d05c27efeb7b2c7cada84d3e7aaf15ff74c3d6a81be98f0f1455b83617ed', name: 'Trainings' };
