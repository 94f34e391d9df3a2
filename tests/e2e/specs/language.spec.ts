import type { Page } from '@playwright/test';
import { createDemoData } from '../../../shared/demo';
import { messagesByLanguage, type Language, type MessageKey } from '../../../shared/messages';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { DEMO_TOURS, demoScreens } from '../pages/demoScreens';

const otherOf = { de: 'en', en: 'de' } as const;
const keys = Object.keys(messagesByLanguage.de).filter((key): key is MessageKey => key in messagesByLanguage.de);
/** Written into records or files, shown by the operating system, or the name of a language, which the settings give in that language. */
const shownKeys = keys.filter((key) => !/^(?:catalogue|documents|shell|invite\.language)\./u.test(key));

for (const tour of DEMO_TOURS) {
  test(`switching the language leaves no word of the other one: ${tour}`, async ({ launch }) => {
    const { page } = await launch({ args: ['--demo'] });
    const german = createAppPage(page, 'de');
    const english = createAppPage(page, 'en');
    await german.navigation.waitFor();
    await german.switchLanguage();
    for (const { name, show, proof, isOverlay, isFrameless } of demoScreens.filter((screen) => screen.tour === tour)) {
      await show(english);
      await proof(english).waitFor();
      expect.soft(await wordsOf('de', page), `${name} in English`).toEqual([]);
      if (isOverlay) await page.keyboard.press('Escape');
      else if (!isFrameless) {
        await english.switchLanguage();
        await proof(german).waitFor();
        expect.soft(await wordsOf('en', page), `${name} in German`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
        await german.switchLanguage();
      }
    }
  });
}

/** What the page shows or says that is a message of that language and none of the other. */
async function wordsOf(language: Language, page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(readTexts);
  const isMessage = matcherOf(language);
  const isOther = matcherOf(otherOf[language]);
  return texts.filter((text) => isMessage(text) && !isOther(text) && !dataTexts.has(text));
}

/** Every text in the page, seen or spoken, except what says that it is in a language of its own (the minutes). */
function readTexts(): readonly string[] {
  const texts = new Set<string>();
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('body [lang], [data-live-announcer]')) continue;
    for (const attribute of ['aria-label', 'placeholder', 'title', 'alt', 'aria-valuetext'])
      texts.add(element.getAttribute(attribute)?.trim() ?? '');
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) texts.add(node.textContent?.trim() ?? '');
  }
  return [...texts].filter((text) => /\p{L}{2}/u.test(text));
}

/** Exact texts, and patterns where a message has simple values in it; plurals are left out, their words stand in others. */
function matcherOf(language: Language): (text: string) => boolean {
  const known = matchers.get(language);
  if (known) return known;
  const messages = shownKeys.map((key) => messagesByLanguage[language][key]);
  const exact = new Set(messages.filter((message) => !message.includes('{')));
  const patterns = messages
    .filter((message) => /\{\w+\}/u.test(message) && !/\{\w+,/u.test(message))
    .flatMap(patternOf);
  const matcher = (text: string): boolean => exact.has(text) || patterns.some((pattern) => pattern.test(text));
  matchers.set(language, matcher);
  return matcher;
}
const matchers = new Map<Language, (text: string) => boolean>();

/** Only with a word of six letters or more: „{from}–{to}“ fits everything. */
function patternOf(message: string): readonly RegExp[] {
  const parts = message.split(/\{\w+\}/u);
  if (!parts.some((part) => /\p{L}{6}/u.test(part))) return [];
  return [new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.*')}$`, 'su')];
}

/** What people wrote stays as they wrote it, and a task may be named like a button. */
const dataTexts = new Set<string>();
function collectTexts(value: unknown): void {
  if (typeof value === 'string') dataTexts.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collectTexts(inner);
}
collectTexts(createDemoData(new Date().toISOString().slice(0, 10)));
