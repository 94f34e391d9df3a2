import { useState } from 'react';
import { COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { localToday } from '../../data';
import { keepOpenFor, useApp, useRecord, useSession, valueOf } from '../../live';
import { Button, Checkbox, Section, toast, useMessages } from '../../ui';
import styles from './openExport.module.css';
import { packExport } from './packExport';

/** Nothing is locked in: all data as a file that other programs read. */
export function ExportSection() {
  const { t } = useMessages();
  const { info } = useApp();
  const { confidentiality, repositories } = useSession();
  const title = useRecord('network', NETWORK_ID)?.title ?? '';
  const [takesRed, setTakesRed] = useState(false);

  function recordsToWrite(): readonly AnyRecord[] {
    const all = COLLECTION_NAMES.flatMap((name): readonly AnyRecord[] => {
      const { records, deleted } = repositories[name].snapshot();
      // A typing edge: records of different collections in one list.
      return [...records, ...deleted] as readonly unknown[] as readonly AnyRecord[];
    });
    return takesRed ? all : all.filter((record) => !confidentiality.isWithheld(record));
  }

  async function save(): Promise<void> {
    const facts = { title, exportedAt: new Date().toISOString(), version: info.version };
    const bytes = await packExport({ records: recordsToWrite(), facts });
    const suggestedName = t('openExport.fileName', { date: localToday() });
    const name = await valueOf(window.verbund.saveFile({ suggestedName, extension: 'zip', bytes }));
    if (name !== null) toast({ tone: 'success', message: t('openExport.saved', { name }) });
  }

  return (
    <Section title={t('openExport.title')}>
      <p className={styles.note}>{t('openExport.text')}</p>
      <div className={styles.row}>
        <Button onPress={() => keepOpenFor(save())}>{t('openExport.save')}</Button>
        <Checkbox label={t('openExport.red')} isSelected={takesRed} onChange={setTakesRed} />
      </div>
    </Section>
  );
}
