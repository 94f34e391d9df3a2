import { officePackages } from './libraryPackages.mjs';
import { stop } from './messages.mjs';
import { findProgram, installSystemPackages } from './systemPackages.mjs';

/** The e2e tests open exported ODT, DOCX, XLSX and ODS with LibreOffice, which is what many of their readers use. */
export async function ensureOfficeTools() {
  if (findProgram('soffice') !== undefined) return;
  const sentence = 'soffice (LibreOffice Writer and Calc)';
  if (process.platform === 'darwin')
    throw stop(
      `Missing on the PATH: ${sentence}. Please run this and start again:\n  brew install --cask libreoffice && export PATH="$PATH:/Applications/LibreOffice.app/Contents/MacOS"`,
    );
  if (process.platform === 'win32')
    throw stop(
      `Missing on the PATH: ${sentence}. Please run this, add its folder "program" to the PATH and start again:\n  winget install --id TheDocumentFoundation.LibreOffice`,
    );
  await installSystemPackages(sentence, officePackages);
}
