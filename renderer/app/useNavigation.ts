import {
  Building2,
  CalendarDays,
  Gavel,
  GitMerge,
  LayoutDashboard,
  MessagesSquare,
  Network,
  RefreshCw,
  Send,
  Settings,
  ShieldCheck,
  Trash2,
  Users,
} from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { PlainMessageKey } from '../../shared/messages';
import { openTasks } from '../../shared/domain/outcomes';
import type { Outcome, Topic } from '../../shared/schema';
import { useOutboxCount } from '../features/outboxStatus';
import { useDisputeCount } from '../features/syncStatus';
import { useOfRecords, useSync } from '../live';
import { useMessages, type Icon } from '../ui';
import type { NavigationItem } from './frame';

const DISPUTES = '/sync/disputes';

interface Entry {
  readonly path: string;
  readonly label: PlainMessageKey;
  readonly icon: Icon;
  readonly count?: number | undefined;
}

const countAll = (records: readonly unknown[]): number => records.length;
const countActive = (topics: readonly Topic[]): number => topics.filter(({ archived }) => !archived).length;
const countOpenTasks = (outcomes: readonly Outcome[]): number => openTasks(outcomes).length;

export interface Navigation {
  readonly items: readonly NavigationItem[];
  readonly footerItems: readonly NavigationItem[];
}

/** What is beside the entries of the rail; undefined shows no number. */
export interface Counts {
  readonly members?: number;
  readonly institutions?: number;
  readonly topics?: number;
  readonly meetings?: number;
  readonly tasks?: number;
  readonly disputes?: number;
  readonly unsent?: number;
  readonly outbox?: number;
}

/** What the entries of the rail hold; the same object until one of the numbers changes. */
export function useNavigationCounts(): Counts {
  const members = useOfRecords('members', countAll);
  const institutions = useOfRecords('institutions', countAll);
  const topics = useOfRecords('topics', countActive);
  const meetings = useOfRecords('meetings', countAll);
  const tasks = useOfRecords('outcomes', countOpenTasks);
  const unsent = useSync(({ ledger, status }) =>
    status.kind === 'local' || status.kind === 'newerStore' ? 0 : ledger.unsent,
  );
  const disputes = useDisputeCount();
  const outbox = useOutboxCount();
  return useMemo(
    () => ({
      members,
      institutions,
      topics,
      meetings,
      tasks,
      disputes,
      ...(unsent > 0 && { unsent }),
      ...(outbox !== undefined && { outbox }),
    }),
    [members, institutions, topics, meetings, tasks, disputes, unsent, outbox],
  );
}

/** The entries of the rail. */
export function useNavigation(counts: Counts): Navigation {
  const { t } = useMessages();
  const [path, navigate] = useLocation();

  function toItem({ path: target, label, icon, count }: Entry, entered: string | undefined): NavigationItem {
    return {
      id: target,
      label: t(label),
      icon,
      count,
      isCurrent: target === entered,
      href: `#${target}`,
      onSelect: () => navigate(target),
    };
  }

  const main: readonly Entry[] = [
    { path: '/', label: 'common.nav.overview', icon: LayoutDashboard },
    { path: '/members', label: 'common.nav.members', icon: Users, count: counts.members },
    { path: '/institutions', label: 'common.nav.institutions', icon: Building2, count: counts.institutions },
    { path: '/topics', label: 'common.nav.topics', icon: MessagesSquare, count: counts.topics },
    { path: '/meetings', label: 'common.nav.meetings', icon: CalendarDays, count: counts.meetings },
    { path: '/outcomes', label: 'common.nav.outcomes', icon: Gavel, count: counts.tasks },
    { path: '/outbox', label: 'outbox.title', icon: Send, count: counts.outbox },
    { path: '/network', label: 'common.nav.network', icon: Network },
  ];
  const footer: readonly Entry[] = [
    ...(counts.disputes
      ? [{ path: DISPUTES, label: 'sync.tab.disputes', icon: GitMerge, count: counts.disputes } as const]
      : []),
    { path: '/sync', label: 'common.nav.sync', icon: RefreshCw, count: counts.unsent },
    { path: '/trash', label: 'trash.title', icon: Trash2 },
    { path: '/protection', label: 'protection.title', icon: ShieldCheck },
    { path: '/settings', label: 'common.nav.settings', icon: Settings },
  ];
  // The longest address that leads to where one is: disputes are a part of the synchronisation, and an entry of their own while there are any.
  const entered = [...main, ...footer]
    .map(({ path: target }) => target)
    .filter((target) => path === target || (target !== '/' && path.startsWith(`${target}/`)))
    .sort((a, b) => b.length - a.length)[0];
  return {
    items: main.map((entry) => toItem(entry, entered)),
    footerItems: footer.map((entry) => toItem(entry, entered)),
  };
}
