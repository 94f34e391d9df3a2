/** Fields that the application writes for itself: nobody has an opinion on them, and nobody looks for what they said. */
export const BOOKKEEPING_FIELDS: ReadonlySet<string> = new Set([
  'devices',
  'databaseId',
  'usedNumbers',
  'numberSeries',
  'numberBlock',
  'claimedAlone',
  'calendarSequence',
  'calendarStamp',
  'currentItemId',
  'speakers',
  'startedAt',
  'spentSeconds',
]);
