// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { MySupermarketQuery, MySupermarketQueryVariables, OfferingPageQuery, OfferingPageQueryVariables, SupermarketInEnglishQuery, SupermarketInEnglishQueryVariables, SupermarketQuery, SupermarketQueryVariables, TrainingsQuery, TrainingsQueryVariables, WholeSupermarketQuery, WholeSupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: '082213cd7ca5ab72d612f06c6dd3b376b2cfc031de546c9fe81a031e2cdef3c2', name: 'Supermarket' };
export const SupermarketInEnglish: Document<SupermarketInEnglishQuery, SupermarketInEnglishQueryVariables> = { id: 'b12dbf96b58235f6ce655c3756d5e5c87690655e019434e6c0221ba9ff020195', name: 'SupermarketInEnglish' };
export const MySupermarket: Document<MySupermarketQuery, MySupermarketQueryVariables> = { id: '8e9ca0ae3089f64f36fc94b78307399aeec114b7b17078de263b8e92871fba99', name: 'MySupermarket' };
export const WholeSupermarket: Document<WholeSupermarketQuery, WholeSupermarketQueryVariables> = { id: 'c08e09ff38cd53e2d7a4e1886e4b2eb551621c9560e3285464b72925574ec669', name: 'WholeSupermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: 'b7d67a91654b42fe4aaa4e250dc9480efd591ee4ae1ee867ac94c709875a4760', name: 'OfferingPage' };
export const Trainings: Document<TrainingsQuery, TrainingsQueryVariables> = { id: '06e2d05c27efeb7b2c7cada84d3e7aaf15ff74c3d6a81be98f0f1455b83617ed', name: 'Trainings' };
