import { app } from 'electron';
import { configureApp } from './configureApp';
import { reportFailedStart, reportUnusableProfile } from './log/reportFailedStart';
import { registerAppScheme } from './scheme/appScheme';
import { lockApp } from './security/locks';
import { startApp } from './startApp';

const unusable = configureApp();
registerAppScheme();
lockApp(app);

if (unusable) {
  app
    .whenReady()
    .then(() => reportUnusableProfile(unusable))
    .catch(reportFailedStart);
}
// Two processes on one database would overwrite each other; the second start shows the first window instead.
else if (app.requestSingleInstanceLock()) app.whenReady().then(startApp).catch(reportFailedStart);
else app.exit(0);
