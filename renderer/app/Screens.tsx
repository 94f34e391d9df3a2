import { memo, Suspense, useEffect } from 'react';
import { matchRoute, Redirect, Route, Switch, useLocation, useRouter } from 'wouter';
import { preloadRichText } from '../fields';
import { createScreen, useAct, type Screen } from '../ui';
import { ErrorBoundary } from './ErrorBoundary';

const GapsScreen = createScreen(async () => (await import('../features/institutions')).GapsScreen);
const GroupScreen = createScreen(async () => (await import('../features/groups')).GroupScreen);
const ImportScreen = createScreen(async () => (await import('../features/import')).ImportScreen);
const InstitutionsScreen = createScreen(async () => (await import('../features/institutions')).InstitutionsScreen);
const InviteScreen = createScreen(async () => (await import('../features/invitations')).InviteScreen);
const MeetingScreen = createScreen(async () => (await import('../features/planning')).MeetingScreen);
const MeetingsScreen = createScreen(async () => (await import('../features/planning')).MeetingsScreen);
const MembersScreen = createScreen(async () => (await import('../features/members')).MembersScreen);
const NetworkScreen = createScreen(async () => (await import('../features/network')).NetworkScreen);
const OutboxScreen = createScreen(async () => (await import('../features/outbox')).OutboxScreen);
const OutcomesScreen = createScreen(async () => (await import('../features/outcomes')).OutcomesScreen);
const OverviewScreen = createScreen(async () => (await import('../features/overview')).OverviewScreen);
const ProtectionScreen = createScreen(async () => (await import('../features/protection')).ProtectionScreen);
const RestoreScreen = createScreen(async () => (await import('../features/backup')).RestoreScreen);
const RunningScreen = createScreen(async () => (await withRichText(import('../features/running'))).RunningScreen);
const ServerScreen = createScreen(async () => (await import('../features/server')).ServerScreen);
const SettingsScreen = createScreen(async () => (await import('../features/settings')).SettingsScreen);
const SyncScreen = createScreen(async () => (await import('../features/sync')).SyncScreen);
const TopicsScreen = createScreen(async () => (await withRichText(import('../features/topics'))).TopicsScreen);
const TrashScreen = createScreen(async () => (await import('../features/trash')).TrashScreen);
const TwinsScreen = createScreen(async () => (await import('../features/twins')).TwinsScreen);

/** A screen whose text takes the keyboard the moment it opens. */
async function withRichText<T>(loading: Promise<T>): Promise<T> {
  await preloadRichText();
  return loading;
}

/** Where each screen stands. The first pattern that fits an address wins. */
const ROUTES: readonly { readonly pattern: string; readonly screen: Screen }[] = [
  { pattern: '/', screen: OverviewScreen },
  { pattern: '/members/import', screen: ImportScreen },
  { pattern: '/members/twins/:one?/:other?', screen: TwinsScreen },
  { pattern: '/institutions/twins/:one?/:other?', screen: TwinsScreen },
  { pattern: '/members/:id?', screen: MembersScreen },
  { pattern: '/institutions/gaps', screen: GapsScreen },
  { pattern: '/institutions/:id?', screen: InstitutionsScreen },
  { pattern: '/topics/:id?', screen: TopicsScreen },
  { pattern: '/topics/:id/notes/:noteId', screen: TopicsScreen },
  { pattern: '/meetings', screen: MeetingsScreen },
  { pattern: '/events/:id', screen: MeetingsScreen },
  { pattern: '/meetings/:id/invite', screen: InviteScreen },
  { pattern: '/meetings/:id/run', screen: RunningScreen },
  { pattern: '/meetings/:id/:step?', screen: MeetingScreen },
  { pattern: '/outbox/:id?', screen: OutboxScreen },
  { pattern: '/outcomes/:id?', screen: OutcomesScreen },
  { pattern: '/network', screen: NetworkScreen },
  { pattern: '/network/groups/:id', screen: GroupScreen },
  { pattern: '/sync/:tab?/:id?', screen: SyncScreen },
  { pattern: '/trash', screen: TrashScreen },
  { pattern: '/protection/restore', screen: RestoreScreen },
  { pattern: '/protection', screen: ProtectionScreen },
  { pattern: '/settings/server', screen: ServerScreen },
  { pattern: '/settings', screen: SettingsScreen },
];

/** Time in which the first screen is painted and its data is read. */
const QUIET_MS = 1000;

/** A defect of one screen leaves the frame and the way to all others. Drawn anew by what it reads itself, not each time the frame around it is. */
export const Screens = memo(function Screens() {
  const act = useAct();
  const [location] = useLocation();
  // Nobody waits for a screen that was opened once: the others follow when the first one stands, in a quiet moment each.
  useEffect(() => {
    const timer = setTimeout(() => act(preloadInTurn), QUIET_MS);
    return () => clearTimeout(timer);
  }, [act]);

  return (
    <ErrorBoundary resetOn={location}>
      <Suspense>
        <Switch>
          {ROUTES.map(({ pattern, screen }) => (
            <Route key={pattern} path={pattern} component={screen} />
          ))}
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
});

/** Fetches the code of the screen at an address while the store opens. */
export function usePreloadScreen(path: string): void {
  const { parser } = useRouter();
  const act = useAct();
  useEffect(() => {
    const route = ROUTES.find(({ pattern }) => matchRoute(parser, pattern, path)[0]);
    act(() => route?.screen.preload());
  }, [act, parser, path]);
}

async function preloadInTurn(): Promise<void> {
  for (const { screen } of ROUTES) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await screen.preload();
  }
}
