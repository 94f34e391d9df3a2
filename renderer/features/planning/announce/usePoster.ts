import { typedTitle } from '../../../../shared/domain/titles';
import { documentFileName, posterToHtml, type PosterSize } from '../../../../shared/documents';
import { invitationValues, isWebAddress } from '../../../../shared/domain/invitation';
import type { Language } from '../../../../shared/messages';
import { createTranslate } from '../../../../shared/messages/translate';
import { valueOf } from '../../../live';
import { loadDocumentFonts } from '../../../documents';
import { type MeetingView, useSaveDocument } from '../../meetings';

/** The poster of a meeting as a PDF, in the language of the announcement. */
export function usePoster(view: MeetingView, language: Language): (size: PosterSize) => Promise<void> {
  const saveDocument = useSaveDocument();
  const t = createTranslate(language);
  const { meeting } = view;

  return async (size) => {
    const values = invitationValues(view, undefined, language);
    const contact = [values.contact, values.contactEmail].filter((part) => part !== '').join(', ');
    const html = posterToHtml(
      {
        language,
        size,
        network: values.network,
        title: values.title,
        date: values.date,
        time: values.time,
        event: values.event,
        place: values.place === '' ? t('invite.poster.online') : values.place,
        text: values.description,
        address: isWebAddress(meeting.presentationUrl) ? meeting.presentationUrl : '',
        callToAction: t('invite.poster.scan'),
        codeLabel: t('invite.poster.qrAlt', { address: meeting.presentationUrl }),
        contact: contact === '' ? '' : t('invite.poster.questions', { contact }),
      },
      (await loadDocumentFonts()).page,
    );
    const pdf = await valueOf(window.verbund.printPdf({ html, headerTemplate: '', footerTemplate: '' }));
    await saveDocument(
      documentFileName({
        date: meeting.startsAt,
        kind: `${t('invite.announce.fileName')} ${size}`,
        title: typedTitle(meeting),
        extension: 'pdf',
      }),
      'pdf',
      pdf,
    );
  };
}
