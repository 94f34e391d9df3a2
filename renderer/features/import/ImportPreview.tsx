import { useState } from 'react';
import { ulid } from '../../../shared/ulid';
import {
  planToRecords,
  rememberColumns,
  type ImportFile,
  type MemberImportPlan,
  type PlannedRecords,
} from '../../../shared/domain/import';
import type { Membership } from '../../../shared/schema';
import { createId } from '../../../shared/schema/records';
import { useApp, useToday } from '../../live';
import { ReadingProgress, type ReadFile } from '../../reading';
import { AfterDelay, Button, Callout, Page, ProgressBar, Select, Tabs, useMessages, type MaybeAsync } from '../../ui';
import { ColumnsTab, useMemberFields } from './ColumnsTab';
import styles from './import.module.css';
import { ImportHeader } from './ImportHeader';
import { KindOfList, type ListKind } from './KindOfList';
import { ReadAgain, useCorrecting } from './ReadAgain';
import { LeftOut } from './LeftOut';
import { Recognised } from './Recognised';
import { InstitutionsTab } from './InstitutionsTab';
import { contactSourceOf, fieldsMappedTwice, hasEmailColumn, hasNameColumn, proposedMembership } from './previewRows';
import { RowsTab } from './RowsTab';
import { useSaveReport } from './useSaveReport';
import { useImportPlan, type ImportPlanning } from './useImportPlan';
import { WriteButton } from './WriteButton';

type ImportPreviewProps = {
  readonly file: ImportFile;
  readonly source: File;
  /** Another way of reading the same file. */
  readonly onRead: (file: ReadFile<'members'>) => void;
  /** The list holds something else. */
  readonly onKind: (kind: ListKind) => void;
  readonly onCancel: () => void;
  readonly onImport: (records: PlannedRecords, plan: MemberImportPlan) => MaybeAsync;
};

type TabId = 'rows' | 'columns' | 'institutions';
const STATUSES = ['member', 'prospect'] as const satisfies readonly Membership[];

export function ImportPreview(props: ImportPreviewProps) {
  const { file, onCancel } = props;
  const { plan, ...choices } = useImportPlan(file);
  return plan ? (
    <PlannedImport {...props} planning={{ plan, ...choices }} />
  ) : (
    <Planning file={file} onCancel={onCancel} />
  );
}

/** Until a long list is compared with what is in the network. */
function Planning({ file, onCancel }: Pick<ImportPreviewProps, 'file' | 'onCancel'>) {
  const { t } = useMessages();
  return (
    <Page layout="read">
      <ImportHeader subtitle={<Recognised file={file} />} />
      <AfterDelay>
        <ProgressBar label={t('members.import.planning')} onCancel={onCancel} />
      </AfterDelay>
    </Page>
  );
}

type PlannedImportProps = ImportPreviewProps & { readonly planning: ImportPlanning };

function PlannedImport({ file, source, planning, onRead, onKind, onCancel, onImport }: PlannedImportProps) {
  const { t } = useMessages();
  const { plan, mappings, latestPlan, isRecalled, forgetRecalled } = planning;
  const { settings, updateSettings } = useApp();
  const { reading, correct } = useCorrecting(file, source, onRead);
  const saveReport = useSaveReport();
  const memberFields = useMemberFields();
  const hasName = hasNameColumn(mappings);
  const [tab, setTab] = useState<TabId>(hasName && file.format.kind !== 'signature' ? 'rows' : 'columns');
  const today = useToday();
  const [chosenMembership, setMembership] = useState<Membership>();
  const membership = chosenMembership ?? proposedMembership(mappings);
  const { create, update, perhaps, newInstitutions } = plan.counts;
  const twice = fieldsMappedTwice(mappings);

  async function write(): Promise<void> {
    const latest = await latestPlan();
    // The screen was left.
    if (!latest) return;
    await onImport(
      planToRecords(latest.plan, {
        createId,
        createItemId: ulid,
        membership,
        today,
        contactSource: contactSourceOf(file, mappings),
        members: latest.members,
        source: t('members.import.source', { file: file.name }),
      }),
      latest.plan,
    );
    const columnMappings = rememberColumns(settings.columnMappings, file.mappings, mappings);
    if (columnMappings !== settings.columnMappings)
      await updateSettings({
        columnMappings: columnMappings.map(({ headings, fields }) => ({ headings, fields: [...fields] })),
      });
  }

  return (
    <Page layout="fill">
      <ImportHeader
        subtitle={<Recognised file={file} />}
        actions={
          <>
            <Button variant="quiet" onPress={() => saveReport(file.name, plan)}>
              {t('members.import.report')}
            </Button>
            <Button onPress={onCancel}>{t('members.import.cancel')}</Button>
            <WriteButton create={create} update={update} onPress={write} />
          </>
        }
      />
      <div className={styles.consequence}>
        <p role="status">
          {t('members.import.consequence', {
            members: create,
            institutions: newInstitutions,
            updated: update,
            perhaps,
          })}
        </p>
        <KindOfList file={file} value="members" onChange={onKind} />
        <div className={styles.status}>
          <Select
            label={t('members.import.membership')}
            options={STATUSES.map((id) => ({ id, label: t(`members.status.${id}`) }))}
            value={membership === 'prospect' ? 'prospect' : 'member'}
            onChange={setMembership}
          />
        </div>
      </div>
      <ReadingProgress reading={reading} />
      {isRecalled && (
        <Callout
          tone="info"
          title={t('members.import.remembered')}
          actions={
            <Button variant="quiet" onPress={forgetRecalled}>
              {t('members.import.forget')}
            </Button>
          }
        />
      )}
      {!hasName && <Callout tone="warning" title={t('members.import.noNameColumn')} />}
      {hasName && !hasEmailColumn(mappings) && <Callout tone="warning" title={t('members.import.noEmailColumn')} />}
      {file.table.above.length > 0 && (
        <Callout
          tone="info"
          title={t('members.import.above', { count: file.table.above.length, text: file.table.above.join(' · ') })}
        />
      )}
      {file.format.kind === 'sheet' && file.format.hiddenRows + file.format.hiddenColumns > 0 && (
        <Callout
          tone="info"
          title={t('members.import.hidden', { rows: file.format.hiddenRows, columns: file.format.hiddenColumns })}
        />
      )}
      <LeftOut table={file.table} columns={mappings} />
      {twice.length > 0 && (
        <Callout
          tone="warning"
          title={t('members.import.mappedTwice', {
            fields: twice.map((field) => t(`import.field.${field}`)).join(', '),
          })}
        />
      )}
      <div className={styles.tabs}>
        <Tabs<TabId>
          label={t('members.import.tabs')}
          value={tab}
          onChange={setTab}
          items={[
            {
              id: 'rows',
              label: t('members.import.rows'),
              count: plan.counts.rows,
              content: <RowsTab planning={planning} />,
            },
            {
              id: 'columns',
              label: t('members.import.columns'),
              count: mappings.length,
              content: (
                <>
                  <ReadAgain file={file} correct={correct} />
                  <ColumnsTab
                    columns={mappings}
                    options={memberFields}
                    onMap={planning.mapColumn}
                    areParts={file.format.kind === 'signature'}
                  />
                </>
              ),
            },
            {
              id: 'institutions',
              label: t('members.import.institutions'),
              count: plan.institutions.length,
              content: <InstitutionsTab planning={planning} />,
            },
          ]}
        />
      </div>
    </Page>
  );
}
