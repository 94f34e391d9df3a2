import {
  DEEPEST_INDENT,
  imageLine,
  isListLine,
  PLAIN_LOOK,
  plainToRich,
  richLine,
  toLineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../text/rich/richText';
import { sharedToRich } from '../../text/rich/sharedToRich';
import type { SharedText } from '../../text/sharedText';
import type { MinutesAgendaItem, MinutesContent, MinutesLine, MinutesRun } from '../minutesContent';

type FrozenText = Pick<MinutesAgendaItem, 'text' | 'rich'>;

/** SHA-256 of the file of a picture, by the id of its record. Undefined where that is not known here. */
export type HashOf = (file: string) => string | undefined;

/** Texts are looked at whenever their minutes are shown, and never change in place. */
const frozenByText = new WeakMap<SharedText, FrozenText>();

/**
 * [Note: frozen text] A text as minutes freeze it: its letters, which every version of Verbund prints, and beside them the same letters in lines with
 * their looks, where anything has one. Both say the same words, or the content is damaged: see decision 101. Ids of records (mentions, files of
 * pictures) are not part of it; a picture is what its bytes are, see decision 104.
 */
export function freezeText(body: SharedText, hashOf: HashOf = () => undefined): FrozenText {
  const known = frozenByText.get(body);
  if (known) return known;
  const rich = body.update === '' ? undefined : freezeRich(sharedToRich(body), hashOf);
  const frozen = rich ? { text: linesToText(rich), rich } : { text: body.text };
  // The file of a picture may arrive later.
  if (!rich?.some(({ kind }) => kind === 'image')) frozenByText.set(body, frozen);
  return frozen;
}

/** Undefined where nothing is formatted. */
export function freezeRich(rich: RichText, hashOf: HashOf = () => undefined): readonly MinutesLine[] | undefined {
  const lines = rich.map((line) => toFrozenLine(line, hashOf));
  return lines.some(isFormatted) ? lines : undefined;
}

/** A frozen text as it looks; plain where nothing else was frozen. */
export function frozenToRich({ rich, text }: FrozenText): RichText {
  return rich === undefined ? plainToRich(text) : rich.map(toRichLine);
}

/** The letters of frozen lines, as an item has them beside the lines. */
export function linesToText(lines: readonly MinutesLine[]): string {
  return lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

function isFormatted({ kind, runs }: MinutesLine): boolean {
  return (
    kind !== undefined || runs.some(({ bold, italic, link }) => bold === true || italic === true || link !== undefined)
  );
}

function toFrozenLine(line: RichLine, hashOf: HashOf): MinutesLine {
  const { kind, indent, isDone, file, isDecorative, foreign, runs } = line;
  const name = kind === 'text' ? foreign : kind;
  const sha256 = kind === 'image' ? (hashOf(file) ?? '') : '';
  return {
    ...(name !== '' && { kind: name }),
    ...(isListLine(kind) && indent > 0 && { indent }),
    ...(kind === 'check' && isDone && { done: true }),
    ...(kind === 'image' && isDecorative && { decorative: true }),
    ...(sha256 !== '' && { sha256 }),
    runs: mergeFrozenRuns(runs.map(toFrozenRun)),
  };
}

function toFrozenRun({ text, isBold, isItalic, link }: RichRun): MinutesRun {
  return { text, ...(isBold && { bold: true }), ...(isItalic && { italic: true }), ...(link !== '' && { link }) };
}

/** In one run what looks alike, so that the same text has the same hash whoever froze it. */
export function mergeFrozenRuns(runs: readonly MinutesRun[]): readonly MinutesRun[] {
  const merged: MinutesRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link)
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

/** A picture names its bytes where others name a file. */
function toRichLine({ kind, indent = 0, done, decorative, sha256 = '', runs }: MinutesLine): RichLine {
  const known = toLineKind(kind) ?? 'text';
  const richRuns = runs.map(toRichRun);
  if (known === 'image') return { ...imageLine(sha256, ''), isDecorative: decorative === true, runs: richRuns };
  return {
    ...richLine(known, ''),
    indent: isListLine(known) ? Math.min(indent, DEEPEST_INDENT) : 0,
    isDone: known === 'check' && done === true,
    runs: richRuns,
  };
}

function toRichRun({ text, bold, italic, link }: MinutesRun): RichRun {
  return { ...PLAIN_LOOK, text, isBold: bold === true, isItalic: italic === true, link: link ?? '' };
}

/** SHA-256 of the pictures that are frozen, each once. */
export function pictureHashes({ agenda }: MinutesContent): readonly string[] {
  const lines = agenda.flatMap(({ rich = [] }) => rich);
  return [...new Set(lines.flatMap(({ kind, sha256 }) => (kind === 'image' && sha256 !== undefined ? [sha256] : [])))];
}
