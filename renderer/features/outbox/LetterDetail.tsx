import { Ban, Hand, Play, Send } from 'lucide-react';
import { useState } from 'react';
import { holdLetter, sendFromHere, withdrawMessages } from '../../actions';
import { useOutbox, useSession } from '../../live';
import {
  Button,
  Callout,
  ConfirmDialog,
  Muted,
  Page,
  PageHeader,
  ProgressBar,
  useMessages,
  VirtualTable,
  type TableColumn,
} from '../../ui';
import { useOfferUndo } from '../../undo';
import { useRecordWords } from '../sync';
import { LetterTrouble } from './LetterTrouble';
import { MessageDialog } from './MessageDialog';
import type { LetterRow, MessageRow } from '../outboxStatus';
import { useFateWords } from './useFateWords';

/** A letter: whom it went to and when, whom it is still going to, and how to stop it. */
export function LetterDetail({ row }: { readonly row: LetterRow }) {
  const columns = useMessageColumns();
  const [opened, setOpened] = useState<string>();
  const message = row.messages.find(({ id }) => id === opened);
  return (
    <Page layout="fill">
      <LetterHeader row={row} />
      <LetterProgress row={row} />
      <LetterElsewhere row={row} />
      <LetterTrouble row={row} />
      <VirtualTable
        label={row.letter.title}
        columns={columns}
        rows={row.messages}
        selectedId={opened ?? null}
        onOpen={setOpened}
        scrollId={`outbox-${row.id}`}
      />
      {message && <MessageDialog row={message} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function LetterHeader({ row }: { readonly row: LetterRow }) {
  const { t } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const [isAsking, setAsking] = useState(false);
  const { letter, open, sent, total } = row;
  const isHeld = letter.heldAt !== '';

  async function turn(): Promise<void> {
    const handle = await holdLetter({ write }, letter.id, isHeld ? '' : new Date().toISOString());
    offerUndo(handle, t(isHeld ? 'outbox.released' : 'outbox.held'));
  }

  async function withdraw(): Promise<void> {
    const messages = open.map(({ message }) => message);
    const handle = await withdrawMessages({ write }, messages, new Date().toISOString());
    setAsking(false);
    offerUndo(handle, t('outbox.withdrawn', { count: messages.length }));
  }

  return (
    <>
      <PageHeader
        level={2}
        preline={t('common.record.letters')}
        title={letter.title}
        subtitle={t('outbox.countOf', { done: sent, total })}
        actions={
          open.length > 0 && (
            <>
              <Button changesData variant="quiet" icon={Ban} onPress={() => setAsking(true)}>
                {t('outbox.withdraw')}
              </Button>
              <Button changesData icon={isHeld ? Play : Hand} onPress={() => turn()}>
                {t(isHeld ? 'outbox.release' : 'outbox.hold')}
              </Button>
            </>
          )
        }
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('outbox.withdrawQuestion', { count: open.length })}
        consequence={t('outbox.withdrawText')}
        confirmLabel={t('outbox.withdraw')}
        onConfirm={() => withdraw()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function LetterProgress({ row: { state, sent, total } }: { readonly row: LetterRow }) {
  const { t } = useMessages();
  const { kind } = useOutbox();
  if (state !== 'sending' || (kind !== 'sending' && kind !== 'pausing')) return null;
  return <ProgressBar label={t('outbox.now.sending')} done={sent} total={total} />;
}

function LetterElsewhere({ row: { letter, open } }: { readonly row: LetterRow }) {
  const { t } = useMessages();
  const { write, deviceId } = useSession();
  const { deviceOf } = useRecordWords();
  const offerUndo = useOfferUndo();
  if (open.length === 0 || letter.sendsFrom === deviceId) return null;

  async function take(): Promise<void> {
    const handle = await sendFromHere({ write, deviceId }, letter.id);
    offerUndo(handle, t('outbox.sendHere.done'));
  }

  return (
    <Callout
      title={t('outbox.elsewhere.title', { device: deviceOf(letter.sendsFrom) })}
      actions={
        <Button changesData icon={Send} onPress={() => take()}>
          {t('outbox.sendHere')}
        </Button>
      }
    >
      {t('outbox.elsewhere.text')}
    </Callout>
  );
}

function useMessageColumns(): readonly TableColumn<MessageRow>[] {
  const { t } = useMessages();
  const fateInWords = useFateWords();
  return [
    { id: 'person', header: t('outbox.column.person'), kind: 'name', render: ({ message }) => message.name },
    { id: 'fate', header: t('outbox.column.fate'), kind: 'long', render: (row) => <Muted>{fateInWords(row)}</Muted> },
    {
      id: 'email',
      header: t('outbox.column.email'),
      kind: 'email',
      minTableWidth: 640,
      render: ({ message }) => <Muted>{message.email}</Muted>,
    },
  ];
}
