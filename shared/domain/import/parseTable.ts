import type { Result } from '../../result';
import type { Delimiter } from './delimiters';
import { readRecords, withLineFeeds } from './readRecords';
import { MOST_RECORDS, recordsToTable, type ParsedTable, type ParseTableError } from './recordsToTable';

/**
 * Reads delimited text (RFC 4180, any line break) that has headings above its rows.
 * @param askedHeading line that a person took for the headings; counts where there is one
 */
export function parseTable(
  text: string,
  delimiter: Delimiter,
  askedHeading?: number,
): Result<ParsedTable, ParseTableError> {
  const { records } = readRecords(
    withLineFeeds(text),
    delimiter,
    // One too many, and the last of them may be dropped for being blank.
    MOST_RECORDS + 2,
  );
  return recordsToTable(records, { askedHeading, joiner: delimiter });
}
