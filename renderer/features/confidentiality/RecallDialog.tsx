import { deviceToName } from '../../../shared/domain/devices';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { stampToInstant } from '../../../shared/sync/clock';
import { useRecord, useSession } from '../../live';
import { Button, Dialog, useMessages, type Action } from '../../ui';
import { sentSpan } from './serverState';
import { useCounts } from './useCounts';

type RecallDialogProps = {
  /** What the server has and is, or becomes, TLP:RED. */
  readonly records: readonly AnyRecord[];
  /** Where the label is only about to be raised. */
  readonly onLabelOnly?: Action;
  readonly onRecall: Action;
  readonly onClose: () => void;
};

const MOST_DEVICES = 6;

/** Says that it was sent, to whom it may have gone, and what removing it can reach. The safe answer has the focus. */
export function RecallDialog({ records, onLabelOnly, onRecall, onClose }: RecallDialogProps) {
  const { t, formatDateTime } = useMessages();
  const counts = useCounts();
  const { deviceId } = useSession();
  const devices = useRecord('network', NETWORK_ID)?.devices ?? [];
  const { first, last } = sentSpan(records);
  const others = devices
    .filter(({ id }) => id !== deviceId)
    .map(({ id }) => deviceToName(id, { own: deviceId, devices }, t));
  const at = (stamp: string): string => formatDateTime(stampToInstant(stamp), LAPTOP_ZONE);
  const named = [...others.slice(0, MOST_DEVICES), ...(others.length > MOST_DEVICES ? ['…'] : [])];
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t(onLabelOnly ? 'common.confidential.raise.title' : 'common.confidential.recall.title')}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          {onLabelOnly && (
            <Button changesData onPress={onLabelOnly}>
              {t('common.confidential.raise.only')}
            </Button>
          )}
          <Button changesData variant="primary" onPress={onRecall}>
            {t(onLabelOnly ? 'common.confidential.raise.confirm' : 'common.confidential.recall.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('common.confidential.recall.sent', { first: at(first), last: at(last), records: counts(records) })}</p>
      <p>{t('common.confidential.recall.who', { count: others.length, devices: named.join(', ') })}</p>
      <p>{t('common.confidential.recall.effect')}</p>
      <p>{t('common.confidential.recall.rest')}</p>
    </Dialog>
  );
}
