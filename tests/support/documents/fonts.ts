import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemFonts, type HtmlFonts } from '../../../shared/documents';

const folder = path.resolve(import.meta.dirname, '../../../node_modules/@kern-ux/native/dist/fonts/fira-sans');
const faces = [['Regular', 400], ['Medium', 500], ['SemiBold', 600]] as const;

/** The fonts of the application, as its page puts them into documents. */
export async function readDocumentFonts(): Promise<HtmlFonts> {
  const rules = await Promise.all(
    faces.map(async ([name, weight]) => {
      const base64 = (await readFile(path.join(folder, `FiraSans-${name}.woff2`))).toString('base64');
      return `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
    }),
  );
  return { css: rules.join('\n'), family: systemFonts.family };
}
