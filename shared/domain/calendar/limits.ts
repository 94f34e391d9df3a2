/**
 * [Note: limits of calendars] Calendar files come from anybody. What no calendar of a network needs is refused before it costs time: the file
 * where the whole is too much, the entry where only that is.
 */

/** In bytes. The calendar of a large association over ten years has about five million. */
export const mostBytes = 10 * 1024 * 1024;
/** Content lines of one file, unfolded, empty ones too. */
export const mostLines = 500_000;
/** Entries of one file, and VCALENDAR objects. */
export const mostEntries = 20_000;
/** Characters of a property that is read (RFC 5545 §3.1 sets no limit); invitations to web conferences have some thousand. */
export const longestField = 100_000;
/** Properties of one entry that are read; some programs list in an answer all who were invited. */
export const mostFields = 10_000;
/** Characters of a TZID; the longest that programs write is a display name of Windows. */
export const longestZoneName = 255;
/** Changes of the clock that one VTIMEZONE lists; the full history of a country has about two hundred. */
export const mostZoneChanges = 1000;
/** And of those, how many repeat by a rule: each is worked out anew for every entry. */
export const mostZoneRules = 30;
/** Between which years an entry may lie, inclusive. */
export const firstYear = 1900;
export const lastYear = 2200;
/** How long an entry may last, in days: ten years. */
export const longestDays = 3660;
