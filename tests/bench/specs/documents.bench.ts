import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { startBenchPage, withLaptop } from '../support/electron';
import { baseline, bench, median } from '../support/figure';

const ATTENDEES = 200;
const ITEMS = 66;
const ROUNDS = 3;

bench('minutes-files', (info) =>
  withLaptop(async (laptop) => {
    const { electron, page } = await startBenchPage(laptop);
    const totals: number[] = [];
    const prints: number[] = [];
    const bare: number[] = [];
    let steps = {};
    let pages = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ms, msByStep, html, headerTemplate, footerTemplate, pdf } = await page.evaluate(
        ([people, items]) => window.bench.writeMinutes(people, items),
        [ATTENDEES, ITEMS] as const,
      );
      totals.push(ms);
      steps = msByStep;
      pages =
        Buffer.from(pdf, 'base64')
          .toString('latin1')
          .match(/\/Type \/Page\b/gu)?.length ?? 0;
      const htmlFile = info.outputPath('minutes.html');
      await writeFile(htmlFile, html);
      bare.push(await printBare(electron, path.resolve(htmlFile), headerTemplate, footerTemplate));
      prints.push(
        await page.evaluate(([text, header, footer]) => window.bench.printOnly(text, header, footer), [
          html,
          headerTemplate,
          footerTemplate,
        ] as const),
      );
    }
    await electron.close();
    const value = median(totals);
    const print = median(prints);
    info.annotations.push({ type: 'steps', description: `${pages} pages; ${JSON.stringify(steps)}` });
    return {
      value,
      unit: 'ms',
      baselines: [baseline(`bare printToPDF of ${pages} pages`, median(bare), print)],
      goal: '≤ 5000 ms, PDF ≤ 1.3 × bare',
      met: value <= 5000 && print <= 1.3 * median(bare),
    };
  }),
);

/** The limit: a window, the page, the PDF. */
function printBare(
  electron: ElectronApplication,
  file: string,
  headerTemplate: string,
  footerTemplate: string,
): Promise<number> {
  return electron.evaluate(
    async ({ BrowserWindow }, request) => {
      const began = performance.now();
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'bare', sandbox: true } });
      await window.loadFile(request.file);
      await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: request.headerTemplate,
        footerTemplate: request.footerTemplate,
      });
      window.destroy();
      return performance.now() - began;
    },
    { file, headerTemplate, footerTemplate },
  );
}
