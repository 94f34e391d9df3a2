import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createDocumentFonts, type DocumentFonts } from '../../../shared/documents';

const packages = path.resolve(import.meta.dirname, '../../../node_modules');

const kern = '@kern-ux/native/dist/fonts/fira-sans/FiraSans';
const small = '@fontsource/fira-sans/files/fira-sans-latin';

/** The fonts of the application, as its page puts them into documents. */
export async function readDocumentFonts(): Promise<DocumentFonts> {
  const whole = await readFaces([
    [`${kern}-Regular.woff2`, 400],
    [`${kern}-Medium.woff2`, 500],
    [`${kern}-SemiBold.woff2`, 600],
  ]);
  return createDocumentFonts(
    whole,
    await readFaces([
      [`${small}-400-normal.woff2`, 400],
      [`${small}-600-normal.woff2`, 600],
    ]),
  );
}

function readFaces(faces: readonly (readonly [string, number])[]): Promise<readonly string[]> {
  return Promise.all(
    faces.map(async ([file, weight]) => {
      const base64 = (await readFile(path.join(packages, file))).toString('base64');
      return `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
    }),
  );
}
