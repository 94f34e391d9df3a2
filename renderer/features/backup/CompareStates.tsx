import { Eraser, History, Minus, Plus, ShieldCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ChangeKind, type CollectionComparison } from '../../../shared/domain/backup';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { CollectionName } from '../../../shared/schema';
import type { StagedReplacement } from '../../data';
import { useSession } from '../../live';
import {
  Button,
  Callout,
  ConfirmDialog,
  cx,
  Page,
  PageHeader,
  PlainButton,
  SplitView,
  TextLink,
  useMessages,
} from '../../ui';
import { PickRecords } from './PickRecords';
import styles from './RestoreScreen.module.css';
import table from './table.module.css';
import { FilesMissingHere } from './FilesMissingHere';
import { ReadyState } from './ReadyState';
import { useFilesOfBackup } from './useFilesOfBackup';
import { compareWithPresent } from './compareWithPresent';
import type { OpeningStage } from './useOpenBackup';

interface CompareStatesProps {
  readonly stage: Extract<OpeningStage, { readonly kind: 'read' }>;
  /** The present state is what is left of a lost one, or was begun anew after that. */
  readonly isOfLost: boolean;
  readonly onOther: () => void;
  readonly onDone: () => void;
}

const ICONS = { comesBack: Plus, older: History, lost: Minus } as const;
const KINDS = ['comesBack', 'older', 'lost'] as const;

/** The present state beside that of a backup of the same network, collection by collection, and the records of one of them. */
export function CompareStates({ stage, isOfLost, onOther, onDone }: CompareStatesProps) {
  const { t, formatDateTime } = useMessages();
  const session = useSession();
  const [opened, setOpened] = useState<CollectionName>();
  const { content } = stage;
  // Compared once, with the state at that moment: what is brought back is decided on the record as it is then.
  const { comparisons, erased } = useMemo(() => compareWithPresent(session, content), [session, content]);
  const comparison = comparisons.find(({ collection }) => collection === opened);
  const [isAsking, setAsking] = useState(false);
  const files = useFilesOfBackup(stage.opened.id);
  const [leftBehind, setLeftBehind] = useState({ missing: 0, damaged: 0 });
  const [staged, setStaged] = useState<StagedReplacement | 'underway'>();
  const time = formatDateTime(stage.opened.madeAt, LAPTOP_ZONE);
  const changes = comparisons.map((one) => one.comesBack.length + one.older.length + one.lost.length);

  async function makeReady(): Promise<void> {
    setAsking(false);
    setStaged('underway');
    try {
      await session.beforeRisk('restore');
      const { comparisons: now, kept } = compareWithPresent(session, content);
      const placed = await files.fetch((source) => session.files.bringBack(kept.get('files') ?? [], source));
      if (placed?.kind !== 'placed') {
        setStaged(undefined);
        return;
      }
      setLeftBehind(placed);
      setStaged(
        await session.stageReplacement({
          kept,
          saved: now.flatMap(({ comesBack, older }) => [...comesBack, ...older]),
          lost: now.flatMap(({ lost }) => lost.map(({ id }) => id)),
          madeAt: stage.opened.madeAt,
          ...(isOfLost && { ofLost: { records: [...kept.values()].flat(), locals: content.locals } }),
        }),
      );
    } catch (thrown) {
      setStaged(undefined);
      throw thrown;
    }
  }

  if (staged)
    return (
      <ReadyState
        staged={staged}
        files={files}
        leftBehind={leftBehind}
        isOfLost={isOfLost}
        madeAt={stage.opened.madeAt}
        onDiscard={() => setStaged(undefined)}
        onDone={onDone}
      />
    );
  return (
    <SplitView
      listLabel={t('backup.restore.title')}
      list={
        <Page>
          <PageHeader
            title={t('backup.restore.title')}
            preline={<TextLink href="/protection">{t('protection.title')}</TextLink>}
            subtitle={
              <span className={styles.note}>
                {t('backup.found.madeAt', { time })}
                <ShieldCheck size={16} aria-hidden />
                {t(stage.opened.isEncrypted ? 'backup.found.whole' : 'backup.found.plain')}
              </span>
            }
            actions={
              <>
                <Button onPress={onOther}>{t('backup.restore.back')}</Button>
                <Button
                  changesData
                  isDisabled={changes.every((count) => count === 0)}
                  onPress={() => {
                    setAsking(true);
                  }}
                >
                  {t('backup.replace')}
                </Button>
              </>
            }
          />
          <FilesMissingHere files={files} />
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('backup.compare.collection')}</th>
                <th scope="col" className={table.number}>
                  {t('backup.compare.now')}
                </th>
                <th scope="col" className={table.number}>
                  {t('backup.compare.then')}
                </th>
                <th scope="col">{t('backup.compare.change')}</th>
              </tr>
            </thead>
            <tbody>
              {comparisons.map((one) => (
                <CollectionRow
                  key={one.collection}
                  comparison={one}
                  isOpen={one.collection === opened}
                  onOpen={() => setOpened(one.collection)}
                />
              ))}
            </tbody>
          </table>
          {isOfLost && <Callout tone="warning">{t('backup.restore.lost', { time })}</Callout>}
          <p className={styles.quiet}>{t(isOfLost ? 'backup.replace.noteLost' : 'backup.replace.note')}</p>
          <ConfirmDialog
            isOpen={isAsking}
            tone="danger"
            title={t('backup.replace.question', { time })}
            consequence={t('backup.replace.consequence', {
              comesBack: comparisons.reduce((sum, { comesBack }) => sum + comesBack.length, 0),
              older: comparisons.reduce((sum, { older }) => sum + older.length, 0),
              lost: comparisons.reduce((sum, { lost }) => sum + lost.length, 0),
            })}
            confirmLabel={t('backup.replace.confirm')}
            onConfirm={makeReady}
            onClose={() => setAsking(false)}
          />
          {erased > 0 && (
            <p className={styles.note}>
              <Eraser size={16} aria-hidden /> {t('backup.compare.erased', { count: erased })}
            </p>
          )}
        </Page>
      }
      detailLabel={opened ? t(`records.plural.${opened}`) : ''}
      detail={
        comparison ? (
          <PickRecords key={comparison.collection} files={files} comparison={comparison} onDone={onDone} />
        ) : null
      }
      onCloseDetail={() => setOpened(undefined)}
    />
  );
}

interface CollectionRowProps {
  readonly comparison: CollectionComparison;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function CollectionRow({ comparison, isOpen, onOpen }: CollectionRowProps) {
  const { t, formatNumber } = useMessages();
  const { collection, now, then } = comparison;
  const changes = KINDS.filter((kind) => comparison[kind].length > 0);
  const label = t(`records.plural.${collection}`);
  return (
    <tr className={cx(isOpen && styles.selected)}>
      <th scope="row">
        {changes.length > 0 ? (
          <PlainButton className={styles.open} isPressed={isOpen} onPress={onOpen}>
            {label}
          </PlainButton>
        ) : (
          label
        )}
      </th>
      <td className={table.number}>{formatNumber(now)}</td>
      <td className={table.number}>{formatNumber(then)}</td>
      <td>
        <span className={styles.changes}>
          {changes.length === 0 && <span className={styles.quiet}>{t('backup.compare.same')}</span>}
          {changes.map((kind) => (
            <Change key={kind} kind={kind} count={comparison[kind].length} />
          ))}
        </span>
      </td>
    </tr>
  );
}

function Change({ kind, count }: { readonly kind: ChangeKind; readonly count: number }) {
  const { t } = useMessages();
  const IconShape = ICONS[kind];
  return (
    <span className={cx(styles.change, styles[kind])}>
      <IconShape size={14} aria-hidden />
      {t(`backup.compare.${kind}`, { count })}
    </span>
  );
}
