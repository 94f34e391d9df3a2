/** One key each, in every language and also where an import asks the same: they stand on the screen as hints. */
export const SAME_KEY = 'd';
export const OTHER_KEY = 'a';
