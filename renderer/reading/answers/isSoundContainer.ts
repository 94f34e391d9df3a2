/**
 * Whether the container around a mail of Outlook (MS-CFB) leads to an end. The library follows its chains and its tree wherever they go: a damaged byte
 * that makes a circle of one took all memory there is. An honest file has no circle in any of them, refers to every entry once, and names no more
 * than it holds.
 */
export function isSoundContainer(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = view.getUint8(OFFSETS.sectorShift) === LARGE_SECTORS ? 4096 : 512;
    const file: Container = { view, size, most: Math.ceil(bytes.length / size) };
    const sectors = tableSectors(file);
    const smallSectors = sectors && smallTableSectors(file, sectors);
    if (!sectors || !smallSectors) return false;
    return !hasCircle(file, sectors) && !hasCircle(file, smallSectors) && isTree(file, sectors);
  } catch (error) {
    // It names places behind its end.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

interface Container {
  readonly view: DataView;
  /** Of a sector, in bytes. */
  readonly size: number;
  /** Sectors that there can be. */
  readonly most: number;
}

const OFFSETS = {
  sectorShift: 30,
  tableCount: 44,
  directory: 48,
  smallTable: 60,
  smallTableCount: 64,
  moreTable: 68,
  moreTableCount: 72,
  tables: 76,
} as const;
const LARGE_SECTORS = 12;
const TABLES_IN_HEAD = 109;
const NUMBER = 4;

function numberAt({ view, size }: Container, sector: number, index: number): number {
  return view.getInt32((sector + 1) * size + NUMBER * index, true);
}

/** Sectors that hold the table of chains; undefined where there are more than the file can have. */
function tableSectors(file: Container): readonly number[] | undefined {
  const { view, size, most } = file;
  const count = view.getInt32(OFFSETS.tableCount, true);
  const moreCount = view.getInt32(OFFSETS.moreTableCount, true);
  if (count < 0 || count > most || moreCount < 0 || moreCount > most) return undefined;
  const sectors = Array.from({ length: Math.min(count, TABLES_IN_HEAD) }, (_, index) =>
    view.getInt32(OFFSETS.tables + NUMBER * index, true),
  );
  let more = view.getInt32(OFFSETS.moreTable, true);
  const last = size / NUMBER - 1;
  for (let read = 0; read < moreCount && more >= 0; read += 1) {
    for (let index = 0; index < last && sectors.length < count; index += 1) {
      const sector = numberAt(file, more, index);
      if (sector < 0) break;
      sectors.push(sector);
    }
    more = numberAt(file, more, last);
  }
  return sectors;
}

function smallTableSectors(file: Container, sectors: readonly number[]): readonly number[] | undefined {
  const count = file.view.getInt32(OFFSETS.smallTableCount, true);
  if (count < 0 || count > file.most) return undefined;
  const small: number[] = [];
  for (
    let at = file.view.getInt32(OFFSETS.smallTable, true);
    at > 0 && small.length < count;
    at = next(file, sectors, at)
  )
    small.push(at);
  return small;
}

/** The sector behind another one in its chain; negative at its end. */
function next(file: Container, sectors: readonly number[], at: number): number {
  const perSector = file.size / NUMBER;
  const sector = sectors[Math.floor(at / perSector)];
  return sector === undefined ? -1 : numberAt(file, sector, at % perSector);
}

function hasCircle(file: Container, sectors: readonly number[]): boolean {
  const count = (sectors.length * file.size) / NUMBER;
  /** By the chain in which a sector was met first, from 1. */
  const metIn = new Int32Array(count);
  for (let start = 0; start < count; start += 1)
    for (let at = start; at >= 0 && at < count; at = next(file, sectors, at)) {
      if (metIn[at] === start + 1) return true;
      if (metIn[at] !== 0) break;
      metIn[at] = start + 1;
    }
  return false;
}

const ENTRY = 128;
const ENTRY_OFFSETS = { previous: 68, next: 72, child: 76, size: 120 } as const;

/** The directory: every entry is named by one other at most, and none by the first, so that whatever is reached is reached once. */
function isTree(file: Container, sectors: readonly number[]): boolean {
  const { view, size, most } = file;
  const named = new Set<number>([0]);
  for (let sector = view.getInt32(OFFSETS.directory, true); sector >= 0; sector = next(file, sectors, sector))
    for (let at = (sector + 1) * size; at < (sector + 2) * size; at += ENTRY) {
      // Nothing is here.
      if (view.getUint8(at + 66) === 0) continue;
      if (view.getInt32(at + ENTRY_OFFSETS.size, true) > most * size) return false;
      for (const offset of [ENTRY_OFFSETS.previous, ENTRY_OFFSETS.next, ENTRY_OFFSETS.child]) {
        const index = view.getInt32(at + offset, true);
        if (index === -1) continue;
        if (named.has(index)) return false;
        named.add(index);
      }
    }
  return true;
}
