import '../../../renderer/ui/styles/base.css';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame, CommandPalette } from '../../../renderer/app/frame';
import { applyTheme, MessagesProvider, Toaster, useShortcut } from '../../../renderer/ui';
import { BookOpen, Building2, CalendarDays, ChartNoAxesColumn, CircleCheckBig, House, Network, RefreshCw, Settings, User, Users } from 'lucide-react';
import { Kit } from './Kit';
import { Members } from './Members';
import { Overview } from './Overview';
import { FormPage } from './FormPage';

const params = new URLSearchParams(location.search);
const theme = params.get('theme') === 'dark' ? 'dark' : 'light';
const language = params.get('lang') === 'en' ? 'en' : 'de';
document.documentElement.lang = language;
applyTheme(theme);

const nav = [
  ['overview', 'Übersicht', House, undefined],
  ['members', 'Mitglieder', Users, 1248],
  ['institutions', 'Institutionen', Building2, 164],
  ['topics', 'Themen', BookOpen, 10],
  ['meetings', 'Treffen', CalendarDays, 8],
  ['outcomes', 'Beschlüsse und Aufgaben', CircleCheckBig, 23],
  ['kit', 'Erfolgsmessung', ChartNoAxesColumn, undefined],
  ['form', 'Netzwerk', Network, undefined],
] as const;

const hits = [{ id: 'm1', label: 'Çelik, Ayşe', detail: 'Stadt Köln', icon: User, run: () => undefined }, { id: 'm2', label: 'Celikoglu, Jan', detail: 'Kreis Soest', icon: User, run: () => undefined }];
const groups = [{ id: 'go', label: 'Gehe zu', commands: nav.map(([id, label, icon]) => ({ id, label, icon, run: () => undefined })) }, { id: 'do', label: 'Anlegen', commands: [{ id: 'new', label: 'Mitglied anlegen', icon: User, shortcut: 'mod+n', run: () => undefined }] }];
const search = (query: string) => (query.toLowerCase().startsWith('c') ? hits : []);

function App() {
  const [page, setPage] = useState(params.get('page') ?? 'overview');
  const [collapsed, setCollapsed] = useState(params.has('collapsed'));
  const [palette, setPalette] = useState(params.has('palette'));
  useShortcut('mod+k', () => setPalette(true));
  const toItem = ([id, label, icon, count]: (typeof nav)[number]) => ({ id, label, icon, count, href: `#${id}`, isCurrent: id === page, onSelect: () => setPage(id) });
  return (
    <AppFrame
      networkTitle="CDO-Netzwerk"
      items={nav.map(toItem)}
      footerItems={[
        { id: 'sync', label: 'Synchronisation', icon: RefreshCw, count: 3, href: '#sync', isCurrent: false, onSelect: () => undefined },
        { id: 'settings', label: 'Einstellungen', icon: Settings, href: '#settings', isCurrent: false, onSelect: () => undefined },
      ]}
      syncStatus={{ tone: 'offline', text: 'Offline seit 14:02 · 3 Änderungen warten' }}
      isRailCollapsed={collapsed}
      onToggleRail={() => setCollapsed(!collapsed)}
      onOpenPalette={() => setPalette(true)}
      onOpenSync={() => undefined}
    >
      {page === 'members' ? <Members /> : page === 'kit' ? <Kit /> : page === 'form' ? <FormPage /> : <Overview />}
      <CommandPalette isOpen={palette} onClose={() => setPalette(false)} groups={groups} search={search} />
    </AppFrame>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><MessagesProvider language={language}><App /><Toaster /></MessagesProvider></StrictMode>);
