import type { Network } from '../../schema';
import type { Draft } from '../../schema/records';
import { supplyOf, toCount, toNumber, type NumberSeries } from './series';

/**
 * [Note: number blocks] A claim to a few consecutive numbers, kept in the `network` collection under an id that follows
 * from what is claimed: two laptops that claim the same write the same record. The server takes the first and answers the
 * second with a conflict, and a merge keeps `createdAt` and `createdBy` of what the server has (`mergeContent`). So whoever
 * stands in `createdBy` of a record with a revision owns its numbers, on every laptop and for ever.
 */
export type NumberBlock = Pick<
  Network,
  'id' | 'numberSeries' | 'numberBlock' | 'usedNumbers' | 'claimedAlone' | 'createdBy' | 'rev'
>;

const PREFIX = 'network:numbers-';

function blockId(series: NumberSeries, block: number): string {
  return `${PREFIX}${series.replaceAll('/', '.')}-${block}`;
}

export function isNumberBlock({ id }: { readonly id: string }): boolean {
  return id.startsWith(PREFIX);
}

function numbersIn(series: NumberSeries, block: number): readonly string[] {
  const { blockSize } = supplyOf(series);
  return Array.from({ length: blockSize }, (_, index) => toNumber(series, block * blockSize + index + 1));
}

export interface NumberHolder {
  readonly deviceId: string;
  /** Every block of the network, of whatever series. */
  readonly blocks: readonly NumberBlock[];
  /** Numbers that stand in records already, those in the trash included, or are remembered. */
  readonly taken: ReadonlySet<string>;
  /** Numbers that this laptop gave out, also where its records were set back to an older state since. */
  readonly remembered?: readonly string[];
}

/** Numbers that this laptop may give out now, whether or not it is online. The lowest first. */
export function freeNumbers(
  series: NumberSeries,
  { deviceId, blocks, taken }: NumberHolder,
): readonly { readonly blockId: string; readonly number: string }[] {
  return blocksOf(series, blocks)
    .filter((block) => block.createdBy === deviceId && (block.rev !== '' || block.claimedAlone))
    .flatMap((block) => unused(series, block, taken).map((number) => ({ blockId: block.id, number })));
}

/** The blocks to claim so that the laptop has its reserve, or at least `wanted` numbers. What it claimed already counts, confirmed or not. */
export function blocksToClaim(
  series: NumberSeries,
  { deviceId, blocks, taken, remembered = [] }: NumberHolder,
  wanted = supplyOf(series).reserve,
): readonly { readonly id: string; readonly draft: Draft<'network'> }[] {
  const known = new Set(blocksOf(series, blocks).map(({ numberBlock }) => numberBlock));
  let held = blocksOf(series, blocks).reduce(
    (sum, block) => (block.createdBy === deviceId ? sum + unused(series, block, taken).length : sum),
    0,
  );
  const claims: { readonly id: string; readonly draft: Draft<'network'> }[] = [];
  const forgotten = new Set(remembered);
  const last = Math.max(
    -1,
    ...remembered.flatMap((number) =>
      number.startsWith(series) ? [Math.floor((toCount(series, number) - 1) / supplyOf(series).blockSize)] : [],
    ),
  );
  for (let block = 0; held < wanted || block <= last; block += 1) {
    const numbers = numbersIn(series, block);
    const free = numbers.filter((number) => !taken.has(number)).length;
    // A block whose claim was lost with a restored store is claimed again, lest somebody else gets it.
    const isOurs = numbers.some((number) => forgotten.has(number));
    if (known.has(block) || (!isOurs && (free === 0 || held >= wanted))) continue;
    held += free;
    // The title is what the ledger of unsent records calls it.
    claims.push({
      id: blockId(series, block),
      draft: {
        title: [...new Set([numbers[0], numbers.at(-1)])].join(' – '),
        numberSeries: series,
        numberBlock: block,
      },
    });
  }
  return claims;
}

function blocksOf(series: NumberSeries, blocks: readonly NumberBlock[]): readonly NumberBlock[] {
  return blocks.filter(({ numberSeries }) => numberSeries === series).sort((a, b) => a.numberBlock - b.numberBlock);
}

function unused(
  series: NumberSeries,
  { numberBlock, usedNumbers }: NumberBlock,
  taken: ReadonlySet<string>,
): readonly string[] {
  return numbersIn(series, numberBlock).filter((number) => !usedNumbers.includes(number) && !taken.has(number));
}
