import { Building2, CalendarDays, Gavel, LayoutDashboard, MessagesSquare, Network, RefreshCw, Settings, Users } from 'lucide-react';
import { useLocation } from 'wouter';
import type { MessageKey } from '../../shared/messages';
import { openTasks } from '../../shared/domain/outcomes';
import { useRecords, useSync } from '../live';
import { useMessages, type Icon } from '../ui';
import type { NavigationItem } from './frame';

interface Entry {
  readonly path: string;
  readonly label: MessageKey;
  readonly icon: Icon;
  readonly count?: number | undefined;
}

export function useNavigation(): { readonly items: readonly NavigationItem[]; readonly footerItems: readonly NavigationItem[] } {
  const { t } = useMessages();
  const [path, navigate] = useLocation();
  const members = useRecords('members').records.length;
  const institutions = useRecords('institutions').records.length;
  const topics = useRecords('topics').records.filter(({ archived }) => !archived).length;
  const meetings = useRecords('meetings').records.length;
  const tasks = openTasks(useRecords('outcomes').records).length;
  const { unsent } = useSync().ledger;
  const isConnected = useSync().status.kind !== 'local';

  function toItem({ path: target, label, icon, count }: Entry): NavigationItem {
    return {
      id: target,
      label: t(label),
      icon,
      count,
      isCurrent: target === '/' ? path === '/' : path === target || path.startsWith(`${target}/`),
      href: `#${target}`,
      onSelect: () => navigate(target),
    };
  }

  const main: readonly Entry[] = [
    { path: '/', label: 'common.nav.overview', icon: LayoutDashboard },
    { path: '/members', label: 'common.nav.members', icon: Users, count: members },
    { path: '/institutions', label: 'common.nav.institutions', icon: Building2, count: institutions },
    { path: '/topics', label: 'common.nav.topics', icon: MessagesSquare, count: topics },
    { path: '/meetings', label: 'common.nav.meetings', icon: CalendarDays, count: meetings },
    { path: '/outcomes', label: 'common.nav.outcomes', icon: Gavel, count: tasks },
    { path: '/network', label: 'common.nav.network', icon: Network },
  ];
  const footer: readonly Entry[] = [
    { path: '/sync', label: 'common.nav.sync', icon: RefreshCw, count: isConnected && unsent > 0 ? unsent : undefined },
    { path: '/settings', label: 'common.nav.settings', icon: Settings },
  ];
  return { items: main.map(toItem), footerItems: footer.map(toItem) };
}
