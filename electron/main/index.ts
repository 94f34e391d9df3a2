import { app } from 'electron';
import { configureApp } from './configureApp';
import { reportFailedStart } from './log/reportFailedStart';
import { registerAppScheme } from './scheme/appScheme';
import { lockApp } from './security/locks';
import { startApp } from './startApp';

configureApp();
registerAppScheme();
lockApp(app);

// Two processes on one database would overwrite each other; the second start shows the first window instead.
if (app.requestSingleInstanceLock()) app.whenReady().then(startApp).catch(reportFailedStart);
else app.exit(0);
