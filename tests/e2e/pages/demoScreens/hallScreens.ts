import type { Locator } from '@playwright/test';
import { COMING } from './demoRecords';
import type { DemoScreen } from './DemoScreen';
import { beginMeeting } from '../beginMeeting';

/** In the hall; the tour starts the coming meeting. */
export const hallScreens: readonly DemoScreen[] = [
  {
    name: 'palette',
    tour: 'hall',
    async show({ goTo, openPalette }) {
      await goTo('/');
      await (await openPalette()).search.fill('legal');
    },
    proof: ({ palette }) => palette.options.first(),
    isOverlay: true,
  },
  {
    name: 'help',
    tour: 'hall',
    show: ({ page }) => page.keyboard.press('F1'),
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('common.help.title') }),
    isOverlay: true,
  },
  {
    name: 'meeting-running',
    tour: 'hall',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await beginMeeting(page, t);
      await page.getByRole('textbox', { name: t('minutes.text', { number: 1 }) }).pressSequentially(MINUTES);
      await record(page.getByRole('combobox', { name: t('minutes.capture') }), OUTCOMES);
      await record(page.getByRole('combobox', { name: t('minutes.checkIn'), exact: true }), PEOPLE);
      await record(page.getByRole('combobox', { name: t('minutes.speakers.field') }), SPEAKERS);
      await page.getByRole('button', { name: t('minutes.speakers.next') }).click();
    },
    proof: ({ page, t }) => page.getByRole('button', { name: t('minutes.finish'), exact: true }),
    action: ({ page, t }) => page.getByRole('combobox', { name: t('minutes.capture') }),
    isFrameless: true,
  },
  {
    name: 'check-in-list',
    tour: 'hall',
    show: ({ page, t }) => page.getByRole('button', { name: t('minutes.checkInList'), exact: true }).click(),
    proof: ({ page, t }) => page.getByRole('grid', { name: t('minutes.checkInList.title') }),
    action: ({ page, t }) => page.getByRole('searchbox', { name: t('minutes.checkInList.search') }),
    isOverlay: true,
  },
  {
    name: 'meeting-keys',
    tour: 'hall',
    show: ({ page }) => page.keyboard.press('F1'),
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('minutes.keysTitle') }),
    isOverlay: true,
  },
  {
    name: 'finalise',
    tour: 'hall',
    show: ({ page, t }) => page.getByRole('button', { name: t('minutes.finish'), exact: true }).click(),
    proof: ({ page, t }) => page.getByRole('button', { name: t('minutes.finaliseAction') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('minutes.finaliseAction') }),
    isOverlay: true,
  },
];

const MINUTES =
  'Ulm berichtet aus dem Pilotbetrieb: Auskünfte zu Wohngeld werden zu 71 % ohne Rückfrage gelöst.\n\nKöln und Dataport bieten Prüflisten an.';
const OUTCOMES = [
  'b: Das Netzwerk erarbeitet einen gemeinsamen Leitfaden für KI-Assistenten.',
  'a: Gliederung vorlegen @Stadt Köln bis 15.12.',
];
/** The beginnings of names: the first match of each is checked in. */
const PEOPLE = ['an', 'be', 'fr', 'mar', 'sch', 'wo'];

const SPEAKERS = ['be', 'fr', 'mar'];

/** One line after the other, each taken by Enter. */
async function record(field: Locator, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await field.fill(line);
    await field.press('Enter');
  }
}
