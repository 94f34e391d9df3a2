import path from 'node:path';

/** The built application: `main/`, `preload/` and `renderer/` are side by side, in the repository's out/app as in the package. */
const appFolder = path.resolve(import.meta.dirname, '..');

export const rendererFolder = path.join(appFolder, 'renderer');
/** Program of the process that finishes PDFs. */
export const finishPdfFile = path.join(appFolder, 'main', 'finishPdfProcess.js');
/** Program of the thread that computes the key of a passphrase. */
export const scryptWorkerFile = path.join(appFolder, 'main', 'scryptWorker.js');
export const preloadFile = path.join(appFolder, 'preload', 'index.cjs');
