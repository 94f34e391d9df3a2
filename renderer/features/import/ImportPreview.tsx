import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { ulid } from '../../../shared/ulid';
import {
  planToRecords,
  rememberColumns,
  withInvitees,
  type ImportFile,
  type MemberImportPlan,
  type PlannedRecords,
} from '../../../shared/domain/import';
import type { Membership } from '../../../shared/schema';
import { createId } from '../../../shared/schema/records';
import { useApp, useToday } from '../../live';
import { ReadingProgress, type ReadFile } from '../../reading';
import { AfterDelay, Button, Page, ProgressBar, Select, useMessages, type MaybeAsync } from '../../ui';
import { ColumnsTab, useMemberFields } from './ColumnsTab';
import { FileShape } from './FileShape';
import styles from './import.module.css';
import { ImportFoot } from './ImportFoot';
import { ImportHeader } from './ImportHeader';
import { ImportNotes } from './ImportNotes';
import { ImportRows } from './ImportRows';
import { InstitutionsTab } from './InstitutionsTab';
import { KindOfList, type ListKind } from './KindOfList';
import { MeetingChoice, MeetingConsequence } from './MeetingChoice';
import { contactSourceOf, hasNameColumn, hasStatusColumn, proposedMembership, type PreviewFilter } from './previewRows';
import { SourceChoices, useCorrecting } from './ReadAgain';
import { Recognised } from './Recognised';
import { useImportPlan, type ImportPlanning } from './useImportPlan';
import { useIntoMeeting, type ImportedInto } from './useIntoMeeting';
import { useSaveReport } from './useSaveReport';
import { VerdictSummary, type PreviewView } from './VerdictSummary';

type ImportPreviewProps = {
  readonly file: ImportFile;
  readonly source: File;
  /** Another way of reading the same file. */
  readonly onRead: (file: ReadFile<'members'>) => void;
  /** The list holds something else. */
  readonly onKind: (kind: ListKind) => void;
  readonly onCancel: () => void;
  readonly onImport: (written: ImportedPeople) => MaybeAsync;
};

/** What was planned, and is about to be written. */
export type ImportedPeople = {
  readonly plan: MemberImportPlan;
  readonly records: PlannedRecords;
  readonly into: ImportedInto | undefined;
};

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
      <ImportHeader file={file.name} subtitle={<Recognised file={file} />} />
      <AfterDelay>
        <ProgressBar label={t('members.import.planning')} onCancel={onCancel} />
      </AfterDelay>
    </Page>
  );
}

type PlannedImportProps = ImportPreviewProps & { readonly planning: ImportPlanning };

function PlannedImport({ file, source, planning, onRead, onKind, onCancel, onImport }: PlannedImportProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const { plan, mappings, latestPlan } = planning;
  const { settings, updateSettings } = useApp();
  const { reading, correct } = useCorrecting(file, source, onRead);
  const saveReport = useSaveReport();
  const into = useIntoMeeting(plan);
  const shown = useMemo(() => withInvitees(plan, into.plan), [plan, into.plan]);
  const memberFields = useMemberFields();
  const [view, setView] = useState<PreviewView>(
    hasNameColumn(mappings) && file.format.kind !== 'signature' ? 'rows' : 'columns',
  );
  const [filter, setFilter] = useState<PreviewFilter>('all');
  const today = useToday();
  const [chosenMembership, setMembership] = useState<Membership>();
  const membership = chosenMembership ?? proposedMembership(mappings);

  async function write(): Promise<void> {
    const latest = await latestPlan();
    // The screen was left.
    if (!latest) return;
    const records = planToRecords(latest.plan, {
      createId,
      createItemId: ulid,
      membership,
      today,
      contactSource: contactSourceOf(file, mappings),
      members: latest.members,
      source: t('members.import.source', { file: file.name }),
    });
    await onImport({ plan: latest.plan, records, into: await into.toRecords(latest.plan, records.memberIdByLine) });
    const columnMappings = rememberColumns(settings.columnMappings, file.mappings, mappings);
    if (columnMappings !== settings.columnMappings)
      await updateSettings({
        columnMappings: columnMappings.map(({ headings, fields }) => ({ headings, fields: [...fields] })),
      });
  }

  return (
    <Page layout="fill">
      <div className={styles.work} data-full-width>
        <ImportHeader
          file={file.name}
          subtitle={<FileShape file={file} mappings={mappings} />}
          actions={<Button onPress={onCancel}>{t('members.import.cancel')}</Button>}
        />
        <div className={styles.controls}>
          <SourceChoices file={file} correct={correct} />
          <Select
            label={t('members.import.membership')}
            {...(hasStatusColumn(mappings) && { description: t('members.import.membershipOfFile') })}
            options={STATUSES.map((id) => ({ id, label: t(`members.status.${id}`) }))}
            value={membership === 'prospect' ? 'prospect' : 'member'}
            onChange={setMembership}
          />
          <MeetingChoice into={into} />
          <KindOfList file={file} value="members" onChange={onKind} />
        </div>
        <MeetingConsequence into={into} people={plan} />
        <ReadingProgress reading={reading} />
        <ImportNotes file={file} planning={planning} />
        <VerdictSummary
          plan={shown}
          columnCount={mappings.length}
          filter={filter}
          view={view}
          onFilter={(next) => {
            setFilter(next);
            setView('rows');
          }}
          onView={setView}
        />
        <div className={styles.list}>
          {view === 'rows' && <ImportRows planning={{ ...planning, plan: shown }} into={into} filter={filter} />}
          {view === 'columns' && (
            <ColumnsTab
              columns={mappings}
              options={memberFields}
              onMap={planning.mapColumn}
              areParts={file.format.kind === 'signature'}
            />
          )}
          {view === 'institutions' && <InstitutionsTab planning={planning} />}
        </div>
      </div>
      <ImportFoot
        plan={plan}
        invitees={into.plan?.writes.length ?? 0}
        onReport={() => saveReport(file.name, plan, into)}
        onLeave={() => setLocation('/members')}
        onWrite={write}
      />
    </Page>
  );
}
