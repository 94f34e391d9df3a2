import { Suspense, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useAct } from '../ui';
import { createScreen } from './createScreen';

const ImportScreen = createScreen(async () => (await import('../features/import')).ImportScreen);
const InstitutionsScreen = createScreen(async () => (await import('../features/institutions')).InstitutionsScreen);
const InviteScreen = createScreen(async () => (await import('../features/invitations')).InviteScreen);
const MeetingScreen = createScreen(async () => (await import('../features/planning')).MeetingScreen);
const MeetingsScreen = createScreen(async () => (await import('../features/planning')).MeetingsScreen);
const MembersScreen = createScreen(async () => (await import('../features/members')).MembersScreen);
const NetworkScreen = createScreen(async () => (await import('../features/network')).NetworkScreen);
const OutcomesScreen = createScreen(async () => (await import('../features/outcomes')).OutcomesScreen);
const OverviewScreen = createScreen(async () => (await import('../features/overview')).OverviewScreen);
const RunningScreen = createScreen(async () => (await import('../features/running')).RunningScreen);
const ServerScreen = createScreen(async () => (await import('../features/server')).ServerScreen);
const SettingsScreen = createScreen(async () => (await import('../features/settings')).SettingsScreen);
const SyncScreen = createScreen(async () => (await import('../features/sync')).SyncScreen);
const TopicsScreen = createScreen(async () => (await import('../features/topics')).TopicsScreen);

const SCREENS = [
  OverviewScreen,
  MembersScreen,
  MeetingsScreen,
  MeetingScreen,
  InviteScreen,
  RunningScreen,
  TopicsScreen,
  InstitutionsScreen,
  OutcomesScreen,
  NetworkScreen,
  SyncScreen,
  ServerScreen,
  SettingsScreen,
  ImportScreen,
];

/** Time in which the first screen is painted and its data is read. */
const QUIET_MS = 1000;

export function Screens() {
  const act = useAct();
  // Nobody waits for a screen that was opened once: the others follow when the first one stands, in a quiet moment each.
  useEffect(() => {
    const timer = setTimeout(() => act(preloadInTurn), QUIET_MS);
    return () => clearTimeout(timer);
  }, [act]);

  return (
    <Suspense>
      <Switch>
        <Route path="/" component={OverviewScreen} />
        <Route path="/members/import" component={ImportScreen} />
        <Route path="/members/:id?" component={MembersScreen} />
        <Route path="/institutions/:id?" component={InstitutionsScreen} />
        <Route path="/topics/:id?" component={TopicsScreen} />
        <Route path="/topics/:id/notes/:noteId" component={TopicsScreen} />
        <Route path="/meetings" component={MeetingsScreen} />
        <Route path="/events/:id" component={MeetingsScreen} />
        <Route path="/meetings/:id" component={MeetingScreen} />
        <Route path="/meetings/:id/invite" component={InviteScreen} />
        <Route path="/meetings/:id/run" component={RunningScreen} />
        <Route path="/outcomes/:id?" component={OutcomesScreen} />
        <Route path="/network" component={NetworkScreen} />
        <Route path="/sync/:tab?/:id?" component={SyncScreen} />
        <Route path="/settings/server" component={ServerScreen} />
        <Route path="/settings" component={SettingsScreen} />
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Suspense>
  );
}

async function preloadInTurn(): Promise<void> {
  for (const { preload } of SCREENS) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await preload();
  }
}
