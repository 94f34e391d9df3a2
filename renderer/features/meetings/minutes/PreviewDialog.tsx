import { useMemo } from 'react';
import { minutesDocument, type MinutesContent } from '../../../../shared/documents';
import { createTranslate } from '../../../../shared/messages/translate';
import { Dialog, useMessages } from '../../../ui';
import { DocumentPreview } from './DocumentPreview';

/** The document model as the files will carry it; the page's policy forbids showing their HTML itself. */
export function PreviewDialog({ content, onClose }: { readonly content: MinutesContent; readonly onClose: () => void }) {
  const { t } = useMessages();
  const model = useMemo(() => minutesDocument(content, createTranslate(content.language)), [content]);
  return (
    <Dialog isOpen onClose={onClose} size="large" title={t('minutes.previewTitle', { number: content.number })}>
      {/* Reached by Tab, so that arrow keys scroll it: there is nothing else in it to hold the focus. */}
      <div role="document" tabIndex={0} aria-label={t('minutes.preview')}>
        <DocumentPreview model={model} />
      </div>
    </Dialog>
  );
}
