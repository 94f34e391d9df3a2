import { readFile } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import { minutesDocument } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { sampleMinutes } from '../../support/documents/sampleMinutes';
import { pdfInfo, pdfText } from '../../support/documents/pdfFiles';
import { expect, test } from '../fixtures';
import { printModel } from '../fixtures/printModel';

const t = createTranslate('de');
const word = 'Verwaltungsdigitalisierungsbeschleunigungsgesetzesfolgenabschätzungsverfahrensverantwortliche';
const minutes = minutesDocument({ ...sampleMinutes, meeting: { ...sampleMinutes.meeting, title: `${word} tagen` } }, t);

const isHeld = (electron: ElectronApplication): Promise<boolean> =>
  electron.evaluate(({ ipcMain }) => ipcMain.listenerCount('test:release') > 0);
const release = (electron: ElectronApplication): Promise<boolean> =>
  electron.evaluate(({ ipcMain }) => ipcMain.emit('test:release'));

/** The process that finishes PDFs is given its work only when the test says so. */
function holdBack(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ ipcMain, utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...args) => {
      const child = fork(...args);
      const send = child.postMessage.bind(child);
      child.postMessage = (message, transfer) => {
        ipcMain.once('test:release', () => send(message, transfer));
      };
      return child;
    };
  });
}

test('the main process answers while a PDF is finished in a process of its own', async ({ app }, testInfo) => {
  const { page, electron } = app;
  await holdBack(electron);
  let isPrinted = false;
  const printed = printModel(page, minutes, testInfo.outputPath('held.pdf')).then((file) => {
    isPrinted = true;
    return file;
  });
  await expect.poll(() => isHeld(electron)).toBe(true);
  // A whole round trip from the page, with the file printed and not finished.
  expect(await page.evaluate(async () => (await window.verbund.readSettings()).ok)).toBe(true);
  expect(isPrinted).toBe(false);
  await release(electron);
  expect(await pdfInfo(await printed)).toMatch(/^Creator:\s+Verbund$/mu);
});

test('a PDF whose process is ended is delivered as it was printed', async ({ app }, testInfo) => {
  const { page, electron } = app;
  await electron.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...args) => {
      const child = fork(...args);
      child.postMessage = () => child.kill();
      return child;
    };
  });
  const file = await printModel(page, minutes, testInfo.outputPath('unfinished.pdf'));
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await pdfInfo(file)).not.toMatch(/^Creator:\s+Verbund$/mu);
});

test('a long word is whole in the text of a PDF, without the marks of where it could have been broken', async ({
  app,
}, testInfo) => {
  const text = await pdfText(await printModel(app.page, minutes, testInfo.outputPath('whole.pdf')));
  expect(text).not.toContain('\u00ad');
  // Broken over lines with a hyphen, which readers take out again.
  expect(text.replaceAll(/-\n/gu, '')).toContain(word);
});
