import { useState } from 'react';
import type { ExportedFile } from '../../../shared/domain/openExport';
import { COLLECTION_NAMES, type AnyRecord, type FileRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { localToday } from '../../data';
import { keepOpenFor, useApp, useRecord, useRecords, useSession, valueOf } from '../../live';
import { Button, Checkbox, Section, toast, useMessages } from '../../ui';
import { useFileWords } from '../files';
import styles from './openExport.module.css';
import { packExport } from './packExport';

/** All files of an archive together: it is made in memory, several times over. */
const MOST_FILE_BYTES_EXPORTED = 100 * 1024 * 1024;

/** Nothing is locked in: all data as a file that other programs read. */
export function ExportSection() {
  const { t } = useMessages();
  const { info } = useApp();
  const { confidentiality, files, repositories } = useSession();
  const title = useRecord('network', NETWORK_ID)?.title ?? '';
  const [takesRed, setTakesRed] = useState(false);
  const [takesFiles, setTakesFiles] = useState(false);
  const { size } = useFileWords();
  const allFiles = useRecords('files').records;
  const chosen = takesRed ? allFiles : allFiles.filter((file) => !confidentiality.isWithheld(file));
  const bytes = chosen.reduce((sum, file) => sum + file.size, 0);
  const isTooMuch = bytes > MOST_FILE_BYTES_EXPORTED;

  function recordsToWrite(): readonly AnyRecord[] {
    const all = COLLECTION_NAMES.flatMap((name): readonly AnyRecord[] => {
      const { records, deleted } = repositories[name].snapshot();
      // A typing edge: records of different collections in one list.
      return [...records, ...deleted] as readonly unknown[] as readonly AnyRecord[];
    });
    return takesRed ? all : all.filter((record) => !confidentiality.isWithheld(record));
  }

  /** One after the other; what is not on this laptop is counted. */
  async function readFiles(
    wanted: readonly FileRecord[],
  ): Promise<{ readonly read: readonly ExportedFile[]; readonly missing: number }> {
    const read: ExportedFile[] = [];
    for (const { id, name } of wanted) {
      const content = await files.read(id);
      if (content.ok) read.push({ id, name, bytes: new Uint8Array(await content.value.arrayBuffer()) });
    }
    return { read, missing: wanted.length - read.length };
  }

  async function save(): Promise<void> {
    const facts = { title, exportedAt: new Date().toISOString(), version: info.version };
    const { read, missing } = takesFiles && !isTooMuch ? await readFiles(chosen) : { read: [], missing: 0 };
    const bytes = await packExport({ records: recordsToWrite(), facts, files: read });
    const suggestedName = t('openExport.fileName', { date: localToday() });
    const name = await valueOf(window.verbund.saveFile({ suggestedName, extension: 'zip', bytes }));
    if (name === null) return;
    toast(
      missing > 0
        ? { tone: 'warning', message: t('openExport.savedWithout', { name, count: missing }) }
        : { tone: 'success', message: t('openExport.saved', { name }) },
    );
  }

  return (
    <Section title={t('openExport.title')}>
      <p className={styles.note}>{t('openExport.text')}</p>
      <div className={styles.row}>
        <Button onPress={() => keepOpenFor(save())}>{t('openExport.save')}</Button>
        <Checkbox label={t('openExport.red')} isSelected={takesRed} onChange={setTakesRed} />
        {chosen.length > 0 && (
          <Checkbox
            label={t('openExport.files', { count: chosen.length, size: size(bytes) })}
            isSelected={takesFiles && !isTooMuch}
            isDisabled={isTooMuch}
            onChange={setTakesFiles}
          />
        )}
      </div>
      {isTooMuch && (
        <p className={styles.note}>{t('openExport.filesTooMuch', { most: size(MOST_FILE_BYTES_EXPORTED) })}</p>
      )}
    </Section>
  );
}
