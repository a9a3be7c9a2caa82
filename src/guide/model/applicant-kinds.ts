/**
 * Kinds of organisation that may ask whether they may lead. public: 机关、事业单位 and other public bodies that are none of
 * the former; other: what is none of all these, such as 社会团体.
 */
export const APPLICANT_KINDS = [
  'enterprise',
  'university',
  'institute',
  'hospital',
  'public',
  'other',
] as const;
