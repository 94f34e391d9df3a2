import type { DocumentModel, Letterhead } from './document';
import type { DocumentTemplate } from './documentTemplate';
import type { TranslateDocument } from './translateDocument';

// Stand in for the two numbers while the sentence is translated; private use, so no title has them.
const pageMark = '\ue000';
const pagesMark = '\ue001';

/** "Seite 3 von 7" around its numbers, in the language of the document. */
export function pageNumberText(t: TranslateDocument): NonNullable<DocumentModel['pageNumber']> {
  const [before = '', rest = ''] = t('documents.print.page', { page: pageMark, pages: pagesMark }).split(pageMark);
  const [between = '', after = ''] = rest.split(pagesMark);
  return { before, between, after };
}

export function letterheadOf(
  organisation: string,
  template: DocumentTemplate,
  reference: string,
  version: string,
): Letterhead {
  const address = template.address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const speakers = (template.speakers ?? []).map(({ name, office }) => `${name}, ${office}`);
  return {
    organisation,
    address: [...address, ...speakers],
    reference,
    version,
    ...(template.logo && { logo: template.logo }),
  };
}
