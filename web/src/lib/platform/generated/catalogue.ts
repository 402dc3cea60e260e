// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { MySupermarketQuery, MySupermarketQueryVariables, OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables, WholeSupermarketQuery, WholeSupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: '908e764ba317d29a701ce99046ffa91bceeed3caf345811ee56d0c374ceccec1', name: 'Supermarket' };
export const MySupermarket: Document<MySupermarketQuery, MySupermarketQueryVariables> = { id: 'be9edc73afb1c2cb5494461793dce80ad0b85c86c8a0fa8800af179723c4834f', name: 'MySupermarket' };
export const WholeSupermarket: Document<WholeSupermarketQuery, WholeSupermarketQueryVariables> = { id: 'e41f39fea78b304f2532ff219810e04d2486021c7bf3c0eb6476366c97c99c46', name: 'WholeSupermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: 'f1d43703fccae7186b7be745d539d635f13649dc2f2ff3d14f105f677ffc07be', name: 'OfferingPage' };
