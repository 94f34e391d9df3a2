import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ulid } from '../../../../shared/ulid';
import type { MinutesContent } from '../../../../shared/documents';
import type { Minutes } from '../../../../shared/schema';
import { createAddendum, type Finalised } from '../../../actions';
import { useSession } from '../../../live';
import { Button, Callout, Dialog, IconButton, Select, TextArea, toast, useMessages } from '../../../ui';
import styles from './AddendumDialog.module.css';

type AddendumDialogProps = {
  readonly amended: Minutes;
  readonly content: MinutesContent;
  readonly onClose: () => void;
};

interface Row {
  readonly id: string;
  /** Number of the agenda item, or `WHOLE`. */
  readonly about: string;
  readonly text: string;
}

/** No option may have an empty id. */
const WHOLE = 'whole';

function emptyRow(): Row {
  return { id: ulid(), about: WHOLE, text: '' };
}

/** What in approved minutes is to be read otherwise; frozen with a number and a hash of its own. */
export function AddendumDialog({ amended, content, onClose }: AddendumDialogProps) {
  const { t, language } = useMessages();
  const session = useSession();
  const [rows, setRows] = useState<readonly Row[]>(() => [emptyRow()]);
  /** Why it was not done, when it was not. */
  const [obstacle, setObstacle] = useState<Exclude<Finalised['kind'], 'finalised'>>();
  const isEmpty = rows.every(({ text }) => text.trim() === '');
  const subjects = [
    { id: WHOLE, label: t('lifeCycle.objection.whole') },
    ...content.agenda.map(({ number, title }) => ({
      id: number,
      label: t('lifeCycle.objection.item', { number, title }),
    })),
  ];
  const change = (id: string, patch: Partial<Row>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));

  async function freeze(takesNextNumber: boolean): Promise<void> {
    const corrections = rows.map(({ about, text }) => {
      const item = content.agenda.find(({ number }) => number === about);
      return { ...(item && { item: { number: item.number, title: item.title } }), text };
    });
    const made = await createAddendum(session, amended.id, { corrections, language, now: Date.now(), takesNextNumber });
    if (made.kind !== 'finalised') {
      setObstacle(made.kind);
      return;
    }
    toast({ tone: 'success', message: t('lifeCycle.addendum.created', { number: made.minutes.number }) });
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('lifeCycle.addendum.title', { number: amended.number })}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button changesData variant="primary" isDisabled={isEmpty} onPress={() => freeze(false)}>
            {t('lifeCycle.addendum.freeze')}
          </Button>
        </>
      }
    >
      {obstacle === 'noNumber' && (
        <Callout
          isLive
          tone="warning"
          title={t('lifeCycle.addendum.noNumber')}
          actions={
            <Button size="small" changesData onPress={() => freeze(true)}>
              {t('minutes.noNumber.takeNext')}
            </Button>
          }
        >
          {t('minutes.noNumber.text')}
        </Callout>
      )}
      {(obstacle === 'gone' || obstacle === 'approved') && (
        <Callout isLive tone="danger" title={t('lifeCycle.addendum.notMade.title')}>
          {t('lifeCycle.addendum.notMade.text', { number: amended.number })}
        </Callout>
      )}
      <p>{t('lifeCycle.addendum.text', { number: amended.number })}</p>
      <ol className={styles.rows}>
        {rows.map(({ id, about, text }, index) => (
          <li key={id} className={styles.row}>
            <div className={styles.about}>
              <Select
                label={t('lifeCycle.addendum.about', { index: index + 1 })}
                value={about}
                onChange={(next) => change(id, { about: next })}
                options={subjects}
              />
              {rows.length > 1 && (
                <IconButton
                  label={t('lifeCycle.addendum.removeRow', { index: index + 1 })}
                  icon={Trash2}
                  onPress={() => setRows(rows.filter((row) => row.id !== id))}
                />
              )}
            </div>
            <TextArea
              label={t('lifeCycle.addendum.correction', { index: index + 1 })}
              description={index === 0 ? t('lifeCycle.addendum.hint') : undefined}
              value={text}
              onChange={(next) => change(id, { text: next })}
              autoFocus={index === rows.length - 1}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button icon={Plus} variant="quiet" onPress={() => setRows([...rows, emptyRow()])}>
          {t('lifeCycle.addendum.addRow')}
        </Button>
      </div>
    </Dialog>
  );
}
