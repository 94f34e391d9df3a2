import type { Network } from '../../schema';
import type { Draft } from '../../schema/records';
import { supplyOf, toCount, toNumber, type NumberSeries } from './series';

/**
 * [Note: number ranges] A claim to a few consecutive numbers, kept in the `network` collection under an id that follows
 * from what is claimed: two laptops that claim the same write the same record. The server takes the first and answers the
 * second with a conflict, and a merge keeps `createdAt` and `createdBy` of what the server has (`mergeContent`). So whoever
 * is named in `createdBy` of a record that has a revision owns its numbers, on every laptop and for ever.
 */
export type NumberRange = Pick<
  Network,
  'id' | 'numberSeries' | 'numberBlock' | 'usedNumbers' | 'claimedAlone' | 'createdBy' | 'rev'
>;

const PREFIX = 'network:numbers-';

function rangeId(series: NumberSeries, range: number): string {
  return `${PREFIX}${series.replaceAll('/', '.')}-${range}`;
}

export function isNumberRange({ id }: { readonly id: string }): boolean {
  return id.startsWith(PREFIX);
}

function numbersIn(series: NumberSeries, range: number): readonly string[] {
  const { rangeSize } = supplyOf(series);
  return Array.from({ length: rangeSize }, (_, index) => toNumber(series, range * rangeSize + index + 1));
}

export interface NumberHolder {
  readonly deviceId: string;
  /** Every range of the network, of whatever series. */
  readonly ranges: readonly NumberRange[];
  /** Numbers that are in records already, those in the trash included, or are remembered. */
  readonly taken: ReadonlySet<string>;
  /** Numbers that this laptop gave out, also where its records were set back to an older state since. */
  readonly remembered?: readonly string[];
}

/** Numbers that this laptop may give out now, whether or not it is online. The lowest first. */
export function freeNumbers(
  series: NumberSeries,
  { deviceId, ranges, taken }: NumberHolder,
): readonly { readonly rangeId: string; readonly number: string }[] {
  return rangesOf(series, ranges)
    .filter((range) => range.createdBy === deviceId && (range.rev !== '' || range.claimedAlone))
    .flatMap((range) => unused(series, range, taken).map((number) => ({ rangeId: range.id, number })));
}

/** The ranges to claim so that the laptop has its reserve, or at least `wanted` numbers. What it claimed already counts, confirmed or not. */
export function rangesToClaim(
  series: NumberSeries,
  { deviceId, ranges, taken, remembered = [] }: NumberHolder,
  wanted = supplyOf(series).reserve,
): readonly { readonly id: string; readonly draft: Draft<'network'> }[] {
  const known = new Set(rangesOf(series, ranges).map(({ numberBlock }) => numberBlock));
  let held = rangesOf(series, ranges).reduce(
    (sum, range) => (range.createdBy === deviceId ? sum + unused(series, range, taken).length : sum),
    0,
  );
  const claims: { readonly id: string; readonly draft: Draft<'network'> }[] = [];
  const forgotten = new Set(remembered);
  const last = Math.max(
    -1,
    ...remembered.flatMap((number) =>
      number.startsWith(series) ? [Math.floor((toCount(series, number) - 1) / supplyOf(series).rangeSize)] : [],
    ),
  );
  for (let range = 0; held < wanted || range <= last; range += 1) {
    const numbers = numbersIn(series, range);
    const free = numbers.filter((number) => !taken.has(number)).length;
    // A range whose claim was lost with a restored store is claimed again, lest somebody else gets it.
    const isOurs = numbers.some((number) => forgotten.has(number));
    if (known.has(range) || (!isOurs && (free === 0 || held >= wanted))) continue;
    held += free;
    // The title is what the ledger of unsent records calls it.
    claims.push({
      id: rangeId(series, range),
      draft: {
        title: [...new Set([numbers[0], numbers.at(-1)])].join(' – '),
        numberSeries: series,
        numberBlock: range,
      },
    });
  }
  return claims;
}

function rangesOf(series: NumberSeries, ranges: readonly NumberRange[]): readonly NumberRange[] {
  return ranges.filter(({ numberSeries }) => numberSeries === series).sort((a, b) => a.numberBlock - b.numberBlock);
}

function unused(
  series: NumberSeries,
  { numberBlock, usedNumbers }: NumberRange,
  taken: ReadonlySet<string>,
): readonly string[] {
  return numbersIn(series, numberBlock).filter((number) => !usedNumbers.includes(number) && !taken.has(number));
}
