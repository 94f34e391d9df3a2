/**
 * What is read, and what it may cost: the largest file in megabytes, before a byte of it is read, and the seconds that its reader has.
 * Far above what is honest (a list of 20,000 contacts has 3 MB and takes two seconds), so that a slow laptop is never told that its file is bad.
 */
export const readingKinds = {
  /** A list of contacts. */
  members: { megabytes: 20, seconds: 30 },
  /** Events or school holidays. */
  calendar: { megabytes: 10, seconds: 30 },
  /** Minutes as somebody passed them on. */
  minutes: { megabytes: 50, seconds: 60 },
  /** All data of a network in open formats. 50,000 members take two seconds. */
  network: { megabytes: 50, seconds: 60 },
  /** A logo. How large it may be in the end is told after it was looked at. */
  picture: { megabytes: 10, seconds: 10 },
  /** A link that sets up this laptop; a real one has less than a kilobyte. */
  setupLink: { megabytes: 1, seconds: 10 },
} as const satisfies Readonly<Record<string, { readonly megabytes: number; readonly seconds: number }>>;

export type ReadingKind = keyof typeof readingKinds;

/**
 * Growth of the page's memory at which reading ends, in bytes. 90,000 rows of 8 columns took 126 MB, and the largest list within its limits (49,000 rows
 * of 20 columns, 10.6 MB) stays below; a PDF of 1 MB that is 1 GB grows by as much in a second, and what has grown by the next look comes on top.
 */
export const MOST_MEMORY = 160 * 1024 * 1024;
