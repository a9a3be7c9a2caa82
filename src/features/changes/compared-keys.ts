/** The keys that hold what sentences of other keys were read as. */
export const READ_KEYS = [
  'leads',
  'applicants',
  'conditions',
  'organisationConditions',
  'personConditions',
  'documents',
  'exemptions',
  'preferences',
  'nameFormat',
  'quota',
] as const;

/** The keys of a call that are compared, in the order in which changes are told. */
export const COMPARED_KEYS = [
  'id',
  'title',
  'plan',
  'group',
  'status',
  'modes',
  'funding',
  'years',
  ...READ_KEYS,
  'content',
  'items',
  'options',
  'indicators',
  'indicatorRule',
  'requirements',
  'others',
] as const;

export type ComparedKey = (typeof COMPARED_KEYS)[number];
