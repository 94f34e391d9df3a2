import { ArchiveRestore, FileDiff } from 'lucide-react';
import { useState } from 'react';
import { differingFields, type ChangeKind, type CollectionComparison } from '../../../shared/domain/backup';
import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import { useSession } from '../../live';
import {
  Button,
  Checkbox,
  IconButton,
  PageHeader,
  Page,
  ProgressBar,
  Section,
  SegmentedControl,
  useFirstRows,
  useMessages,
} from '../../ui';
import { useRecordWords } from '../sync';
import styles from './RestoreScreen.module.css';
import table from './table.module.css';
import type { FilesOfBackup } from './useFilesOfBackup';
import { presentRecord, useBringBack } from './useBringBack';

interface PickRecordsProps {
  /** Of the backup. */
  readonly files: FilesOfBackup;
  readonly comparison: CollectionComparison;
  readonly onDone: () => void;
}

const KINDS = ['comesBack', 'older', 'lost'] as const;

/** The records of one collection that are not as they were: each can be looked at, and brought back alone. */
export function PickRecords({ files, comparison, onDone }: PickRecordsProps) {
  const { t } = useMessages();
  const session = useSession();
  const words = useRecordWords();
  const bringBackSome = useBringBack(files);
  const [kind, setKind] = useState<ChangeKind>(() => KINDS.find((one) => comparison[one].length > 0) ?? 'comesBack');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<AnyRecord>();
  const records = comparison[kind];
  const { first, more } = useFirstRows(records);
  const offered = [...comparison.comesBack, ...comparison.older];
  const isOffered = kind !== 'lost';
  const chosenHere = records.filter(({ id }) => chosen.has(id)).length;

  function choose(some: readonly AnyRecord[], isChosen: boolean): void {
    const next = new Set(chosen);
    for (const { id } of some) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  async function bringBack(): Promise<void> {
    if (await bringBackSome(offered.filter(({ id }) => chosen.has(id)))) onDone();
  }

  return (
    <div className={styles.detail}>
      <div className={styles.body}>
        <Page>
          <PageHeader level={2} title={t(`records.plural.${comparison.collection}`)} />
          <SegmentedControl
            label={t('backup.pick.kind')}
            options={KINDS.filter((one) => comparison[one].length > 0).map((id) => ({
              id,
              label: t(`backup.pick.${id}`),
            }))}
            value={kind}
            onChange={(next) => {
              setKind(next);
              setShown(undefined);
            }}
          />
          {isOffered ? (
            <Checkbox
              label={t('backup.pick.all', { count: chosenHere, total: records.length })}
              isSelected={chosenHere === records.length}
              onChange={(isChosen) => choose(records, isChosen)}
            />
          ) : (
            <p className={styles.quiet}>{t('backup.pick.lostText')}</p>
          )}
          <ul className={styles.records}>
            {first.map((record) => (
              <li key={record.id} className={styles.record}>
                {isOffered ? (
                  <Checkbox
                    label={words.titleOf(record)}
                    isSelected={chosen.has(record.id)}
                    onChange={(isChosen) => choose([record], isChosen)}
                  />
                ) : (
                  <span>{words.titleOf(record)}</span>
                )}
                {isOffered && (
                  <IconButton
                    icon={FileDiff}
                    label={t('backup.pick.show', { title: words.titleOf(record) })}
                    onPress={() => setShown(record)}
                  />
                )}
              </li>
            ))}
          </ul>
          {more}
          {shown && <Difference then={shown} now={kind === 'older' ? presentRecord(session, shown.id) : undefined} />}
        </Page>
      </div>
      <div className={styles.foot}>
        {files.progress && <ProgressBar label={t('backup.files.coming')} {...files.progress} onCancel={files.cancel} />}
        <Button variant="primary" changesData icon={ArchiveRestore} isDisabled={chosen.size === 0} onPress={bringBack}>
          {t('backup.pick.bringBack', { count: chosen.size })}
        </Button>
      </div>
    </div>
  );
}

/** What the fields of one record say now and in the backup; of one that is gone, all that is in the backup. */
function Difference({ then, now }: { readonly then: AnyRecord; readonly now: AnyRecord | undefined }) {
  const { t } = useMessages();
  const words = useRecordWords();
  const collection = collectionOfId(then.id);
  if (!collection) return null;
  const fields = differingFields(now, then);
  const textOf = (name: string, value: unknown): string => {
    const said = words.valueOf(collection, name, value);
    if (said.kind === 'empty') return t('backup.difference.empty');
    return said.kind === 'text' ? said.text : said.items.map(({ text }) => text).join('; ');
  };
  return (
    <Section title={words.titleOf(then)} level={3}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('backup.difference.field')}</th>
            <th scope="col">{t('backup.difference.now')}</th>
            <th scope="col">{t('backup.difference.then')}</th>
          </tr>
        </thead>
        <tbody>
          {fields
            .filter((name) => textOf(name, now?.[name]) !== textOf(name, then[name]))
            .map((name) => (
              <tr key={name}>
                <th scope="row">{words.labelOf(collection, name)}</th>
                <td>{textOf(name, now?.[name])}</td>
                <td>{textOf(name, then[name])}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}
