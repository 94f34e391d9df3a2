import { useState } from 'react';
import type { ImportFile } from '../../../shared/domain/import';
import {
  institutionFields,
  institutionsToRecords,
  type InstitutionAction,
  type InstitutionRecords,
  type PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import { createId } from '../../../shared/schema/records';
import { ReadingProgress, type ReadFile } from '../../reading';
import { AfterDelay, Button, Callout, Page, ProgressBar, Tabs, useMessages, type MaybeAsync } from '../../ui';
import { ColumnsTab } from './ColumnsTab';
import styles from './import.module.css';
import { ImportHeader } from './ImportHeader';
import { InstitutionRows } from './InstitutionRows';
import { LeftOut } from './LeftOut';
import { KindOfList, type ListKind } from './KindOfList';
import { ReadAgain, useCorrecting } from './ReadAgain';
import { Recognised } from './Recognised';
import { useInstitutionPlan, type InstitutionPlanning } from './useInstitutionPlan';
import { useSaveInstitutionReport } from './useSaveReport';
import { WriteButton } from './WriteButton';

interface InstitutionPreviewProps {
  readonly file: ImportFile;
  readonly source: File;
  readonly onRead: (file: ReadFile<'members'>) => void;
  readonly onKind: (kind: ListKind) => void;
  readonly onCancel: () => void;
  readonly onImport: (written: ImportedInstitutions) => MaybeAsync;
}

/** What was planned, and is about to be written. */
export interface ImportedInstitutions {
  readonly rows: readonly PlannedInstitution[];
  readonly records: InstitutionRecords;
}

/** A list of institutions before it is written: the same steps as for one of members. */
export function InstitutionPreview(props: InstitutionPreviewProps) {
  const { t } = useMessages();
  const { rows, comparing, ...choices } = useInstitutionPlan(props.file);
  if (rows) return <PlannedInstitutions {...props} planning={{ rows, ...choices }} />;
  return (
    <Page layout="read">
      <ImportHeader kind="institutions" subtitle={<Recognised file={props.file} />} />
      <AfterDelay>
        <ProgressBar label={t('members.import.planning')} {...comparing} onCancel={props.onCancel} />
      </AfterDelay>
    </Page>
  );
}

interface PlannedInstitutionsProps extends InstitutionPreviewProps {
  readonly planning: InstitutionPlanning;
}

function PlannedInstitutions({ file, source, planning, onRead, onKind, onCancel, onImport }: PlannedInstitutionsProps) {
  const { t } = useMessages();
  const { rows, columns, mapColumn, latestRows } = planning;
  const { reading, correct } = useCorrecting(file, source, onRead);
  const saveReport = useSaveInstitutionReport();
  const hasName = columns.some(({ field }) => field === 'name');
  const [tab, setTab] = useState<'rows' | 'columns'>(hasName ? 'rows' : 'columns');
  const count = (action: InstitutionAction): number => rows.filter((row) => row.action === action).length;
  const [create, update] = [count('create'), count('update')];

  async function write(): Promise<void> {
    const latest = await latestRows();
    // The screen was left.
    if (!latest) return;
    await onImport({ rows: latest, records: institutionsToRecords(latest, () => createId('institutions')) });
  }

  return (
    <Page layout="fill">
      <ImportHeader
        kind="institutions"
        subtitle={<Recognised file={file} />}
        actions={
          <>
            <Button variant="quiet" onPress={() => saveReport(file.name, rows)}>
              {t('members.import.report')}
            </Button>
            <Button onPress={onCancel}>{t('members.import.cancel')}</Button>
            <WriteButton create={create} update={update} onPress={write} />
          </>
        }
      />
      <div className={styles.consequence}>
        <p role="status">
          {t('members.import.consequenceInstitutions', {
            created: create,
            updated: update,
            perhaps: count('perhaps'),
          })}
        </p>
        <KindOfList file={file} value="institutions" onChange={onKind} />
      </div>
      <ReadingProgress reading={reading} />
      {!hasName && <Callout tone="warning" title={t('members.import.noInstitutionName')} />}
      <div className={styles.notes}>
        <LeftOut table={file.table} columns={columns} />
      </div>
      <div className={styles.tabs}>
        <Tabs<'rows' | 'columns'>
          label={t('members.import.tabs')}
          value={tab}
          onChange={setTab}
          items={[
            {
              id: 'rows',
              label: t('members.import.rows'),
              count: rows.length,
              content: <InstitutionRows planning={planning} />,
            },
            {
              id: 'columns',
              label: t('members.import.columns'),
              count: columns.length,
              content: (
                <>
                  <ReadAgain file={file} correct={correct} />
                  <ColumnsTab
                    columns={columns}
                    options={[
                      ...institutionFields.map((id) => ({ id, label: t(`institutions.${id}`) })),
                      { id: 'id', label: t('import.field.memberId') },
                      { id: 'ignored', label: t('import.field.ignored') },
                    ]}
                    onMap={mapColumn}
                  />
                </>
              ),
            },
          ]}
        />
      </div>
    </Page>
  );
}
