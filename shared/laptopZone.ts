/**
 * In place of a time zone's name: the clock of this laptop, for what happens on it, such as syncing or restoring. A meeting has its own.
 * See [Note: times have a zone].
 */
export const LAPTOP_ZONE = 'laptop';
