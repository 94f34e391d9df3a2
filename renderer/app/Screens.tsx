import { Redirect, Route, Switch } from 'wouter';
import { ImportScreen } from '../features/import';
import { InstitutionsScreen } from '../features/institutions';
import { MeetingScreen, MeetingsScreen } from '../features/meetings';
import { MembersScreen } from '../features/members';
import { NetworkScreen } from '../features/network';
import { OutcomesScreen } from '../features/outcomes';
import { OverviewScreen } from '../features/overview';
import { RunningScreen } from '../features/running';
import { SettingsScreen } from '../features/settings';
import { SyncScreen } from '../features/sync';
import { TopicsScreen } from '../features/topics';

export function Screens() {
  return (
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
      <Route path="/meetings/:id/run" component={RunningScreen} />
      <Route path="/outcomes" component={OutcomesScreen} />
      <Route path="/network" component={NetworkScreen} />
      <Route path="/sync" component={SyncScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}
