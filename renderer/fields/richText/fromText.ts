/** Marks a transaction that shows what came from elsewhere, or was undone. */
export const FROM_TEXT = 'fromText';
