import { Building2, CalendarPlus, FileSearch, FileUp, Lock, MessageSquarePlus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SyncSnapshot } from '../../data';
import { useApp, useSession, useSync } from '../../live';
import { type CommandOffer, offeredCommands, useMessages, wantShortcut, type Icon } from '../../ui';
import type { Command, CommandGroup, NavigationItem, RecordHit } from '../frame';
import { useLock } from '../useLock';
import { recentPaths } from './recentPaths';
import { usePaletteRecords } from './usePaletteRecords';

const MOST_RECENT = 6;

export interface PaletteActions {
  readonly openHelp: () => void;
  readonly checkMinutes: () => void;
}

const WITHOUT_SYNC: ReadonlySet<SyncSnapshot['status']['kind']> = new Set(['local', 'newerStore', 'serverLost']);

/** What Ctrl+K offers: what was open a moment ago, records by their words, what can be made or done anywhere, and screens. */
export function usePalette(
  items: readonly NavigationItem[],
  { openHelp, checkMinutes }: PaletteActions,
): {
  readonly groups: readonly CommandGroup[];
  readonly search: (query: string) => readonly RecordHit[];
} {
  const { t } = useMessages();
  const [location, navigate] = useLocation();
  const { settings, updateSettings } = useApp();
  const session = useSession();
  const { sync } = session;
  const status = useSync((snapshot) => snapshot.status.kind);
  const isReader = useSync(({ access }) => access === 'read');
  const records = usePaletteRecords();
  const lock = useLock();
  // What the screen below offers: read once, since it stays as it is while the palette lies over it.
  const [offers] = useState(offeredCommands);

  const recent = recentPaths(session)
    .filter((path) => path !== location)
    .flatMap((path) => records.at(path) ?? [])
    .map((hit): Command => ({ ...hit, isOffer: true }))
    .slice(0, MOST_RECENT);

  /** What Ctrl+N does on a screen, from anywhere. */
  function creating(
    what: 'meeting' | 'member' | 'institution' | 'topic',
    icon: Icon,
    path: string,
    isThere: RegExp,
  ): Command {
    return {
      id: `new-${what}`,
      label: t(`common.command.new.${what}`),
      keywords: [what, 'new', 'create', 'neu', 'anlegen'],
      icon,
      changesData: true,
      ...(isThere.test(location) && { shortcut: 'mod+n' }),
      run() {
        wantShortcut('mod+n', isThere.test(location));
        if (!isThere.test(location)) navigate(path);
      },
    };
  }
  const screens: readonly Command[] = items.map(({ id, label, icon, onSelect }) => ({
    id,
    label,
    icon,
    run: onSelect,
  }));
  const creations: readonly Command[] = [
    creating('meeting', CalendarPlus, '/meetings', /^\/meetings$/u),
    creating('member', UserPlus, '/members', /^\/members(?!\/import)/u),
    creating('institution', Building2, '/institutions', /^\/institutions/u),
    creating('topic', MessageSquarePlus, '/topics', /^\/topics$/u),
  ];
  const commands: readonly Command[] = [
    {
      id: 'import',
      label: t('common.command.import'),
      icon: FileUp,
      changesData: true,
      run: () => navigate('/members/import'),
    },
    { id: 'check', label: t('minutesCheck.open'), icon: FileSearch, run: checkMinutes },
    ...(WITHOUT_SYNC.has(status)
      ? []
      : [
          { id: 'sync', label: t('common.command.sync'), keywords: ['Synchronisation', 'sync'], run: sync.wake },
          status === 'paused'
            ? { id: 'resume', label: t('common.command.resume'), keywords: ['sync'], run: () => sync.resume() }
            : { id: 'pause', label: t('common.command.pause'), keywords: ['sync'], run: () => sync.pause() },
        ]),
    {
      id: 'language',
      label: t('common.command.language'),
      keywords: ['English', 'Deutsch', 'Sprache', 'language'],
      run: () => updateSettings({ language: settings.language === 'de' ? 'en' : 'de' }),
    },
    {
      id: 'theme',
      label: t('common.command.theme'),
      keywords: ['dunkel', 'hell', 'dark', 'light'],
      run: () => updateSettings({ theme: settings.theme === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'lock',
      label: t('protection.lock.command'),
      shortcut: 'mod+l',
      keywords: ['sperren', 'lock'],
      icon: Lock,
      run: lock,
    },
    { id: 'help', label: t('common.command.help'), shortcut: 'f1', keywords: ['Tasten', 'keys'], run: openHelp },
  ];
  const groups: readonly CommandGroup[] = [
    ...offers.map(offerToGroup),
    { id: 'recent', label: t('common.command.recent'), commands: recent },
    { id: 'new', label: t('common.command.create'), commands: creations },
    { id: 'screens', label: t('common.command.screens'), commands: screens },
    { id: 'commands', label: t('common.command.commands'), commands },
  ];
  return {
    groups: isReader ? groups.map(withoutWriting) : groups,
    search: records.search,
  };
}

function offerToGroup({ title, entries }: CommandOffer, index: number): CommandGroup {
  return {
    id: `offer-${index}`,
    label: title,
    isFirst: true,
    commands: entries.map(({ id, label, detail, icon, shortcut, tone, onSelect }) => ({
      id,
      label,
      detail,
      icon,
      shortcut,
      isDanger: tone === 'danger',
      run: onSelect,
    })),
  };
}

/** See [Note: write lock]. A palette has no room for what cannot be done. */
function withoutWriting(group: CommandGroup): CommandGroup {
  return { ...group, commands: group.commands.filter(({ changesData }) => changesData !== true) };
}
