import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MemberImportPlan } from '../../../shared/domain/import';
import { useSession } from '../../live';
import { useShortcut } from '../../ui';
import { ChooseFile } from './ChooseFile';
import { ImportDone } from './ImportDone';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import { readImportFile, type ImportFile, type ImportFileProblem } from './readImportFile';
import { writeImport, type ImportRecords } from './writeImport';

type Stage =
  | { readonly kind: 'choose'; readonly problem?: ImportFileProblem }
  | { readonly kind: 'preview'; readonly file: ImportFile }
  | { readonly kind: 'writing'; readonly total: number; readonly written: number }
  | { readonly kind: 'done'; readonly plan: MemberImportPlan; readonly takeBack: () => Promise<void> };

/** From a file to members: choose, check, write, summary. Nothing is written before the user has seen what will be. */
export function ImportScreen() {
  const session = useSession();
  const [, setLocation] = useLocation();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  useShortcut('escape', () => setLocation('/members'), {
    isDisabled: stage.kind === 'preview' || stage.kind === 'writing',
  });

  async function read(file: File): Promise<void> {
    const result = readImportFile(file.name, new Uint8Array(await file.arrayBuffer()));
    setStage(result.ok ? { kind: 'preview', file: result.value } : { kind: 'choose', problem: result.error });
  }

  async function write(records: ImportRecords, plan: MemberImportPlan): Promise<void> {
    const total = records.members.length;
    const before = stage;
    setStage({ kind: 'writing', total, written: 0 });
    try {
      const takeBack = await writeImport(records, session, (written) => setStage({ kind: 'writing', total, written }));
      setStage({ kind: 'done', plan, takeBack });
    } catch (thrown) {
      // Back to the file and its plan: what was not written can be written again, what was is recognised there.
      setStage(before);
      throw thrown;
    }
  }

  switch (stage.kind) {
    case 'choose':
      return <ChooseFile problem={stage.problem} onFile={(file) => read(file)} />;
    case 'preview':
      return (
        <ImportPreview
          file={stage.file}
          onCancel={() => setStage({ kind: 'choose' })}
          onImport={(records, plan) => write(records, plan)}
        />
      );
    case 'writing':
      return <ImportProgress written={stage.written} total={stage.total} />;
    case 'done':
      return <ImportDone plan={stage.plan} takeBack={stage.takeBack} onAgain={() => setStage({ kind: 'choose' })} />;
  }
}
