import { Check, RotateCcw } from 'lucide-react';
import { sendAgain, settleAsSent, withdrawMessages } from '../../actions';
import { useSession } from '../../live';
import { Button, Callout, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import type { LetterRow } from '../outboxStatus';

/** What needs a person: of what was perhaps sent nobody else knows, and what did not arrive is not tried again by itself. */
export function LetterTrouble({ row: { letter, failed, doubted } }: { readonly row: LetterRow }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();

  async function again(rows: LetterRow['failed']): Promise<void> {
    await sendAgain(
      session,
      rows.map(({ message }) => message),
    );
    toast({ message: t('outbox.again.done', { count: rows.length }) });
  }

  async function settle(): Promise<void> {
    const messages = doubted.flatMap(({ message, fate }) =>
      fate.type === 'doubted' ? [{ letter, message, sendingId: fate.sending.id }] : [],
    );
    const handle = await settleAsSent(session, messages, new Date().toISOString());
    offerUndo(handle, t('outbox.settled', { count: messages.length }));
  }

  async function finish(): Promise<void> {
    const messages = failed.map(({ message }) => message);
    const handle = await withdrawMessages(session, messages, new Date().toISOString());
    offerUndo(handle, t('outbox.failed.doneText', { count: messages.length }));
  }

  return (
    <>
      {doubted.length > 0 && (
        <Callout
          tone="warning"
          isLive
          title={t('outbox.doubt.title', { count: doubted.length })}
          actions={
            <>
              <Button changesData icon={Check} onPress={() => settle()}>
                {t('outbox.doubt.sent')}
              </Button>
              <Button changesData icon={RotateCcw} onPress={() => again(doubted)}>
                {t('outbox.doubt.again')}
              </Button>
            </>
          }
        >
          {t('outbox.doubt.text')}
        </Callout>
      )}
      {failed.length > 0 && (
        <Callout
          tone="warning"
          isLive
          title={t('outbox.failed.title', { count: failed.length })}
          actions={
            <>
              <Button changesData icon={RotateCcw} onPress={() => again(failed)}>
                {t('outbox.failed.again')}
              </Button>
              <Button changesData variant="quiet" icon={Check} onPress={() => finish()}>
                {t('outbox.failed.done')}
              </Button>
            </>
          }
        >
          {t('outbox.failed.text')}
        </Callout>
      )}
    </>
  );
}
