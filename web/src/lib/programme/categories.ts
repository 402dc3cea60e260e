import type { BundleCategory } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

/** D4: the four categories of a bundle by their official names. */
const NAMES: Readonly<Record<BundleCategory, () => string>> = {
  GENERAL_REQUIRED: () => m.category_general(),
  PROFESSIONAL_REQUIRED: () => m.category_professional(),
  SCHOOL_BASED: () => m.category_school_based(),
  ELECTIVE: () => m.category_elective(),
};

export const categoryName = (category: BundleCategory): string => NAMES[category]();
