import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createImportPage } from '../../e2e/pages/ImportPage';
import { prepareLaptop, startBenchPage, startVerbund, withLaptop } from '../support/electron';
import { sheetData, xlsx } from '../../support/spreadsheets';
import { baseline, bench, median } from '../support/figure';
import { longestFrame } from '../support/frames';
import { navigationLink, t } from '../support/navigation';
import { measure } from '../support/probe';

const FILE = path.resolve(import.meta.dirname, '../../support/data/mitglieder-outlook-cp1252.csv');
const ROUNDS = 3;

/** From the chosen file to the preview, and from the click that confirms it to the summary; what a person reads in between is theirs. */
async function importOnce(laptop: string, file = FILE): Promise<number> {
  const { electron, page } = await startVerbund(laptop);
  await navigationLink(page, 'members').click();
  await page.getByRole('button', { name: t('members.import') }).click();
  const screen = createImportPage(page);
  await screen.file.waitFor({ state: 'attached' });
  const preview = await measure(page, 'untilShown', ['change', { selector: 'button', text: 'anlegen' }], () =>
    screen.choose(file),
  );
  const summary = await measure(
    page,
    'untilShown',
    ['click', { selector: 'button', text: t('members.import.toMembers') }],
    () => screen.write.click(),
  );
  await electron.close();
  return preview + summary;
}

async function putRaw(laptop: string): Promise<number> {
  const { electron, page } = await startBenchPage(laptop);
  const ms = await page.evaluate(() => window.bench.putRaw(2000));
  await electron.close();
  return ms;
}

const CSV_ROWS = 20_000;

/** The same rows with and without malformed quotes, read as the import reads them. */
bench('csv-20k', () =>
  withLaptop(async (laptop) => {
    const { electron, page } = await startBenchPage(laptop);
    const times: Record<'malformed' | 'wellFormed', number[]> = { malformed: [], wellFormed: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['wellFormed', 'malformed'] as const)
        times[kind].push(
          await page.evaluate(([what, rows]) => window.bench.readTable(what, rows), [kind, CSV_ROWS] as const),
        );
    }
    await electron.close();
    const value = median(times.malformed);
    const wellFormed = baseline('well-formed', median(times.wellFormed), value);
    return { value, unit: 'ms', baselines: [wellFormed], goal: '≤ 3 × well-formed', met: wellFormed.ratio <= 3 };
  }),
);

const SHEET_ROWS = 10_000;

/** A workbook of sign-ups, as a platform with many of them exports it. */
function workbook(): Uint8Array {
  const rows = Array.from({ length: SHEET_ROWS }, (_, index) => [
    ...(index % 3 === 0 ? ['Dr.'] : ['']),
    ...['Ilka', `Brandmoor${index}`, `ilka${index}@hagenrode.example`, `+49 351 ${100_000 + index}`],
    ...[`Stadt Hagenrode ${index % 400}`, 'Referatsleiterin', 'Datenschutz, Ethik', '14.09.2026 09:30', 'ja'],
  ]);
  const headings = [
    ...['Titel', 'Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Institution', 'Funktion', 'Themen', 'Zeitstempel'],
    'Einwilligung',
  ];
  return xlsx({ sheets: { Anmeldungen: sheetData([headings, ...rows]) } });
}

bench('import-10k-xlsx', async () => {
  const imports: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    await withLaptop(async (laptop) => {
      await prepareLaptop(laptop, { members: 0 });
      const file = path.join(laptop, 'anmeldungen.xlsx');
      await writeFile(file, workbook());
      imports.push(await importOnce(laptop, file));
    });
  const value = median(imports);
  return { value, unit: 'ms', baselines: [], goal: '≤ 10,000 ms', met: value <= 10_000 };
});

const MANY = 50_000;

/** The same list for a network of 50,000: from the chosen file to the preview, everybody of the one compared with everybody of the other. */
bench('import-10k-into-50k', () =>
  withLaptop(async (laptop) => {
    await prepareLaptop(laptop, { members: MANY });
    const file = path.join(laptop, 'anmeldungen.xlsx');
    await writeFile(file, workbook());
    const { electron, page } = await startVerbund(laptop);
    await navigationLink(page, 'members').click();
    await page.getByRole('button', { name: t('members.import') }).click();
    const screen = createImportPage(page);
    await screen.file.waitFor({ state: 'attached' });
    const shown = { selector: 'button', text: 'anlegen' };
    let value = 0;
    const longest = await longestFrame(page, async () => {
      value = await measure(page, 'untilShown', ['change', shown], () => screen.choose(file));
    });
    await electron.close();
    return {
      ...{ value, unit: 'ms', baselines: [baseline('longest frame', longest, value)] },
      goal: '≤ 10,000 ms, longest frame ≤ 200 ms',
      met: value <= 10_000 && longest <= 200,
    };
  }),
);

bench('import-2k', async () => {
  const imports: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withLaptop(async (laptop) => {
      await prepareLaptop(laptop, { members: 0 });
      imports.push(await importOnce(laptop));
    });
    raw.push(await withLaptop(putRaw));
  }
  const value = median(imports);
  return {
    value,
    unit: 'ms',
    baselines: [baseline('Dexie bulkPut', median(raw), value)],
    goal: '≤ 3000 ms',
    met: value <= 3000,
  };
});
