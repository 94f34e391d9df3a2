import { useState } from 'react';
import type { AnyRecord } from '../../../../shared/schema';
import { useApp, useSession } from '../../../live';
import { Button, Callout, EmptyState, Section, TextLink, useMessages } from '../../../ui';
import { useContradictions } from '../../syncStatus';
import { ContradictionEntry } from './ContradictionEntry';
import { DisputedRecord } from './DisputedRecord';
import { useDecide } from './useDecide';
import { visibleMerges } from './visibleMerges';

const PAGE = 30;

interface DisputesProps {
  readonly records: readonly AnyRecord[];
  /** The record that somebody came for. */
  readonly askedForId: string | null;
}

/** Pairs that were merged and told apart, and fields that two people wrote, to be decided; and what was merged automatically, to be looked at. */
export function Disputes({ records, askedForId }: DisputesProps) {
  const { t } = useMessages();
  const { settings } = useApp();
  const { deviceId } = useSession();
  const { acceptMerges } = useDecide();
  const contradictions = useContradictions();
  const [shown, setShown] = useState(PAGE);
  const open = records.filter(({ contested }) => contested.length > 0);
  const merged = records.filter(
    (record) => record.contested.length === 0 && visibleMerges(record, deviceId).length > 0,
  );
  const longest = Math.max(contradictions.length, open.length, merged.length);
  if (longest === 0)
    return <EmptyState drawing="agreed" title={t('sync.disputes.empty')} text={t('sync.disputes.emptyText')} />;

  return (
    <>
      {settings.userName === '' && (
        <Callout>
          {t('sync.disputes.nameHint')} <TextLink href="/settings">{t('sync.disputes.nameLink')}</TextLink>
        </Callout>
      )}
      {contradictions.length > 0 && (
        <Section title={t('sync.contradictions.title')}>
          <p>{t('sync.contradictions.text')}</p>
          {contradictions.slice(0, shown).map((contradiction) => (
            <ContradictionEntry
              key={contradiction.goes.id}
              contradiction={contradiction}
              isAskedFor={contradiction.stays.id === askedForId}
            />
          ))}
        </Section>
      )}
      {open.length > 0 && (
        <Section title={t('sync.disputes.title')}>
          <p>{t('sync.disputes.text')}</p>
          {open.slice(0, shown).map((record) => (
            <DisputedRecord key={record.id} record={record} isAskedFor={record.id === askedForId} />
          ))}
        </Section>
      )}
      {merged.length > 0 && (
        <Section
          title={t('sync.merges.title')}
          actions={
            <Button changesData size="small" onPress={() => acceptMerges(merged.map(({ id }) => id))}>
              {t('sync.merges.acceptAll')}
            </Button>
          }
        >
          <p>{t('sync.merges.text')}</p>
          {merged.slice(0, shown).map((record) => (
            <DisputedRecord key={record.id} record={record} isAskedFor={record.id === askedForId} />
          ))}
        </Section>
      )}
      {longest > shown && (
        <Button onPress={() => setShown(shown + PAGE)}>{t('sync.more', { count: longest - shown })}</Button>
      )}
    </>
  );
}
