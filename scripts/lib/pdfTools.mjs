import { pdfToolPackages } from './libraryPackages.mjs';
import { stop } from './messages.mjs';
import { findProgram, installSystemPackages } from './systemPackages.mjs';

/** The e2e tests look into exported PDFs with pdfinfo, pdftotext and pdffonts, which know nothing of how we wrote them. */
export async function ensurePdfTools() {
  const missing = ['pdfinfo', 'pdftotext', 'pdffonts'].filter((program) => findProgram(program) === undefined);
  if (missing.length === 0) return;
  const sentence = `${missing.join(', ')} (Poppler)`;
  if (process.platform === 'darwin')
    throw stop(`Missing on this system: ${sentence}. Please run this and start again:\n  brew install poppler`);
  if (process.platform === 'win32')
    throw stop(
      `Missing on this system: ${sentence}. Please run this and start again:\n  winget install --id oschwartz10612.Poppler`,
    );
  await installSystemPackages(sentence, pdfToolPackages);
}
