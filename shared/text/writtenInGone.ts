import * as Y from 'yjs';

/**
 * [Note: words written into what is gone] One laptop deletes a line, a row or a column, another one writes in it, and neither knows of the other. Letter by letter the words
 * stay and what was around them goes: they would stand in the next line or cell, as if they had been written there. An edit beats a deletion, here as
 * elsewhere: the line, row or column comes back with them.
 *
 * What is deleted Yjs cannot bring back, so the letters are made anew. Which laptop merges first nobody knows, and several may: each letter has an author of its own,
 * derived from the letter it stands for, and a place derived from it as well, so that all laptops make the very same letters and nothing is there twice.
 */
export interface GoneLetter {
  readonly client: number;
  readonly clock: number;
  /** What it was typed behind. */
  readonly origin: Y.ID | null;
  /** One letter, of whatever length. */
  readonly text: string;
  readonly attributes: Attributes;
}

type Attributes = Readonly<Record<string, unknown>>;

interface Letter extends GoneLetter {
  /** Whoever deleted did not know of it. */
  readonly isOwn: boolean;
  /** Deleted on the other side. */
  readonly isGone: boolean;
}

/** A line as the writer has it. */
interface Line {
  /** Its line feed; the last line may have none. */
  readonly feed: Letter | undefined;
  readonly hasOwn: boolean;
  /** Made when they are asked for: few lines of a book are of interest. */
  readonly letters: () => readonly Letter[];
}

export interface Gone {
  /** To be made anew. */
  readonly letters: readonly GoneLetter[];
  /** Blanks and tabs in what is gone, that bring nothing back and go with it. */
  readonly strays: readonly GoneLetter[];
}

type Judge = (letter: GoneLetter) => Letter;

/** What of the text of a writer was deleted on the other side although something new is written in it. */
export function findGone(writer: Y.Text, other: Y.Text): Gone {
  const runs = runsOf(writer);
  const isOwn = createIsOwn(other);
  if (!runs.some((run) => isOwn(run, run.text.length))) return NOTHING;
  const lives = createLives(runsOf(other));
  const lines = linesOf(runs, (letter) => {
    const own = isOwn(letter);
    return { ...letter, isOwn: own, isGone: !own && !lives(letter) };
  });
  const letters: Letter[] = [];
  const strays: Letter[] = [];
  lines.forEach((line, index) => {
    if (!line.hasOwn) return;
    const own = line.letters().filter((letter) => letter.isOwn);
    const feed = line.feed ?? lines[index - 1]?.feed;
    if (feed?.isGone === true && line.letters().every(isSilent)) {
      if (hasWords(own)) letters.push(...line.letters().filter(({ isGone }) => isGone), feed);
      else strays.push(...own);
    } else if (isRow(line)) letters.push(...goneCells(lines, index));
  });
  return { letters: letters.filter(({ text }) => text !== NO_LETTER), strays };
}

/** Whether the last of some letters is not known to the other side. */
function createIsOwn(other: Y.Text): (letter: GoneLetter, length?: number) => boolean {
  const known = Y.decodeStateVector(Y.encodeStateVector(docOf(other)));
  return ({ client, clock }, length = 1) => clock + length > (known.get(client) ?? 0);
}

const NOTHING: Gone = { letters: [], strays: [] };

/** What of it comes back where there is no room for all: what holds words apart, so that they stand alone. */
export function limitedTo(letters: readonly GoneLetter[], room: number): readonly GoneLetter[] {
  if (letters.length <= room) return letters;
  return letters.filter(({ text }) => text === '\n' || text === '\t').slice(0, Math.max(0, room));
}

/** Nothing of what both sides knew is left of it. */
function isSilent({ isOwn, isGone }: Letter): boolean {
  return isOwn || isGone;
}

function hasWords(letters: readonly Letter[]): boolean {
  return letters.some(({ text }) => /\S/u.test(text));
}

function isRow({ feed }: Line): boolean {
  const line = feed?.attributes['line'];
  return line === 'row' || line === 'headRow';
}

interface Cell {
  readonly letters: readonly Letter[];
  /** The tab that went with it, if one did: the one behind it, else the one before. */
  readonly tab: Letter | undefined;
}

function cellsOf(line: Line): readonly Cell[] {
  const cells: Letter[][] = [[]];
  const tabs: Letter[] = [];
  for (const letter of line.letters())
    if (letter.text === '\t') {
      tabs.push(letter);
      cells.push([]);
    } else cells.at(-1)?.push(letter);
  return cells.map((cell, column) => ({
    letters: cell,
    tab: [tabs[column], tabs[column - 1]].find((tab) => tab?.isGone === true),
  }));
}

/** Of the columns of its table that are gone and that this row has words of its own in, what is gone of them in all rows. */
function goneCells(lines: readonly Line[], index: number): readonly Letter[] {
  const isInTable = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && isRow(line);
  };
  let [first, end] = [index, index + 1];
  while (isInTable(first - 1)) first -= 1;
  while (isInTable(end)) end += 1;
  const rows = lines
    .slice(first, end)
    .filter(({ feed }) => feed?.isGone !== true)
    .map(cellsOf);
  const own = lines[index] ? cellsOf(lines[index]) : [];
  return own.flatMap(({ letters, tab }, column) => {
    const isWritten = tab !== undefined && hasWords(letters.filter(({ isOwn }) => isOwn));
    if (!isWritten) return [];
    const cells = rows.flatMap((row) => row[column] ?? []);
    const wasEmpty = cells.every((cell) => cell.letters.every(({ isOwn }) => isOwn));
    if (!cells.every((cell) => cell.letters.every(isSilent)) || (wasEmpty && !isJoined(own, column))) return [];
    return cells.flatMap((cell) => (cell.tab ? [...cell.letters.filter(({ isGone }) => isGone), cell.tab] : []));
  });
}

/** Whether the words of a cell would stand in one with those beside it. */
function isJoined(cells: readonly Cell[], column: number): boolean {
  return [cells[column - 1], cells[column + 1]].some((cell) => cell?.letters.some(({ isGone }) => !isGone) === true);
}

function docOf({ doc }: Y.Text): Y.Doc {
  if (!doc) throw new Error('a text without its document');
  return doc;
}

/** What another tool put into a text without being letters; it counts as one. */
const NO_LETTER = '\ufffc';

/** Letters that were typed in a row, and live: all that is counted in a text. */
export function runsOf(text: Y.Text): readonly GoneLetter[] {
  const runs: GoneLetter[] = [];
  const attributes = new Map<string, unknown>();
  for (let item = text._start; item !== null; item = item.right) {
    const { id, origin, content, deleted, countable } = item;
    if (deleted) continue;
    if (content instanceof Y.ContentFormat) attributes.set(content.key, content.value);
    else if (countable)
      runs.push({
        client: id.client,
        clock: id.clock,
        origin,
        text: content instanceof Y.ContentString ? content.str : NO_LETTER,
        attributes: Object.fromEntries([...attributes].filter(([, value]) => value !== null)),
      });
  }
  return runs;
}

function linesOf(runs: readonly GoneLetter[], judge: Judge): readonly Line[] {
  const lines: Line[] = [];
  let begun: GoneLetter[] = [];
  for (const run of runs) {
    let from = 0;
    for (let at = run.text.indexOf('\n'); at >= 0; at = run.text.indexOf('\n', from)) {
      if (at > from) begun.push(partOf(run, from, at));
      lines.push(lineOf(begun, judge(partOf(run, at, at + 1)), judge));
      begun = [];
      from = at + 1;
    }
    if (from < run.text.length) begun.push(partOf(run, from, run.text.length));
  }
  if (begun.length > 0) lines.push(lineOf(begun, undefined, judge));
  return lines;
}

function lineOf(runs: readonly GoneLetter[], feed: Letter | undefined, judge: Judge): Line {
  let letters: readonly Letter[] | undefined;
  const last = (run: GoneLetter): Letter => judge(partOf(run, run.text.length - 1, run.text.length));
  return {
    feed,
    hasOwn: runs.some((run) => last(run).isOwn),
    letters: () => (letters ??= runs.flatMap(lettersOf).map(judge)),
  };
}

export function lettersOf(run: GoneLetter): readonly GoneLetter[] {
  let at = 0;
  return Array.from(run.text, (text) => {
    at += text.length;
    return partOf(run, at - text.length, at);
  });
}

function partOf(run: GoneLetter, from: number, to: number): GoneLetter {
  const clock = run.clock + from;
  const origin = from === 0 ? run.origin : Y.createID(run.client, clock - 1);
  return { ...run, clock, origin, text: run.text.slice(from, to) };
}

/** Whether a letter is among those that live in a text. */
function createLives(runs: readonly GoneLetter[]): (letter: GoneLetter) => boolean {
  const byClient = new Map<number, GoneLetter[]>();
  for (const run of runs) {
    const all = byClient.get(run.client);
    if (all) all.push(run);
    else byClient.set(run.client, [run]);
  }
  for (const all of byClient.values()) all.sort((one, next) => one.clock - next.clock);
  return ({ client, clock }) => {
    const all = byClient.get(client) ?? [];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.clock ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    const run = all[low - 1];
    return run !== undefined && clock < run.clock + run.text.length;
  };
}
