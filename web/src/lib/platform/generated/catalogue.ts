// Written by `npm run generate`. Do not edit.
import type { Document } from '../document.js';
import type { OfferingPageQuery, OfferingPageQueryVariables, SupermarketQuery, SupermarketQueryVariables } from './types.js';

export const Supermarket: Document<SupermarketQuery, SupermarketQueryVariables> = { id: 'ce06fd0bca4dffd5f2a9027ead2f4b132468ef94ed1a39b11f7c0b8e9a799b08', name: 'Supermarket' };
export const OfferingPage: Document<OfferingPageQuery, OfferingPageQueryVariables> = { id: 'd69e6627b475468851ba5794e3238238fcd55076c39ab811e4d70d8a498d70e7', name: 'OfferingPage' };
