/**
 * For whom minutes are exported. `full`: as frozen. `members`: without what concerns single people only. `chathamHouse`: what was
 * said and decided, not by whom. `decisions` and `tasks`: these alone.
 */
export const minutesVariants = ['full', 'members', 'chathamHouse', 'decisions', 'tasks'] as const;
export type MinutesVariant = (typeof minutesVariants)[number];

/** What a picture gives away of who said what, nobody can tell; and decisions and tasks alone have no texts. */
export function hasPictures(variant: MinutesVariant): boolean {
  return variant === 'full' || variant === 'members';
}
