import { useState } from 'react';
import { collectionOfId, type CollectionName } from '../../../../shared/schema';
import { stampToInstant } from '../../../../shared/sync/clock';
import { MOST_SET_ASIDE, type SetAside } from '../../../../shared/sync/unreadable';
import { isRecordId } from '../../../../shared/schema/recordId';
import { useSync } from '../../../live';
import { Button, ConfirmDialog, Section, Strong, useFirstRows, useMessages, type Messages } from '../../../ui';
import { shorten } from '../../../../shared/text/shorten';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useRecordWords, type RecordWords } from '../words/useRecordWords';
import { LookDialog } from './LookDialog';
import styles from './Unreadable.module.css';
import { useMend } from './useMend';

/** So many are listed at a time; there may be hundreds. */
const AT_ONCE = 50;
const LONGEST_NAME = 60;

type Question = { readonly verb: 'repair' | 'remove'; readonly entries: readonly SetAside[] };

/** Documents on the server that cannot be read: whose they are, what is wrong, and what can be done. See [Note: every document is judged alone]. */
export function Unreadable() {
  const { t, formatNumber } = useMessages();
  const { unreadable, access } = useSync();
  const describe = useDescription();
  const { mend, isMending } = useMend();
  const [looking, setLooking] = useState<SetAside>();
  const [question, setQuestion] = useState<Question>();
  const { first, more } = useFirstRows(unreadable, AT_ONCE);
  if (unreadable.length === 0) return null;
  const count = unreadable.length;
  const isReader = access === 'read';
  const repairable = unreadable.filter(isRepairable);

  async function answer({ verb, entries }: Question): Promise<void> {
    await mend(
      verb,
      entries.map(({ id }) => id),
    );
    setQuestion(undefined);
  }

  return (
    <Section
      title={t('sync.unreadable.title', { count })}
      {...(repairable.length > 1 && {
        actions: (
          <Button
            size="small"
            isDisabled={isReader}
            onPress={() => setQuestion({ verb: 'repair', entries: repairable })}
          >
            {t('sync.unreadable.repairAll')}
          </Button>
        ),
      })}
    >
      <p>{t('sync.unreadable.text', { count })}</p>
      <ul className={styles.entries}>
        {first.map((entry) => {
          const { name, detail } = describe(entry);
          return (
            <li key={entry.id} className={styles.entry}>
              <div className={styles.what}>
                <Strong>{name}</Strong>
                <div className={styles.quiet}>{detail}</div>
              </div>
              <div className={styles.buttons}>
                {!entry.isOversized && (
                  <Button
                    size="small"
                    aria-label={t('sync.unreadable.lookNamed', { name })}
                    onPress={() => setLooking(entry)}
                  >
                    {t('sync.unreadable.look')}
                  </Button>
                )}
                {isRepairable(entry) && (
                  <Button
                    size="small"
                    isDisabled={isReader}
                    aria-label={t('sync.unreadable.repairNamed', { name })}
                    onPress={() => setQuestion({ verb: 'repair', entries: [entry] })}
                  >
                    {t('sync.unreadable.repair')}
                  </Button>
                )}
                {collectionOfId(entry.id) && (
                  <Button
                    size="small"
                    variant="quiet"
                    isDisabled={isReader}
                    aria-label={t('sync.unreadable.removeNamed', { name })}
                    onPress={() => setQuestion({ verb: 'remove', entries: [entry] })}
                  >
                    {t('sync.unreadable.remove')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {more}
      {count >= MOST_SET_ASIDE && (
        <p className={styles.quiet}>{t('sync.unreadable.atLeast', { number: formatNumber(count) })}</p>
      )}
      {isReader && <p className={styles.quiet}>{t('sync.reader.title')}</p>}
      {looking && <LookDialog id={looking.id} title={describe(looking).name} onClose={() => setLooking(undefined)} />}
      <ConfirmDialog
        isOpen={question !== undefined}
        title={t(`sync.unreadable.${question?.verb ?? 'repair'}Question`, { count: question?.entries.length ?? 0 })}
        consequence={consequenceOf(question)}
        confirmLabel={t(`sync.unreadable.${question?.verb ?? 'repair'}`)}
        tone={question?.verb === 'remove' ? 'danger' : 'default'}
        isPending={isMending}
        onClose={() => setQuestion(undefined)}
        onConfirm={() => question && answer(question)}
      />
    </Section>
  );

  function consequenceOf(asked: Question | undefined): string {
    if (asked?.verb !== 'remove') return t('sync.unreadable.repairConsequence');
    return t(
      asked.entries.every(isRepairable) ? 'sync.unreadable.removeConsequence' : 'sync.unreadable.deleteConsequence',
    );
  }
}

/** What no store takes, such as an id of another kind, or nobody can read, can only go. */
function isRepairable({ id, isOversized }: SetAside): boolean {
  return !isOversized && isRecordId(id);
}

/** "Mitglied: Müller, Anna" where it is known here, and who wrote what is unreadable now. */
function useDescription(): (entry: SetAside) => { readonly name: string; readonly detail: string } {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  return ({ id, by, at, fields, title, isOversized }) => {
    const collection = collectionOfId(id);
    const record = words.context.get(id);
    // Another program writes a plain instant where Verbund has a stamp.
    const when = stampToInstant(at) || (Number.isNaN(Date.parse(at)) ? '' : at);
    const kind = collection ? t(`common.record.${collection}`) : t('sync.unreadable.foreign');
    const labels = fields.map((field) => (collection && field !== '' ? labelOf(words, collection, field, t) : ''));
    return {
      name: t('sync.unreadable.name', {
        kind,
        title: record ? words.titleOf(record) : shorten(title || id || '–', LONGEST_NAME),
      }),
      detail: [
        labels.every((label) => label !== '')
          ? t('sync.unreadable.fields', { fields: labels.join(', '), count: labels.length })
          : t(
              !collection
                ? 'sync.unreadable.notOurs'
                : isOversized
                  ? 'sync.unreadable.oversized'
                  : 'sync.unreadable.whole',
            ),
        by === ''
          ? t('sync.unreadable.byNobody')
          : t('sync.unreadable.by', {
              who: words.deviceOf(by),
              when: when === '' ? '' : `, ${formatDateTime(when, LAPTOP_ZONE)}`,
            }),
      ].join(' '),
    };
  };
}

/** What has no name on any screen is called that. */
function labelOf(words: RecordWords, collection: CollectionName, field: string, t: Messages['t']): string {
  const label = words.labelOf(collection, field);
  return label === field ? t('sync.unreadable.inner') : label;
}
