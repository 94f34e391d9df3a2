import {
  AlertTriangle,
  CloudDownload,
  CloudUpload,
  Download,
  ExternalLink,
  Eye,
  File,
  FileArchive,
  FileImage,
  FileSpreadsheet,
  FileText,
  Mail,
  MoreHorizontal,
  Pencil,
  Presentation,
  Save,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { fileKindOf, previewOf, renamed, type FileKind } from '../../../shared/domain/files';
import type { FileRecord } from '../../../shared/schema';
import type { FileState } from '../../../shared/sync/files/fileState';
import { useFileState } from '../../live';
import { Button, MenuButton, NameDialog, PlainButton, useMessages, type Icon, type MenuEntry } from '../../ui';
import styles from './files.module.css';
import { fetchLabelOf, isWhole } from './fileStates';
import { useFileActions } from './useFileActions';
import { useFileWords } from './useFileWords';

const iconByKind: Readonly<Record<FileKind, Icon>> = {
  picture: FileImage,
  pdf: FileText,
  text: FileText,
  document: FileText,
  table: FileSpreadsheet,
  slides: Presentation,
  mail: Mail,
  archive: FileArchive,
  other: File,
};

interface FileRowProps {
  readonly file: FileRecord;
  readonly onLook: () => void;
}

export function FileRow({ file, onLook }: FileRowProps) {
  const { t } = useMessages();
  const words = useFileWords();
  const actions = useFileActions();
  const state = useFileState(file.id);
  const [isRenaming, setIsRenaming] = useState(false);
  const KindIcon = iconByKind[fileKindOf(file.name)];
  const canBeLookedAt = previewOf(file.name) !== 'none';
  const isHere = state !== undefined && isWhole(state);
  const fetchLabel = state && fetchLabelOf(state);
  // Why it is not here, and what can be done about it, is told there for every kind of file.
  const isLookedAt = canBeLookedAt || (state !== undefined && !isHere);
  const whenAway = { isDisabled: !isHere, detail: state && !isHere ? words.state(state) : undefined };

  const entries: readonly MenuEntry[] = [
    ...(canBeLookedAt ? [{ id: 'look', label: t('files.look'), icon: Eye, onSelect: onLook }] : []),
    {
      id: 'open',
      label: t('files.openWith'),
      icon: ExternalLink,
      ...whenAway,
      onSelect: () => actions.open(file),
    },
    { id: 'save', label: t('files.saveCopy'), icon: Save, ...whenAway, onSelect: () => actions.saveCopy(file) },
    ...(fetchLabel ? [{ id: 'fetch', label: t(fetchLabel), icon: Download, onSelect: () => actions.fetch(file) }] : []),
    {
      id: 'rename',
      changesData: true,
      label: t('files.rename'),
      icon: Pencil,
      onSelect: () => setIsRenaming(true),
    },
    {
      id: 'remove',
      changesData: true,
      label: t('files.remove'),
      icon: Trash2,
      tone: 'danger',
      onSelect: () => actions.remove(file),
    },
  ];

  return (
    <li className={styles.row} data-testid="file">
      <KindIcon size={18} strokeWidth={1.75} aria-hidden />
      <div className={styles.words}>
        <PlainButton
          className={styles.name}
          onPress={isLookedAt ? onLook : () => actions.open(file)}
          label={t(isLookedAt ? 'files.lookNamed' : 'files.openNamed', { name: file.name })}
        >
          {file.name}
        </PlainButton>
        <span className={styles.facts}>{words.facts(file)}</span>
        {state && <StateNote state={state} text={words.state(state)} />}
      </div>
      {fetchLabel && (
        <Button size="small" variant="quiet" icon={Download} onPress={() => actions.fetch(file)}>
          {t(fetchLabel)}
        </Button>
      )}
      <MenuButton label={t('files.actions', { name: file.name })} icon={MoreHorizontal} items={entries} />
      {actions.question}
      {isRenaming && (
        <NameDialog
          title={t('files.rename.title')}
          label={t('files.rename.label')}
          hint={t('files.rename.hint')}
          missing={t('files.rename.missing')}
          saveLabel={t('files.rename.save')}
          initial={file.name}
          noteOf={(typed) => {
            const name = renamed(file.name, typed);
            return typed.trim() === '' || name === typed.trim() ? undefined : t('files.rename.becomes', { name });
          }}
          onSave={(typed) => actions.rename(file, typed)}
          onClose={() => setIsRenaming(false)}
        />
      )}
    </li>
  );
}

/** Quiet, and only where there is something to say. */
function StateNote({ state, text }: { readonly state: FileState; readonly text: string }) {
  if (text === '') return null;
  const isBad = state.kind === 'damaged' || state.kind === 'unreadable';
  const StateIcon = isBad ? AlertTriangle : state.kind === 'sending' ? CloudUpload : CloudDownload;
  return (
    <span className={isBad ? styles.bad : styles.state}>
      <StateIcon size={14} aria-hidden />
      {text}
    </span>
  );
}
