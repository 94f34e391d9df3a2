import { createTranslate } from '../../../shared/messages/translate';
import {
  answerQuestions,
  catchOpenedLinks,
  checkAccessibility,
  expect,
  findCutOff,
  readOut,
  resize,
  test,
} from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openHistory } from '../pages/HistoryDialogPage';
import { createRichTextPart } from '../pages/RichTextPart';
import { openTopicsPage } from '../pages/TopicsPage';

const t = createTranslate('de');
const LABEL = t('topics.note.body');

test('a note is written by keyboard, and survives a restart', async ({ launch }, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.createNote('Leitfaden', '');
  const text = createRichTextPart(page, LABEL);

  await test.step('signs become what they stand for, and Enter goes on with a list', async () => {
    await text.append(['# Ziel', 'Enter', 'Wir handeln ***gemeinsam***, nicht *allein*.', 'Enter']);
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
    await expect(text.field.locator('em')).toHaveText(['gemeinsam', 'allein']);
  });

  await test.step('a screen reader gets lists with entries, boxes with names, headings and quotes', async () => {
    expect(await readOut(page, LABEL)).toEqual([
      'heading level=3 Ziel',
      'paragraph Wir handeln gemeinsam, nicht allein.',
      'list',
      '  listitem level=1 •Ulm',
      '  listitem level=1 •Köln',
      'list',
      '  listitem level=1 1.zuerst',
      '  listitem level=1 2.dann',
      'list',
      '  listitem level=1 Termin finden',
      `    checkbox checked=false ${t('ui.rich.done')} Termin finden`,
      '  listitem level=1 Raum buchen',
      `    checkbox checked=false ${t('ui.rich.done')} Raum buchen`,
      'blockquote „Einmal für alle“',
      'paragraph Am 15. Dezember – spätestens.',
    ]);
  });

  await test.step('the toolbar is one stop of the tab key, its arrows go on, and it says what is on', async () => {
    const { keyboard } = page;
    await keyboard.press('Shift+Tab');
    await expect(text.format(t('ui.rich.find'))).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(text.format(t('ui.rich.link'))).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(text.format(t('pictures.insert'))).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(text.format(t('ui.rich.insertTable'))).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(text.format(t('ui.rich.quote'))).toBeFocused();
    await keyboard.press('Enter');
    await expect(text.field).toBeFocused();
    expect((await text.lines()).at(-1)).toBe('quote: Am 15. Dezember – spätestens.');
    await keyboard.press('Control+z');
    expect((await text.lines()).at(-1)).toBe('text: Am 15. Dezember – spätestens.');
    await text.field.locator('h3').dblclick({ position: { x: 12, y: 14 } });
    await expect(text.format(t('ui.rich.heading1'))).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Ziel');
    await keyboard.press('Control+i');
    await expect(text.field.locator('h3 em')).toHaveText('Ziel');
    await keyboard.press('Control+z');
    await expect(text.field.locator('h3 em')).toHaveCount(0);
    await expect(text.field.locator('strong')).toHaveText('gemeinsam');
  });

  await test.step('a word becomes a link, and what is no address is said to be none', async () => {
    await text.field.getByText('allein', { exact: true }).dblclick();
    await text.format(t('ui.rich.link')).click();
    const address = page.getByRole('textbox', { name: t('ui.rich.address') });
    await address.fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('ui.rich.addressWrong'))).toBeVisible();
    await address.fill('example.org/plan');
    await page.keyboard.press('Enter');
    await expect(text.field.getByRole('link', { name: 'allein' })).toHaveAttribute('href', 'https://example.org/plan');
    await expect(text.field).toBeFocused();
  });

  await test.step('the link leaves the application after a question that names its host, by click and by keyboard', async () => {
    const openedLinks = await catchOpenedLinks(laptop.electron);
    const questions = await answerQuestions(laptop.electron, [0, 1]);
    const link = text.field.getByRole('link', { name: 'allein' });
    const atLink = text.atLink('https://example.org/plan');
    await expect(atLink).toBeVisible();
    await link.click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(async () => (await questions()).length).toBe(1);
    await page.keyboard.press('Tab');
    await expect(atLink.getByRole('button', { name: t('ui.rich.open') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(openedLinks).toEqual(['https://example.org/plan']);
    await page.keyboard.press('Shift+Tab');
    await expect(text.field).toBeFocused();
    await page.keyboard.press('Alt+Enter');
    await expect.poll(openedLinks).toHaveLength(2);
    expect(new Set((await questions()).map(({ message, defaultId }) => `${message} ${defaultId}`))).toEqual(
      new Set([`${t('shell.openLink.title', { isMail: false, target: 'example.org' })} 0`]),
    );
    expect((await text.lines()).length).toBe(10);
  });

  await test.step('of a page from elsewhere only what fits comes along', async () => {
    await text.append(['Enter']);
    await text.paste(`<style>p{color:red}</style><script>window.stolen = 1</script>
      <p style="color:red" onmouseover="window.stolen=2">Aus <b>Word</b><img src="https://track.example/p.gif"></p><ul><li>Bonn</li></ul>`);
    expect((await text.lines()).slice(-2)).toEqual(['text: Aus Word', 'bullet: Bonn']);
    await expect(text.field.locator('img, script, style, [style], [onmouseover]')).toHaveCount(0);
  });

  await test.step('a table is filled by Tab and Enter, and its tools give it a column', async () => {
    await text.append(['Enter', 'Enter']);
    await text.format(t('ui.rich.insertTable')).click();
    await expect(text.field).toBeFocused();
    for (const key of ['Ort', 'Tab', 'Stand', 'Tab', 'Wer', 'Tab', 'Ulm', 'Tab', 'Pilot läuft'])
      await (key === 'Tab' ? page.keyboard.press(key) : page.keyboard.type(key));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Planung');
    await text.format(t('ui.rich.columnBehind')).click();
    await page.keyboard.type('Köln');
    expect((await text.lines()).slice(-4)).toEqual([
      'headRow: Ort|Stand||Wer',
      'row: Ulm|Pilot läuft||',
      'row: |Planung|Köln|',
      'text: ',
    ]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await text.lines()).slice(-4)).toEqual([
      'headRow: Ort|Stand|Wer',
      'row: Ulm|Pilot läuft|',
      'row: |Planung|',
      'text: ',
    ]);
    expect(await text.hiddenWidth()).toBe(0);
  });

  await test.step('axe finds nothing, and nothing is cut off in a tight window', async () => {
    await text.box('Termin finden').click();
    await expect(text.box('Termin finden')).toBeChecked();
    await checkAccessibility(page, 'a note', (theme) =>
      page.screenshot({ path: testInfo.outputPath(`note-${theme}.png`) }),
    );
    await resize(laptop, { width: 900, height: 600, zoom: 1 });
    expect(await page.evaluate(findCutOff)).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath('tight.png') });
  });

  const written = await text.lines();
  await laptop.close();
  const again = createRichTextPart((await laptop.relaunch()).page, LABEL);
  await expect.poll(() => again.lines()).toEqual(written);
  await expect(again.box('Termin finden')).toBeChecked();
});

test('a text names records, is searched, and is copied as lists and tables', async ({ launch }, testInfo) => {
  const { page } = await launch({ settings: { theme: 'system' } });
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await test.step('the description of a topic, plain until now, becomes a list', async () => {
    const description = createRichTextPart(page, t('topics.description'));
    const before = await description.lines();
    await description.append(['Enter', '- Prüflisten', 'Enter', 'Verträge']);
    expect(await description.lines()).toEqual([...before, 'bullet: Prüflisten', 'bullet: Verträge']);
    await page.screenshot({ path: testInfo.outputPath('description.png') });

    const history = await openHistory(page, t('topics.more'));
    const change = history.field(history.changes.first(), t('topics.description'));
    await expect(change.locator('ins')).toContainText('- Prüflisten');
    await page.screenshot({ path: testInfo.outputPath('history.png') });
    await history.bringBack(history.changes.first(), t('topics.description'));
    await history.close();
    await expect.poll(() => description.lines()).toEqual(before);
  });

  await topics.createNote('Leitfaden', '');
  const text = createRichTextPart(page, LABEL);
  await text.field.focus();
  await text.paste(`<ol><li>zuerst</li><li>dann</li></ol>
    <table><tr><th>Ort</th><th>Stand</th></tr><tr><td>Ulm</td><td>Planung</td></tr></table>
    <p>Köln handelt, Ulm plant an einem Antrag.</p>`);
  await text.append(['Enter']);

  await test.step('a topic is named by its first letters, and its name leads there', async () => {
    await text.append(['siehe #änd']);
    const option = text.names.getByRole('option', { name: 'Änderungsmanagement' });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(text.field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
    await page.keyboard.press('Tab');
    await expect(text.names).toBeHidden();
    await page.keyboard.type('dazu, #nichtsdergleichen');
    await expect(text.names).toBeHidden();
    expect((await text.lines()).at(-1)).toBe('text: siehe Änderungsmanagement dazu, #nichtsdergleichen');
    await text.field.locator('[data-mention]').click();
    await expect(text.atMention(`Änderungsmanagement · ${t('common.record.topics')}`)).toBeVisible();
    await page.keyboard.press('Alt+Enter');
    await expect(topics.detail.getByRole('heading', { level: 2 }).first()).toHaveText('Änderungsmanagement');
    await topics.openTopic('Legal Tech');
    await topics.openNote('Leitfaden');
    const mention = text.field.locator('[data-mention]');
    await expect(mention).toHaveText('Änderungsmanagement');
    const left = await text.lines();
    await text.field.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.lines()).toEqual(['text: ']);
    await page.keyboard.press('Control+y');
    await expect.poll(() => text.lines()).toEqual(left);

    const id = await mention.getAttribute('data-mention');
    await text.append([' Und ']);
    await text.paste(
      `<span data-mention="${id}">hier</span>, <span data-mention="${id}" data-red="true">geheim</span>, <span data-mention="topic:fremd">dort</span>.`,
    );
    await expect(mention).toHaveText(['Änderungsmanagement', 'hier']);
    expect((await text.lines()).at(-1)).toMatch(/Und hier, geheim, dort\.$/u);
  });

  await test.step('a contribution has every letter that is typed at once', async () => {
    await page.getByRole('button', { name: t('topics.note.addContribution') }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Beitrag aus Köln');
    const contribution = createRichTextPart(page, t('topics.note.contribution', { number: 1 }));
    await expect.poll(() => contribution.lines()).toEqual(['text: Beitrag aus Köln']);
    await expect(contribution.field).toBeFocused();
    await text.append([]);
  });

  await test.step('Ctrl+F looks for words in the text alone, and Esc goes back to what was found', async () => {
    const written = await text.lines();
    await text.format(t('ui.rich.find')).click();
    await expect(text.finder.query).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await expect(text.finder.query).toBeFocused();
    await page.keyboard.type('KOLN');
    await expect(text.finder.count).toHaveText(t('ui.find.count', { current: 1, count: 1 }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('an');
    await expect(text.finder.count).toHaveText(/von [3-9]$/u);
    await expect(text.field.locator('[class*="hit"]')).not.toHaveCount(0);
    const first = await text.finder.count.textContent();
    await page.keyboard.press('F3');
    await expect(text.finder.count).not.toHaveText(first ?? '');
    await page.keyboard.press('Shift+Enter');
    await expect(text.finder.count).toHaveText(first ?? '');
    await checkAccessibility(page, 'finding in a text', (theme) =>
      page.screenshot({ path: testInfo.outputPath(`find-${theme}.png`) }),
    );
    await page.keyboard.press('Escape');
    await expect(text.finder.query).toHaveCount(0);
    await expect(text.field).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString().toLowerCase())).toBe('an');
    await expect(text.field.locator('[class*="hit"]')).toHaveCount(0);
    expect(await text.lines()).toEqual(written);
  });

  await test.step('what is copied has lists and a table, and comes back as it was', async () => {
    const [written, html] = [await text.lines(), await text.copied()];
    expect(html.replace(/ data-[a-z-]+="[^"]*"/gu, '')).toMatch(
      /<ol><li>zuerst<\/li><li>dann<\/li><\/ol>.*<table>.*<td>/u,
    );
    await text.paste(html);
    expect(await text.lines()).toEqual(written);
  });

  await test.step('axe finds nothing while names are offered', async () => {
    await text.append([' #i']);
    await expect(text.names.getByRole('option')).toHaveCount(2);
    await checkAccessibility(page, 'names that a text offers', (theme) =>
      page.screenshot({ path: testInfo.outputPath(`names-${theme}.png`) }),
    );
    await page.keyboard.press('Escape');
    await expect(text.names).toBeHidden();
  });
});

test('two laptops write in one paragraph apart, and everything of both stands', async ({
  launch,
  couch: { line, login },
}) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  await (await (await openTopicsPage(laptopA.page)).openTopic('Legal Tech')).createNote('Leitfaden', '');
  const [a, b] = [createRichTextPart(laptopA.page, LABEL), createRichTextPart(laptopB.page, LABEL)];
  await a.append(['# Ziel', 'Enter', 'Wir handeln **gemeinsam**.', 'Enter', '- Ulm', 'Enter', 'Köln']);
  await joinNetwork(laptopB.page, login);
  await (await (await openTopicsPage(laptopB.page)).openTopic('Legal Tech')).openNote('Leitfaden');
  const written = ['heading1: Ziel', 'text: Wir handeln gemeinsam.', 'bullet: Ulm', 'bullet: Köln'];
  await expect.poll(() => b.lines()).toEqual(written);

  await line.goOffline();
  await a.append([' berichtet', 'Enter', 'Bonn']);
  await b.field.locator('[data-line="text"]').click();
  await b.format(t('ui.rich.quote')).click();
  await b.append([' fragt nach']);
  await line.goOnline();
  for (const part of [a, b]) {
    await expect.poll(() => part.lines()).toContain('quote: Wir handeln gemeinsam.');
    await expect.poll(async () => (await part.lines()).join(' ')).toMatch(/berichtet.* Bonn/u);
    await expect(part.field).toContainText('fragt nach');
    await expect(part.field.locator('strong')).toHaveText('gemeinsam');
  }
  expect(await a.lines()).toEqual(await b.lines());
});
