import type { Locator, Page, TestInfo } from '@playwright/test';
import { demoId } from '../../../shared/demo/ids';
import { createTranslate } from '../../../shared/messages/translate';
import { createCorpus, type Sample } from '../../fuzz/corpus';
import { createRandom, mutate } from '../../fuzz/mutate';
import { expect, test, type RunningApp } from '../fixtures';
import { watchStrain } from '../fixtures/pageStrain';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');
const MEGABYTE = 1024 * 1024;
/** A page that is busy for longer does not answer, and everybody sees it. */
const LONGEST_TASK_MS = 200;
/** Files of each kind: enough that every format has been damaged in some way. `npm run fuzz` has the many. */
const FILES = 24;
const SEED = 20261129;

interface DamagedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The same files as `tests/fuzz`, damaged the same way, chosen in the real dialogs: every one ends in an answer, and the page stays awake. */
test.describe('damaged files', () => {
  test('lists of members', async ({ launch }, testInfo) => {
    const app = await launch({ args: ['--demo'] });
    await createAppPage(app.page).open('members');
    const importing = await createMembersPage(app.page).startImport();
    await readAll(app, testInfo, 'members', importing.file, async ({ name }) => {
      const refusal = importing.problem.filter({ hasText: name });
      await refusal.or(importing.write).first().waitFor();
      if (await importing.write.isVisible())
        await app.page.getByRole('button', { name: t('members.import.cancel') }).click();
    });
  });

  // Most files close the dialog, which is then opened again: all of them in one test would take half of its time.
  for (const part of ['first', 'second'] as const)
    test(`calendars, ${part} half`, async ({ launch }, testInfo) => {
      const app = await launch({ args: ['--demo'] });
      const { page } = app;
      await createAppPage(page).open('meetings');
      const meetings = createMeetingsPage(page);
      const dialog = await meetings.openCalendarImport();
      await readAll(
        app,
        testInfo,
        'calendar',
        fileField(page, t('meetings.import.choose')),
        async ({ name }) => {
          const refusal = dialog.getByRole('alert').filter({ hasText: name });
          const preview = dialog
            .getByRole('region', { name: t('meetings.import.table') })
            .or(dialog.getByRole('status'));
          await refusal.or(preview).first().waitFor();
          if (await page.getByLabel(t('meetings.import.choose'), { exact: true }).isVisible()) return;
          await page.keyboard.press('Escape');
          await meetings.openCalendarImport();
        },
        part,
      );
    });

  test('answers to an invitation', async ({ launch }, testInfo) => {
    const app = await launch({ args: ['--demo'] });
    const { page } = app;
    await createAppPage(page).goTo(`/meetings/${demoId('meetings', 7)}`);
    const dialog = await createMeetingPage(page).openReplies();
    await readAll(app, testInfo, 'answers', fileField(page, t('invite.replies.choose')), async ({ name }) => {
      await dialog.getByRole('status').filter({ hasText: name }).or(dialog.getByRole('table')).first().waitFor();
    });
  });

  test('minutes', async ({ launch }, testInfo) => {
    const app = await launch({ args: ['--demo'] });
    await createAppPage(app.page).goTo(`/meetings/${demoId('meetings', 5)}`);
    const { dialog, verdict } = await createMeetingPage(app.page).checkDialog();
    await readAll(app, testInfo, 'minutes', dialog.locator('input[type="file"]'), async ({ name }) => {
      await verdict.filter({ hasText: name }).waitFor();
    });
  });

  test('pictures', async ({ launch }, testInfo) => {
    const app = await launch({ args: ['--demo'] });
    const { page } = app;
    await createAppPage(page).goTo('/network');
    const logo = page.getByLabel(new RegExp(`^(${t('common.network.logo')}|${t('common.network.logoReplace')})$`, 'u'));
    await readAll(app, testInfo, 'picture', logo, async ({ name }) => {
      const taken = page.getByRole('button', { name: t('common.network.logoRemove') });
      await page.getByRole('alert').filter({ hasText: name }).or(taken).first().waitFor();
    });
  });
});

/** Chooses one file after the other and looks what it cost. */
async function readAll(
  app: RunningApp,
  testInfo: TestInfo,
  kind: Sample['kind'],
  input: Locator,
  untilAnswered: (file: DamagedFile) => Promise<void>,
  part: 'all' | 'first' | 'second' = 'all',
): Promise<void> {
  const files = await damagedFiles(kind);
  const half = files.length / 2;
  const chosen = { all: files, first: files.slice(0, half), second: files.slice(half) }[part];
  const strain = await watchStrain(app, testInfo);
  for (const file of chosen) {
    const started = app.page.waitForEvent('worker');
    await input.setInputFiles(file);
    await started;
    await expect.poll(() => app.page.workers().length).toBe(0);
    await untilAnswered(file);
  }
  await app.page.screenshot({ path: testInfo.outputPath(`${kind}.png`) });
  const { growth, longestTask } = await strain();
  expect(longestTask).toBeLessThan(LONGEST_TASK_MS);
  expect(growth).toBeLessThan(500 * MEGABYTE);
}

async function damagedFiles(kind: Sample['kind']): Promise<readonly DamagedFile[]> {
  const corpus = await createCorpus();
  const samples = corpus.filter((sample) => sample.kind === kind);
  const random = createRandom(SEED);
  return Array.from({ length: FILES }, (_, index) => {
    const sample = samples[index % samples.length];
    const other = corpus[Math.floor(random() * corpus.length)];
    if (!sample || !other) throw new Error(`no sample of ${kind}`);
    // The first of each as it is.
    const bytes = index < samples.length ? sample.bytes : mutate(sample.bytes, other.bytes, random);
    const ending = sample.name.slice(sample.name.lastIndexOf('.'));
    return { name: `datei-${index}${ending}`, mimeType: '', buffer: Buffer.from(bytes) };
  });
}

function fileField(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}
