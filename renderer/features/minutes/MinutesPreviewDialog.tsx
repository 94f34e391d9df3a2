import { useMemo } from 'react';
import { minutesDocument } from '../../../shared/documents';
import { networkTemplate, readMinutes } from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';
import type { Minutes } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord } from '../../live';
import { Callout, Dialog, useMessages } from '../../ui';
import { DocumentPreview } from './DocumentPreview';
import { useFrozenPictures } from './useFrozenPictures';

/** Frozen minutes to be read, from wherever they are spoken of. */
export function MinutesPreviewDialog({
  minutes,
  onClose,
}: {
  readonly minutes: Minutes;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const frozen = useMemo(() => readMinutes(minutes), [minutes]);
  const pictures = useFrozenPictures(frozen.ok ? frozen.value.content : undefined)?.pictures;
  const model = useMemo(() => {
    return frozen.ok
      ? minutesDocument(frozen.value.content, createTranslate(frozen.value.content.language), {
          template: networkTemplate(network),
          note: { addenda: [], erased: minutes.erasedNames },
          ...(pictures && { pictures }),
        })
      : undefined;
  }, [frozen, minutes, network, pictures]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('minutes.version', { number: minutes.number, revision: minutes.revision })}
    >
      {model ? <DocumentPreview model={model} /> : <Callout tone="danger">{t('minutes.unreadable')}</Callout>}
    </Dialog>
  );
}
