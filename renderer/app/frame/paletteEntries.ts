import { foldText, type Action } from '../../ui';
import type { Command, CommandGroup, RecordHit } from './Command';

export type PaletteEntry = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly icon?: Command['icon'];
  readonly run: Action;
};

export type PaletteGroup = { readonly id: string; readonly label: string; readonly entries: readonly PaletteEntry[] };

/** Records first, since that is what people look for most; then the commands that have every word of the query. */
export function createPaletteGroups(
  query: string,
  commandGroups: readonly CommandGroup[],
  hits: readonly RecordHit[],
  recordsLabel: string,
): readonly PaletteGroup[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const records: PaletteGroup = {
    id: 'records',
    label: recordsLabel,
    entries: hits.map((hit) => ({ ...hit, id: `record:${hit.id}` })),
  };
  const commands = commandGroups.map(({ id, label, commands: candidates }) => ({
    id: `group:${id}`,
    label,
    entries: candidates
      .filter((command) => matches(command, words))
      .map((command) => ({ ...command, id: `command:${command.id}` })),
  }));
  return [records, ...commands].filter(({ entries }) => entries.length > 0);
}

function matches(command: Command, words: readonly string[]): boolean {
  if (command.isOffer && words.length > 0) return false;
  const text = foldText([command.label, ...(command.keywords ?? [])].join(' '));
  return words.every((word) => text.includes(word));
}
