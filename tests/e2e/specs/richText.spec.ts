import { createTranslate } from '../../../shared/messages/translate';
import { checkAccessibility, expect, findCutOff, resize, test } from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createRichTextPart } from '../pages/RichTextPart';
import { openTopicsPage } from '../pages/TopicsPage';

const t = createTranslate('de');
const LABEL = t('topics.note.body');

test('a note is written by keyboard, survives a restart, and two laptops write in it apart', async ({
  launch,
  couch: { line, login },
}, testInfo) => {
  const laptopA = await launch({ settings: { theme: 'system' } });
  await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  const topics = await (await openTopicsPage(laptopA.page)).openTopic('Legal Tech');
  await topics.createNote('Leitfaden', '');
  const text = createRichTextPart(laptopA.page, LABEL);

  await test.step('signs become what they stand for, and Enter goes on with a list', async () => {
    await text.append(['# Ziel', 'Enter', 'Wir handeln **gemeinsam**, nicht *allein*.', 'Enter']);
    await text.append(['- Ulm', 'Enter', 'Köln', 'Enter', 'Enter', '1. zuerst', 'Enter', 'dann', 'Enter', 'Enter']);
    await text.append([
      '[ ] Termin finden',
      'Enter',
      'Raum buchen',
      'Enter',
      'Enter',
      '> „Einmal für alle“',
      'Enter',
      'Enter',
    ]);
    await text.append(['Am 15. Dezember – spätestens.']);
    expect(await text.lines()).toEqual([
      'heading1: Ziel',
      'text: Wir handeln gemeinsam, nicht allein.',
      'bullet: Ulm',
      'bullet: Köln',
      'number: zuerst',
      'number: dann',
      'check: Termin finden',
      'check: Raum buchen',
      'quote: „Einmal für alle“',
      'text: Am 15. Dezember – spätestens.',
    ]);
    await expect(text.field.locator('strong')).toHaveText('gemeinsam');
    await expect(text.field.locator('em')).toHaveText('allein');
  });

  await test.step('the toolbar is one stop of the tab key, its arrows go on, and it says what is on', async () => {
    const { keyboard } = laptopA.page;
    await keyboard.press('Shift+Tab');
    await expect(text.format(t('ui.rich.link'))).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(text.format(t('ui.rich.quote'))).toBeFocused();
    await keyboard.press('Enter');
    await expect(text.field).toBeFocused();
    expect((await text.lines()).at(-1)).toBe('quote: Am 15. Dezember – spätestens.');
    await keyboard.press('Control+z');
    expect((await text.lines()).at(-1)).toBe('text: Am 15. Dezember – spätestens.');
    await text.field.locator('h3').click();
    await expect(text.format(t('ui.rich.heading1'))).toHaveAttribute('aria-pressed', 'true');
    await keyboard.press('Home');
    await keyboard.press('Shift+End');
    await expect.poll(() => laptopA.page.evaluate(() => getSelection()?.toString())).toBe('Ziel');
    await keyboard.press('Control+i');
    await expect(text.field.locator('h3 em')).toHaveText('Ziel');
    await keyboard.press('Control+z');
    await expect(text.field.locator('h3 em')).toHaveCount(0);
    await expect(text.field.locator('strong')).toHaveText('gemeinsam');
  });

  await test.step('a word becomes a link, and what is no address is said to be none', async () => {
    await text.field.locator('em').dblclick();
    await text.format(t('ui.rich.link')).click();
    const address = laptopA.page.getByRole('textbox', { name: t('ui.rich.address') });
    await address.fill('javascript:alert(1)');
    await laptopA.page.keyboard.press('Enter');
    await expect(laptopA.page.getByText(t('ui.rich.addressWrong'))).toBeVisible();
    await address.fill('example.org/plan');
    await laptopA.page.keyboard.press('Enter');
    await expect(text.field.getByRole('link', { name: 'allein' })).toHaveAttribute('href', 'https://example.org/plan');
  });

  await test.step('of a page from elsewhere only what fits comes along', async () => {
    await text.append(['Enter']);
    await text.paste(`<style>p{color:red}</style><script>window.stolen = 1</script>
      <p style="color:red" onmouseover="window.stolen=2">Aus <b>Word</b><img src="https://track.example/p.gif"></p><ul><li>Bonn</li></ul>`);
    expect((await text.lines()).slice(-2)).toEqual(['text: Aus Word', 'bullet: Bonn']);
    await expect(text.field.locator('img, script, style, [style], [onmouseover]')).toHaveCount(0);
  });

  await test.step('axe finds nothing, and nothing is cut off in a tight window', async () => {
    await text.box('Termin finden').click();
    await expect(text.box('Termin finden')).toBeChecked();
    await checkAccessibility(laptopA.page, 'a note', (theme) =>
      laptopA.page.screenshot({ path: testInfo.outputPath(`note-${theme}.png`) }),
    );
    await resize(laptopA, { width: 900, height: 600, zoom: 1 });
    expect(await laptopA.page.evaluate(findCutOff)).toEqual([]);
    await laptopA.page.screenshot({ path: testInfo.outputPath('tight.png') });
  });

  const written = await text.lines();
  await laptopA.close();
  const again = await laptopA.relaunch();
  const a = createRichTextPart(again.page, LABEL);
  await expect.poll(() => a.lines()).toEqual(written);
  await expect(a.box('Termin finden')).toBeChecked();

  const laptopB = await launch();
  await joinNetwork(laptopB.page, login);
  await (await (await openTopicsPage(laptopB.page)).openTopic('Legal Tech')).openNote('Leitfaden');
  const b = createRichTextPart(laptopB.page, LABEL);
  await expect.poll(() => b.lines()).toEqual(written);

  await test.step('apart in one paragraph, one in its words and one in what it is', async () => {
    await line.goOffline();
    await a.field.locator('[data-line="text"]').first().click();
    await again.page.keyboard.press('End');
    await again.page.keyboard.type(' Ab jetzt.');
    await b.field.locator('[data-line="text"]').first().click();
    await b.format(t('ui.rich.quote')).click();
    await laptopB.page.keyboard.press('Home');
    await laptopB.page.keyboard.type('Heute: ');
    await line.goOnline();
    for (const part of [a, b])
      await expect
        .poll(async () => (await part.lines())[1])
        .toBe('quote: Heute: Wir handeln gemeinsam, nicht allein. Ab jetzt.');
    await expect(a.field.locator('strong')).toHaveText('gemeinsam');
    expect(await a.lines()).toEqual(await b.lines());
  });
});
