import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportFile } from '../../../shared/domain/import';
import { looksLikeInstitutions } from '../../../shared/domain/institutionImport';
import { importInstitutions, importMembers } from '../../actions';
import type { UndoHandle } from '../../data';
import { useSession } from '../../live';
import type { ReadFile } from '../../reading';
import { Page, ProgressBar, useMessages, useShortcut } from '../../ui';
import { ChooseFile } from './ChooseFile';
import { ImportDone } from './ImportDone';
import { ImportHeader } from './ImportHeader';
import { ImportPreview, type ImportedPeople } from './ImportPreview';
import { InstitutionPreview, type ImportedInstitutions } from './InstitutionPreview';
import { InstitutionsDone } from './InstitutionsDone';
import type { ListKind } from './KindOfList';

type Stage =
  | { readonly kind: 'choose'; readonly chosen?: ReadFile<'members'> }
  | { readonly kind: 'preview'; readonly file: ImportFile; readonly source: File; readonly list: ListKind }
  | { readonly kind: 'writing'; readonly list: ListKind }
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly written: ImportedPeople;
      readonly undo: UndoHandle;
    }
  | {
      readonly kind: 'institutionsDone';
      readonly file: string;
      readonly written: ImportedInstitutions;
      readonly undo: UndoHandle;
    };

/** From a file to members or institutions: choose, check, write, summary. Nothing is written before the user has seen what will be. */
export function ImportScreen() {
  const session = useSession();
  const [, setLocation] = useLocation();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  useShortcut('escape', () => setLocation('/members'), {
    isDisabled: stage.kind === 'preview' || stage.kind === 'writing',
  });

  function show(chosen: ReadFile<'members'>): void {
    const { result, source } = chosen;
    if (!result.ok) return setStage({ kind: 'choose', chosen });
    const file = result.value;
    const proposed = looksLikeInstitutions(file.table) ? 'institutions' : 'members';
    // Read again as a person corrected it, it stays what they said that it is.
    setStage({ kind: 'preview', file, source, list: stage.kind === 'preview' ? stage.list : proposed });
  }

  async function write(list: ListKind, done: () => Promise<Stage>): Promise<void> {
    const before = stage;
    setStage({ kind: 'writing', list });
    try {
      await session.beforeRisk('import');
      setStage(await done());
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
        <Preview
          key={stage.list}
          stage={stage}
          write={write}
          onRead={show}
          onKind={(list) => setStage({ ...stage, list })}
          onCancel={() => setStage({ kind: 'choose' })}
        />
      );
    case 'writing':
      return <ImportProgress list={stage.list} />;
    case 'done':
      return (
        <ImportDone
          file={stage.file}
          written={stage.written}
          undo={stage.undo}
          onAgain={() => setStage({ kind: 'choose' })}
        />
      );
    case 'institutionsDone':
      return (
        <InstitutionsDone
          file={stage.file}
          written={stage.written}
          undo={stage.undo}
          onAgain={() => setStage({ kind: 'choose' })}
        />
      );
  }
}

interface PreviewProps {
  readonly stage: Extract<Stage, { readonly kind: 'preview' }>;
  readonly write: (list: ListKind, done: () => Promise<Stage>) => Promise<void>;
  readonly onRead: (file: ReadFile<'members'>) => void;
  readonly onKind: (kind: ListKind) => void;
  readonly onCancel: () => void;
}

function Preview({ stage: { file, source, list }, write, ...rest }: PreviewProps) {
  const session = useSession();
  return list === 'members' ? (
    <ImportPreview
      file={file}
      source={source}
      {...rest}
      onImport={(written) =>
        write(list, async () => {
          const { records, into } = written;
          const undo = await importMembers(
            session,
            records,
            into && { meetingId: into.meeting.id, entries: into.entries },
          );
          return { kind: 'done', file: file.name, written, undo };
        })
      }
    />
  ) : (
    <InstitutionPreview
      file={file}
      source={source}
      {...rest}
      onImport={(written) =>
        write(list, async () => {
          const undo = await importInstitutions(session, written.records);
          return { kind: 'institutionsDone', file: file.name, written, undo };
        })
      }
    />
  );
}

/** Without a count: what is written is written in one transaction. */
function ImportProgress({ list }: { readonly list: ListKind }) {
  const { t } = useMessages();
  return (
    <Page layout="read">
      <ImportHeader kind={list} />
      <ProgressBar label={t('members.import.writing')} />
    </Page>
  );
}
