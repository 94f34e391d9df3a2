import { keySheetToHtml } from '../../../shared/documents';
import { loadDocumentFonts } from '../../documents';
import { useToday, valueOf } from '../../live';
import { useMessages } from '../../ui';

/** Asks where to save the sheet of a recovery key, as a PDF in the language of the screen; resolves to whether it was saved. */
export function useSaveKeySheet(): (groups: readonly string[]) => Promise<boolean> {
  const { t, language, formatLongDate } = useMessages();
  const today = useToday();

  return async (groups) => {
    const html = keySheetToHtml(
      {
        language,
        title: t('protection.paper.title'),
        lead: t('protection.paper.lead'),
        groups,
        groupsLabel: t('protection.paper.groups'),
        codeLabel: t('protection.paper.code'),
        sections: (['what', 'where', 'how'] as const).map((part) => ({
          title: t(`protection.paper.${part}.title`),
          text: t(`protection.paper.${part}.text`),
        })),
        note: t('protection.paper.note', { date: formatLongDate(today) }),
      },
      (await loadDocumentFonts()).page,
    );
    const bytes = await valueOf(window.verbund.printPdf({ html, headerTemplate: '', footerTemplate: '' }));
    const suggestedName = t('protection.paper.fileName');
    return (await valueOf(window.verbund.saveFile({ suggestedName, extension: 'pdf', bytes }))) !== null;
  };
}
