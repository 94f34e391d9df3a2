import { foldText, type Action } from '../../ui';
import type { Command, CommandGroup, RecordHit } from './Command';

export type PaletteEntry = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly date?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly icon?: Command['icon'];
  readonly run: Action;
};

export type PaletteGroup = { readonly id: string; readonly label: string; readonly entries: readonly PaletteEntry[] };

/**
 * Before anything is typed, what can be done with the record on the screen stands first. Once something is: records, since that is what people look
 * for most, then what can be done, then the commands that have every word of the query. What destroys comes last of all: Enter after a name that begins
 * alike must not write, and least of all delete.
 */
export function createPaletteGroups(
  query: string,
  commandGroups: readonly CommandGroup[],
  hits: readonly RecordHit[],
  recordsLabel: string,
): readonly PaletteGroup[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const isTyped = words.length > 0;
  const records: PaletteGroup = {
    id: 'records',
    label: recordsLabel,
    entries: hits.map((hit) => ({ ...hit, id: `record:${hit.id}` })),
  };
  const toGroup = ({ id, label, commands }: CommandGroup): PaletteGroup => ({
    id: `group:${id}`,
    label,
    entries: commands
      .filter((command) => matches(command, words))
      .map((command) => ({ ...command, id: `command:${id}:${command.id}` })),
  });
  const first = commandGroups.filter(({ isFirst = false }) => isFirst);
  const others = commandGroups.filter(({ isFirst = false }) => !isFirst);
  const only = (group: CommandGroup, isDanger: boolean): CommandGroup => ({
    ...group,
    id: isDanger ? `${group.id}:danger` : group.id,
    commands: group.commands.filter((command) => (command.isDanger ?? false) === isDanger),
  });
  return [
    ...(isTyped ? [] : first.map(toGroup)),
    records,
    ...(isTyped ? first.map((group) => only(group, false)) : []).map(toGroup),
    ...others.map(toGroup),
    ...(isTyped ? first.map((group) => only(group, true)) : []).map(toGroup),
  ].filter(({ entries }) => entries.length > 0);
}

function matches(command: Command, words: readonly string[]): boolean {
  if (command.isOffer && words.length > 0) return false;
  const text = foldText([command.label, ...(command.keywords ?? [])].join(' '));
  return words.every((word) => text.includes(word));
}
