import { useEffect, useRef } from 'react';
import type { Contradiction } from '../../../../shared/domain/merging';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import type { AnyRecord } from '../../../../shared/schema';
import { keepMerged, takeBackMerge } from '../../../actions';
import type { Said } from '../../../data';
import { useSession } from '../../../live';
import { Button, TextLink, toast, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { recordToPath } from '../words/recordToPath';
import { useRecordWords } from '../words/useRecordWords';
import styles from './Disputes.module.css';
import { useWhoSaid } from './useWhoSaid';

interface ContradictionEntryProps {
  readonly contradiction: Contradiction;
  readonly isAskedFor: boolean;
}

/** Two records that one person merged and another one told apart: both words, by whom, and the choice. */
export function ContradictionEntry({ contradiction, isAskedFor }: ContradictionEntryProps) {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const { merged, apart } = useWhoSaid(contradiction);
  const ref = useRef<HTMLElement>(null);
  const { stays, goes } = contradiction;
  const collection = stays.id.startsWith('institution:') ? 'institutions' : 'members';
  const pair = { collection, ids: [stays.id, goes.id] } as const;
  const title = words.titleOf(stays);
  const path = recordToPath(stays);
  const names = { one: nameOf(stays), other: nameOf(goes) };

  // Coming from the record's own screen, one wants to see it, wherever it is in the list.
  useEffect(() => {
    if (isAskedFor) ref.current?.focus();
  }, [isAskedFor]);

  /** Twins are called alike: what tells them apart stands behind the name. */
  function nameOf(record: AnyRecord): string {
    const more = record[collection === 'members' ? 'email' : 'city'];
    return typeof more === 'string' && more !== '' ? `${words.titleOf(record)} (${more})` : words.titleOf(record);
  }

  function said(by: Said | undefined) {
    return {
      kind: collection === 'institutions' ? collection : 'other',
      isKnown: by !== undefined,
      who: words.deviceOf(by?.by ?? ''),
      time: by ? formatDateTime(new Date(by.at).toISOString(), LAPTOP_ZONE) : '',
    } as const;
  }

  async function keep(): Promise<void> {
    offerUndo(await keepMerged(session, pair), t('sync.contradictions.kept', { title }));
  }

  async function takeBack(): Promise<void> {
    const back = await takeBackMerge(session, pair);
    toast({ message: t(`sync.contradictions.takenBack.${back}`, names) });
  }

  return (
    <section
      ref={ref}
      className={styles.record}
      aria-label={t('sync.contradictions.two', names)}
      tabIndex={-1}
      data-testid="contradiction"
    >
      <header className={styles.head}>
        <span className={styles.who}>{words.kindOf(stays)}</span>
        <h3 className={styles.title}>{path === undefined ? title : <TextLink href={path}>{title}</TextLink>}</h3>
      </header>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.who}>{t('sync.contradictions.merged', said(merged))}</p>
          <p>{t('sync.contradictions.one', names)}</p>
          <div className={styles.buttons}>
            <Button changesData size="small" onPress={keep}>
              {t('sync.disputes.keep')}
            </Button>
          </div>
        </div>
        <div className={styles.side}>
          <p className={styles.who}>{t('sync.contradictions.apart', said(apart))}</p>
          <p>{t('sync.contradictions.two', names)}</p>
          <div className={styles.buttons}>
            <Button changesData size="small" onPress={takeBack}>
              {t('sync.contradictions.takeBack')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}
