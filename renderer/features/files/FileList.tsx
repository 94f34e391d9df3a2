import { filesOf } from '../../../shared/domain/files';
import { useRecords } from '../../live';
import { Button, Callout, FileButton, FileDropArea, ProgressBar, useMessages } from '../../ui';
import { FileRows } from './FileRows';
import styles from './files.module.css';
import { useAddFiles, type Adding, type Refused } from './useAddFiles';
import { useFileWords } from './useFileWords';

interface FileListProps {
  /** Note, agenda item, meeting, topic or institution. */
  readonly targetId: string;
  /** The one list of a page, that takes what is pasted nowhere else. */
  readonly takesPastes?: boolean;
  /** Among other fields: says nothing where there is nothing. */
  readonly isCompact?: boolean;
}

/** What hangs on a record, and the ways to add to it: choosing, dropping, pasting. */
export function FileList({ targetId, takesPastes = false, isCompact = false }: FileListProps) {
  const { t } = useMessages();
  const files = filesOf(useRecords('files').records, targetId);
  const adding = useAddFiles(targetId);
  return (
    <FileDropArea label={t('files.drop')} takesPastes={takesPastes} onFiles={adding.add}>
      {files.length === 0 && !isCompact && <p className={styles.hint}>{t('files.empty')}</p>}
      <FileRows files={files} />
      {adding.now && <AddingProgress now={adding.now} onCancel={adding.cancel} />}
      {adding.refused.length > 0 && <RefusedFiles refused={adding.refused} onClose={adding.dismiss} />}
      <div>
        <FileButton onFiles={(chosen) => adding.add({ files: chosen, folders: [], isPasted: false })}>
          {t('files.add')}
        </FileButton>
      </div>
    </FileDropArea>
  );
}

function AddingProgress({ now, onCancel }: { readonly now: Adding; readonly onCancel: () => void }) {
  const { t } = useMessages();
  const { size } = useFileWords();
  const { name, position, count, done, total } = now;
  return (
    <ProgressBar
      label={count > 1 ? t('files.addingOf', { name, position, count }) : t('files.adding', { name })}
      done={done}
      total={total}
      count={t('files.share', { done: size(done), total: size(total) })}
      onCancel={onCancel}
    />
  );
}

function RefusedFiles({ refused, onClose }: { readonly refused: readonly Refused[]; readonly onClose: () => void }) {
  const { t } = useMessages();
  const isHarmless = refused.every(({ problem }) => problem === 'alreadyHere');
  return (
    <Callout
      isLive
      tone={isHarmless ? 'info' : 'warning'}
      title={t('files.refused', { count: refused.length })}
      actions={
        <Button size="small" onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <ul className={styles.refused}>
        {refused.map(({ name, problem }, index) => (
          <li key={`${name} ${index}`}>
            <strong>{name}</strong>: {t(`files.problem.${problem}`)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
