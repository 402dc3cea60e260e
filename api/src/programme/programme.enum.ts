import { bundleCategories, capabilitySteps } from '@xueshi/schema/programme/rules';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';

export const BundleCategoryEnum = wordEnum(bundleCategories);
registerEnumType(BundleCategoryEnum, {
  name: 'BundleCategory',
  description: 'A part of the bundle; the first three are assigned, electives are ticked (D4).',
});

export const CapabilityStepEnum = wordEnum(capabilitySteps);
registerEnumType(CapabilityStepEnum, {
  name: 'CapabilityStep',
  description: 'What a teacher has to do next in the programme (D1-D5).',
});
