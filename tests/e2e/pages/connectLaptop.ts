import type { Page } from '@playwright/test';
import { createAppPage, type AppPage } from './AppPage';
import type { Login } from './connectionForm';
import { createFirstRunPage } from './FirstRunPage';
import { openSyncPage } from './SyncPage';

/** A first laptop: makes the network, its database, and is up to date with it. */
export async function createConnectedNetwork(page: Page, title: string, login: Login): Promise<AppPage> {
  const app = await createFirstRunPage(page).createNetwork(title);
  const sync = await openSyncPage(page);
  await (await sync.fill(login)).test();
  await (await sync.createDatabase()).connect();
  await app.page
    .getByRole('banner')
    .getByText(/^Aktuell/u)
    .first()
    .waitFor();
  return app;
}

/** Another laptop that takes part in what is there. */
export async function joinNetwork(page: Page, login: Login): Promise<AppPage> {
  await createFirstRunPage(page).connect(login);
  const app = createAppPage(page);
  await app.page
    .getByRole('banner')
    .getByText(/^Aktuell/u)
    .first()
    .waitFor();
  return app;
}
