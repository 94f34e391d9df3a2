import { createTranslate } from '../../../shared/messages/translate';
import { expect, resize, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createRichTextPart } from '../pages/RichTextPart';
import { openSyncPage } from '../pages/SyncPage';

const t = createTranslate('de');
const YEAR = new Date().getFullYear() + 1;

test('two scribes keep the minutes of one item, online and apart: every letter of both stays', async ({
  launch,
  couch: { line, login },
}) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  await createFirstRunPage(laptopA.page).createNetwork('CDO-Netzwerk');
  const sync = await openSyncPage(laptopA.page);
  await (await sync.fill(login)).test();
  await (await sync.createDatabase()).connect();
  await createAppPage(laptopA.page).open('meetings');
  const meeting = await createMeetingsPage(laptopA.page).plan({ title: 'Treffen zu zweit', date: `1502${YEAR}` });
  await meeting.addItems([
    { title: 'Leitfaden', duration: '20' },
    { title: 'Termine', duration: '10' },
  ]);
  const a = await meeting.start();

  await createFirstRunPage(laptopB.page).connect(login);
  const appB = createAppPage(laptopB.page);
  await appB.open('meetings');
  const b = await (await createMeetingsPage(laptopB.page).open('Treffen zu zweit')).continueMinutes();

  await test.step('online, in the same item', async () => {
    await a.write('Ulm berichtet.');
    await expect(b.text).toHaveText('Ulm berichtet.');
    await expect(b.otherScribe).toContainText('TOP 1');
    await b.write(' Köln fragt nach.');
    await expect(a.text).toHaveText('Ulm berichtet. Köln fragt nach.');
    await expect(a.otherScribe).toContainText('TOP 1');
    await expect(b.otherScribe).toContainText('TOP 1');
  });

  await test.step('one writes a list and a table, the other makes the line above bold', async () => {
    const label = t('minutes.text', { number: 1 });
    const [richA, richB] = [createRichTextPart(laptopA.page, label), createRichTextPart(laptopB.page, label)];
    await richA.append(['Enter', '- Bonn', 'Enter', 'Enter']);
    await richA.format(t('ui.rich.insertTable')).click();
    await laptopA.page.keyboard.type('Ort');
    await expect.poll(() => richB.lines()).toContain('headRow: Ort||');
    await richB.field.press('ControlOrMeta+Home');
    await laptopB.page.keyboard.press('Shift+End');
    await laptopB.page.keyboard.press('ControlOrMeta+b');
    await laptopA.page.keyboard.type('e');
    for (const { field, lines } of [richA, richB]) {
      await expect(field.locator('strong')).toHaveText('Ulm berichtet. Köln fragt nach.');
      await expect.poll(lines).toContain('headRow: Orte||');
      expect(await lines()).toContain('bullet: Bonn');
    }
  });

  await test.step('apart, then together again', async () => {
    await line.goOffline();
    await a.write(' Ohne Netz von A.');
    await b.write(' Ohne Netz von B.');
    await a.capture('i: Information von A');
    await b.capture('i: Information von B');
    await a.capture('b: Beschluss von A');
    await b.capture('b: Beschluss von B');
    for (const scribe of [a, b]) await expect(scribe.numberedDecisions).toHaveCount(1);
    await line.goOnline();
    for (const scribe of [a, b]) {
      await expect(scribe.text).toHaveText(/Ohne Netz von A\./u);
      await expect(scribe.text).toHaveText(/Ohne Netz von B\./u);
      await expect(scribe.outcome('Information')).toHaveCount(2);
      await expect(scribe.numberedDecisions).toHaveCount(2);
    }
    const numbers = await a.numberedDecisions.evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('aria-label')),
    );
    expect(new Set(numbers).size).toBe(2);
    expect(await a.text.textContent()).toBe(await b.text.textContent());
  });

  await test.step('one goes on, the other is told and follows when ready', async () => {
    await a.nextItem();
    await expect(b.follow).toBeVisible();
    await expect(b.currentItem).toHaveText('Leitfaden');
    await b.write(' Noch ein Satz.');
    await laptopB.page.keyboard.press('ControlOrMeta+j');
    await expect(b.currentItem).toHaveText('Termine');
    await a.previousItem();
    await expect(a.text).toContainText('Noch ein Satz.');
  });

  await test.step('in a small window the tools stay above a long table, and of a wide one nothing else moves sideways', async () => {
    await resize(laptopA, { width: 900, height: 600, zoom: 1 });
    const rich = createRichTextPart(laptopA.page, t('minutes.text', { number: 1 }));
    const row =
      '<td>1</td><td>Land</td><td>Digitalisierung</td><td>Leer</td><td>Ein längerer Satz</td><td>€ 1.234</td>';
    await rich.append(['Enter', 'Enter']);
    await rich.paste(`<table>${`<tr>${row}</tr>`.repeat(40)}</table>`);
    await rich.append(['Enter', 'Enter', 'Darunter']);
    await expect(rich.format(t('ui.rich.bold'))).toBeInViewport();
    const below = rich.field.getByText('Darunter');
    const { x } = (await below.boundingBox()) ?? { x: 0 };
    expect(await rich.moveSideways()).toBeGreaterThan(20);
    expect((await below.boundingBox())?.x).toBeCloseTo(x, 0);
    // No word breaks: each is on one line.
    const word = rich.field.locator('[data-cell]', { hasText: 'Digitalisierung' }).first();
    expect(
      await word.evaluate((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      }),
    ).toBe(1);
  });

  await test.step('what is written in a line below the tools comes out from under them', async () => {
    const rich = createRichTextPart(laptopA.page, t('minutes.text', { number: 1 }));
    const line = rich.field.locator('[data-line="row"]').nth(20).locator('[data-cell]').nth(1);
    await line.click();
    await line.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
      let scroller = element.parentElement;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
      scroller?.scrollBy(0, 40);
    });
    const belowTools = async (): Promise<number> => {
      const [tools, words] = [await rich.toolbar.boundingBox(), await line.boundingBox()];
      return (words?.y ?? 0) - ((tools?.y ?? 0) + (tools?.height ?? 0));
    };
    expect(await belowTools()).toBeLessThan(0);
    await laptopA.page.keyboard.type('x');
    await expect.poll(belowTools).toBeGreaterThanOrEqual(0);
  });
});
