import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createRunningPage } from '../pages/RunningPage';

const YEAR = new Date().getFullYear() + 1;
const SENTENCE = 'Ulm berichtet aus dem Pilotbetrieb, Köln und Kiel stimmen zu. ';
/** What was typed within this time before the battery died may be lost; nothing older. */
const GRACE_MS = 500;

test('a killed application has everything that was typed more than half a second before', async ({ launch }) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  await createAppPage(laptop.page).open('meetings');
  const meeting = await createMeetingsPage(laptop.page).plan({ title: 'Sommertreffen', date: `2106${YEAR}` });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  const running = await meeting.start();
  await running.write('Beginn. ');

  const typed: { readonly text: string; readonly at: number }[] = [];
  let text = 'Beginn. ';
  for (const letter of SENTENCE.repeat(3)) {
    await laptop.page.keyboard.type(letter);
    text += letter;
    typed.push({ text, at: Date.now() });
  }
  const killedAt = Date.now();
  await laptop.kill();
  const safe = typed.filter(({ at }) => at <= killedAt - GRACE_MS).at(-1)?.text ?? '';
  expect(safe.length).toBeGreaterThan('Beginn. '.length);

  const again = await laptop.relaunch();
  const minutes = createRunningPage(again.page).text;
  await expect(minutes).toBeVisible();
  const found = (await minutes.textContent()) ?? '';
  expect(found.startsWith(safe)).toBe(true);
  expect(text.startsWith(found)).toBe(true);
});
