import { documentFileName, documentToHtml, documentToMarkdown, minutesDocument, printTemplates, type MinutesContent } from '../../../../shared/documents';
import { createTranslate } from '../../../../shared/messages/translate';
import { valueOf } from '../../../live';
import { useSaveDocument } from '../useSaveDocument';
import { loadDocumentFonts } from './documentFonts';

export interface MinutesExport {
  readonly savePdf: () => Promise<void>;
  readonly saveMarkdown: () => Promise<void>;
}

/** Files of a frozen version, in the language it was frozen in, whatever the screen speaks. */
export function useMinutesExport(content: MinutesContent): MinutesExport {
  const saveDocument = useSaveDocument();
  const t = createTranslate(content.language);
  const nameWith = (extension: string): string =>
    documentFileName({ date: content.meeting.start, kind: `${t('documents.fileName.minutes')} ${content.number}`, title: content.meeting.title, extension });

  return {
    async savePdf() {
      const model = minutesDocument(content, t);
      const fonts = await loadDocumentFonts();
      const html = documentToHtml(model, fonts);
      await saveDocument(nameWith('pdf'), 'pdf', await valueOf(window.verbund.printPdf({ html, ...printTemplates(model, fonts) })));
    },
    async saveMarkdown() {
      await saveDocument(nameWith('md'), 'md', documentToMarkdown(minutesDocument(content, t)));
    },
  };
}
