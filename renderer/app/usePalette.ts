import { Building2, CalendarDays, FileText, MessagesSquare, User } from 'lucide-react';
import { useMemo } from 'react';
import { useLocation, useRoute } from 'wouter';
import { ITEM_STATES, itemState } from '../../shared/domain/agenda';
import { memberToListName, positionOn } from '../../shared/domain/membership';
import { setItemState } from '../actions';
import { createRecordSearch } from '../data';
import { useApp, useRecord, useRecords, useSession, useToday } from '../live';
import { useMessages } from '../ui';
import type { Command, CommandGroup, NavigationItem, RecordHit } from './frame';

const HITS_PER_KIND = 6;

/** What Ctrl+K offers: records by their words, screens, and the commands that work anywhere. */
export function usePalette(items: readonly NavigationItem[]): {
  readonly groups: readonly CommandGroup[];
  readonly search: (query: string) => readonly RecordHit[];
} {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { settings, updateSettings } = useApp();
  const { sync } = useSession();
  const search = useRecordHits();

  const screens: readonly Command[] = items.map(({ id, label, icon, onSelect }) => ({
    id,
    label,
    icon,
    run: onSelect,
  }));
  const commands: readonly Command[] = [
    { id: 'import', label: t('common.command.import'), run: () => navigate('/members/import') },
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
    { id: 'sync', label: t('common.command.sync'), keywords: ['Synchronisation', 'sync'], run: sync.wake },
  ];
  const running = useRunningCommands();
  return {
    groups: [
      ...(running.length === 0 ? [] : [{ id: 'running', label: t('common.command.running'), commands: running }]),
      { id: 'screens', label: t('common.command.screens'), commands: screens },
      { id: 'commands', label: t('common.command.commands'), commands },
    ],
    search,
  };
}

/** While minutes are taken: what becomes of the item under discussion. */
function useRunningCommands(): readonly Command[] {
  const { t } = useMessages();
  const session = useSession();
  const [isRunning, params] = useRoute<{ readonly id: string }>('/meetings/:id/run');
  const meeting = useRecord('meetings', params?.id ?? '');
  const item = useRecord('agendaItems', meeting?.currentItemId ?? '');
  if (!isRunning || !item) return [];
  return ITEM_STATES.filter((state) => state !== itemState(item)).map((state) => ({
    id: `state-${state}`,
    label: t('common.command.itemState', { title: item.title, state: t(`minutes.state.${state}`) }),
    run: async () => {
      await setItemState(session, item, state, Date.now());
    },
  }));
}

function useRecordHits(): (query: string) => readonly RecordHit[] {
  const [, navigate] = useLocation();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions');
  const topics = useRecords('topics').records;
  const notes = useRecords('notes').records;
  const meetings = useRecords('meetings').records;
  const today = useToday();

  return useMemo(() => {
    const institutionOf = (member: (typeof members)[number]): string =>
      institutions.byId.get(positionOn(member, today)?.institutionId ?? '')?.name ?? '';
    const sources = [
      createSource(
        members,
        (member) => [memberToListName(member), institutionOf(member), member.email, member.city],
        (member) => ({
          label: memberToListName(member),
          detail: institutionOf(member),
          icon: User,
          path: `/members/${member.id}`,
        }),
      ),
      createSource(
        institutions.records,
        ({ name, shortName, city }) => [name, shortName, city],
        ({ id, name, city }) => ({ label: name, detail: city, icon: Building2, path: `/institutions/${id}` }),
      ),
      createSource(
        topics,
        ({ title, description }) => [title, description],
        ({ id, title }) => ({ label: title, detail: '', icon: MessagesSquare, path: `/topics/${id}` }),
      ),
      createSource(
        notes,
        ({ title, body }) => [title, body.text],
        ({ id, topicId, title }) => ({
          label: title,
          detail: '',
          icon: FileText,
          path: `/topics/${topicId}/notes/${id}`,
        }),
      ),
      createSource(
        meetings,
        ({ title, place }) => [title, place],
        ({ id, title, place }) => ({ label: title, detail: place, icon: CalendarDays, path: `/meetings/${id}` }),
      ),
    ];
    return (query) =>
      sources.flatMap((find) => find(query)).map(({ path, ...hit }) => ({ ...hit, run: () => navigate(path) }));
  }, [members, institutions, topics, notes, meetings, today, navigate]);
}

interface Shown extends Omit<RecordHit, 'id' | 'run'> {
  readonly path: string;
}

function createSource<T extends { readonly id: string }>(
  records: readonly T[],
  textsOf: (record: T) => readonly string[],
  show: (record: T) => Shown,
) {
  const search = createRecordSearch(textsOf);
  return (query: string): readonly (Shown & { readonly id: string })[] => {
    const { found, fuzzy } = search.find(records, query);
    // Similar spellings of everything would bury what was meant; in the list of one kind they help.
    if (fuzzy) return [];
    return found.slice(0, HITS_PER_KIND).map((record) => ({ id: record.id, ...show(record) }));
  };
}
