import * as v from 'valibot';
import { err, ok, type Result } from '../../result';
import { COLLECTION_NAMES, type CollectionName } from '../../schema';
import { isFields } from '../../schema/shape';
import type { Content } from '../../sync/localEdit';
import { documentToRemoteState, toCouchDocument } from '../../sync/wire';
import { readParts, type PartsProblem } from '../officeFile';
import { dataPart, FORMAT, FORMAT_VERSION } from './writeExport';

export interface ReadExport {
  readonly title: string;
  /** Instant, ISO 8601, as the file says. */
  readonly exportedAt: string;
  readonly records: readonly Content[];
  /** Lines that hold no record, or one that cannot be used. */
  readonly unreadable: readonly { readonly collection: CollectionName; readonly line: number }[];
}

/** `notExport`: a zip file of something else. `newer`: of a later form of the format. */
export type ExportProblem = PartsProblem | { readonly type: 'notExport' | 'newer' };

const manifestSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.number(),
  title: v.pipe(v.string(), v.maxLength(500)),
  exportedAt: v.string(),
});

/** Reads what `writeExport` wrote, or what somebody made of it: every line is judged alone, as a document of a server would be. */
export function readExport(bytes: Uint8Array): Result<ReadExport, ExportProblem> {
  const parts = readParts(bytes, new Set(['manifest.json', ...COLLECTION_NAMES.map(dataPart)]));
  if (!parts.ok) return parts;
  const decoder = new TextDecoder();
  const text = (name: string): string => decoder.decode(parts.value.get(name) ?? new Uint8Array(0));
  const manifest = v.safeParse(manifestSchema, parseJson(text('manifest.json')));
  if (!manifest.success) return err({ type: 'notExport' });
  if (manifest.output.formatVersion > FORMAT_VERSION) return err({ type: 'newer' });
  const records = new Map<string, Content>();
  const unreadable: { readonly collection: CollectionName; readonly line: number }[] = [];
  for (const collection of COLLECTION_NAMES) {
    text(dataPart(collection))
      .split('\n')
      .forEach((line, index) => {
        if (line.trim() === '') return;
        const content = contentIn(line, collection);
        if (content) records.set(String(content['id']), content);
        else unreadable.push({ collection, line: index + 1 });
      });
  }
  const { title, exportedAt } = manifest.output;
  return ok({ title, exportedAt, records: [...records.values()], unreadable });
}

function contentIn(line: string, collection: CollectionName): Content | undefined {
  const value = parseJson(line);
  const document = isFields(value) ? toCouchDocument(value) : undefined;
  const state = document && documentToRemoteState(document);
  return state?.kind === 'record' && state.collection === collection ? state.content : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
