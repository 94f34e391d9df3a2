import { app } from 'electron';
import { configureApp } from './configureApp';
import { registerAppScheme } from './scheme/appScheme';
import { lockApp } from './security/locks';
import { startApp } from './startApp';

configureApp();
registerAppScheme();
lockApp(app);

// Two processes on one database would overwrite each other; the second start shows the first window instead.
if (app.requestSingleInstanceLock()) void app.whenReady().then(startApp);
else app.exit(0);
