import type { Institution } from '../../schema/institutions';
import {
  readSector,
  readState,
  sectorFromName,
  stateFromName,
  withoutGuard,
  type ImportProblem,
  type TableRow,
} from '../import';
import type { InstitutionColumn, InstitutionColumnField, InstitutionField } from './institutionColumns';

export type InstitutionDraft = Pick<Institution, InstitutionField>;

export interface DraftedInstitution {
  readonly draft: InstitutionDraft;
  /** Of a row that says which institution it is. */
  readonly id: string;
  readonly problems: readonly ImportProblem[];
}

const LEVELS: ReadonlySet<string> = new Set(['federal', 'state', 'municipal']);

/** What cannot be understood becomes a problem and, word for word, a line of the notes: nothing is lost. */
export function draftInstitution(
  { line, cells, extra }: TableRow,
  columns: readonly InstitutionColumn[],
): DraftedInstitution {
  const texts: Partial<Record<InstitutionColumnField, string>> = {};
  for (const { index, field } of columns) {
    const value = withoutGuard((cells[index] ?? '').trim());
    if (field === 'ignored' || value === '') continue;
    if (field === 'notes') texts.notes = [texts.notes, value].filter(Boolean).join('\n');
    else texts[field] ??= value;
  }
  const problems: ImportProblem[] = [];
  const unread: string[] = [];
  const keep = (key: 'import.problem.unknownSector' | 'import.problem.unknownState', value: string): void => {
    problems.push({ line, key, values: { value } });
    unread.push(value);
  };
  const sector = readSector(texts.sector ?? '');
  if (sector === undefined && texts.sector !== undefined) keep('import.problem.unknownSector', texts.sector);
  const level = readSector(texts.level ?? '') ?? '';
  const isLevel = LEVELS.has(level);
  if (!isLevel && texts.level !== undefined) keep('import.problem.unknownSector', texts.level);
  const state = readState(texts.state ?? '');
  if (state === undefined && texts.state !== undefined) keep('import.problem.unknownState', texts.state);
  const name = (texts.name ?? '').replace(/\s+/gu, ' ');
  if (name === '')
    problems.push({
      line,
      key: 'import.problem.noName',
      values: { value: cells.filter((cell) => cell.trim() !== '').join(' | ') },
    });
  return {
    id: texts.id ?? '',
    draft: {
      name,
      shortName: texts.shortName ?? '',
      sector: sector ?? '',
      level: isLevel ? level : '',
      state: state ?? '',
      city: texts.city ?? '',
      website: texts.website ?? '',
      notes: [texts.notes ?? '', ...unread, extra].filter((text) => text !== '').join('\n'),
    },
    problems,
  };
}

/** What a new one is and where, as far as the file does not say it and its name does. */
export function withWordsOfName(draft: InstitutionDraft): InstitutionDraft {
  const { name, sector, state } = draft;
  return { ...draft, sector: sector || sectorFromName(name), state: state || (stateFromName(name) ?? '') };
}
