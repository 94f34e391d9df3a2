import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportFile, MemberImportPlan, PlannedRecords } from '../../../shared/domain/import';
import { importMembers } from '../../actions';
import type { UndoHandle } from '../../data';
import { useSession } from '../../live';
import type { ReadFile } from '../../reading';
import { Page, ProgressBar, useMessages, useShortcut } from '../../ui';
import { ChooseFile } from './ChooseFile';
import { ImportDone } from './ImportDone';
import { ImportHeader } from './ImportHeader';
import { ImportPreview } from './ImportPreview';

type Stage =
  | { readonly kind: 'choose'; readonly chosen?: ReadFile<'members'> }
  | { readonly kind: 'preview'; readonly file: ImportFile; readonly source: File }
  | { readonly kind: 'writing' }
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly plan: MemberImportPlan;
      readonly records: PlannedRecords;
      readonly undo: UndoHandle;
    };

/** From a file to members: choose, check, write, summary. Nothing is written before the user has seen what will be. */
export function ImportScreen() {
  const session = useSession();
  const [, setLocation] = useLocation();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  useShortcut('escape', () => setLocation('/members'), {
    isDisabled: stage.kind === 'preview' || stage.kind === 'writing',
  });

  function show(chosen: ReadFile<'members'>): void {
    const { result, source } = chosen;
    setStage(result.ok ? { kind: 'preview', file: result.value, source } : { kind: 'choose', chosen });
  }

  async function write(records: PlannedRecords, plan: MemberImportPlan): Promise<void> {
    const before = stage;
    setStage({ kind: 'writing' });
    try {
      await session.beforeRisk('import');
      setStage({
        kind: 'done',
        file: before.kind === 'preview' ? before.file.name : '',
        plan,
        records,
        undo: await importMembers(session, records),
      });
    } catch (thrown) {
      // Back to the file and its plan: what was not written can be written again, what was is recognised there.
      setStage(before);
      throw thrown;
    }
  }

  switch (stage.kind) {
    case 'choose':
      return <ChooseFile chosen={stage.chosen} onRead={show} />;
    case 'preview':
      return (
        <ImportPreview
          file={stage.file}
          source={stage.source}
          onRead={show}
          onCancel={() => setStage({ kind: 'choose' })}
          onImport={(records, plan) => write(records, plan)}
        />
      );
    case 'writing':
      return <ImportProgress />;
    case 'done':
      return (
        <ImportDone
          file={stage.file}
          plan={stage.plan}
          records={stage.records}
          undo={stage.undo}
          onAgain={() => setStage({ kind: 'choose' })}
        />
      );
  }
}

/** Without a count: what is written is written in one transaction. */
function ImportProgress() {
  const { t } = useMessages();
  return (
    <Page layout="read">
      <ImportHeader />
      <ProgressBar label={t('members.import.writing')} />
    </Page>
  );
}
