import { ok, type Result } from '../../result';
import type { XmlAttribute, XmlHandlers } from '../officeFile';
import type { SheetProblem } from './chooseSheet';
import { builtInFormat, readFormatCode, type NumberFormat } from './numberFormat';
import { LONGEST_CELL } from './sheetBuilder';

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Hands the XML of a part to the handlers; false where the workbook has no such part. */
export type ReadPart = (name: string, handlers: XmlHandlers) => Result<boolean, SheetProblem>;

export const NOTHING = { open: () => undefined, close: () => undefined, text: () => undefined } satisfies XmlHandlers;

export function relationsOf(name: string, part: ReadPart): Result<ReadonlyMap<string, Relation>, SheetProblem> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  const read = part(`${folder}_rels/${name.slice(folder.length)}.rels`, {
    ...NOTHING,
    open({ local }, attributes) {
      if (local !== 'Relationship' || valueOf(attributes, 'TargetMode') === 'External') return;
      const target = valueOf(attributes, 'Target') ?? '';
      relations.set(valueOf(attributes, 'Id') ?? '', {
        type: valueOf(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      });
    },
  });
  return read.ok ? ok(relations) : read;
}

/** "xl/worksheets/../sharedStrings.xml" without the way back. */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Texts that cells refer to by number: rich text in pieces, without what says how it is pronounced. */
export function readStrings(name: string | undefined, part: ReadPart): Result<readonly string[], SheetProblem> {
  const strings: string[] = [];
  if (name === undefined) return ok(strings);
  const text = createTextReader();
  const read = part(name, {
    open({ local }) {
      text.open(local);
      if (local === 'si') text.take();
    },
    close() {
      if (text.close() === 'si') strings.push(text.take());
    },
    text: text.text,
  });
  return read.ok ? ok(strings) : read;
}

interface TextReader {
  readonly open: (local: string) => void;
  /** @returns what is closed */
  readonly close: () => string;
  readonly text: (piece: string) => void;
  /** What was read, which begins anew. */
  readonly take: () => string;
}

/** Text of `t` and `v`, outside of phonetic runs (`rPh`). */
export function createTextReader(): TextReader {
  const stack: string[] = [];
  let read = '';
  return {
    open: (local) => stack.push(local),
    close: () => stack.pop() ?? '',
    text(piece) {
      const inside = stack.at(-1);
      const isTold = (inside === 't' || inside === 'v') && !stack.includes('rPh');
      if (isTold && read.length <= LONGEST_CELL) read += piece;
    },
    take() {
      const taken = read;
      read = '';
      return unescaped(taken);
    },
  };
}

/** Characters that XML does not know are written as "_x000D_" (ECMA-376 part 1, §22.9.2.19). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Formats of numbers, by the number of a cell's style. */
export function readFormats(name: string | undefined, part: ReadPart): Result<readonly NumberFormat[], SheetProblem> {
  const formats: NumberFormat[] = [];
  if (name === undefined) return ok(formats);
  const own = new Map<string, NumberFormat>();
  const stack: string[] = [];
  const read = part(name, {
    ...NOTHING,
    open({ local }, attributes) {
      if (local === 'numFmt' && stack.at(-1) === 'numFmts')
        own.set(valueOf(attributes, 'numFmtId') ?? '', readFormatCode(valueOf(attributes, 'formatCode') ?? ''));
      if (local === 'xf' && stack.at(-1) === 'cellXfs') {
        const id = valueOf(attributes, 'numFmtId') ?? '0';
        formats.push(own.get(id) ?? builtInFormat(Number(id)));
      }
      stack.push(local);
    },
    close: () => stack.pop(),
  });
  return read.ok ? ok(formats) : read;
}

export function valueOf(attributes: readonly XmlAttribute[], local: string): string | undefined {
  return attributes.find((attribute) => attribute.local === local && attribute.uri === '')?.value;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
