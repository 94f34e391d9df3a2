import { Pause, Play } from 'lucide-react';
import { assertNever } from '../../../shared/assertNever';
import type { Amount, LaneState } from '../../../shared/sync/files/laneState';
import { useFileLane, useSession, useSync } from '../../live';
import { Button, Checkbox, DetailRows, Section, useMessages, type Messages } from '../../ui';
import styles from './files.module.css';
import { useFileWords } from './useFileWords';

/** What of files is under way, how much waits, what they take, and the two switches of this laptop. */
export function FilesLane() {
  const { t } = useMessages();
  const { files, repositories } = useSession();
  const { size } = useFileWords();
  const { state, toSend, toFetch, stored, isOnRequest } = useFileLane();
  const nameOf = (id: string): string => repositories.files.get(id)?.name ?? t('records.gone');
  const amount = ({ files: count, bytes }: Amount): string => t('files.lane.amount', { count, size: size(bytes) });
  const isConnected = useSync(({ status }) => status.kind !== 'local');
  return (
    <Section
      title={t('files.lane.title')}
      actions={
        isConnected &&
        (state.kind === 'paused' ? (
          <Button size="small" icon={Play} onPress={() => files.resume()}>
            {t('files.lane.resume')}
          </Button>
        ) : (
          <Button size="small" icon={Pause} onPress={() => files.pause()}>
            {t('files.lane.pause')}
          </Button>
        ))
      }
    >
      <DetailRows
        rows={[
          { id: 'state', label: t('files.lane.state'), value: stateText(t, state, nameOf) },
          ...(isConnected
            ? [
                { id: 'toSend', label: t('files.lane.toSend'), value: amount(toSend) },
                { id: 'toFetch', label: t('files.lane.toFetch'), value: amount(toFetch) },
              ]
            : []),
          { id: 'stored', label: t('files.lane.stored'), value: t('files.lane.storedBytes', { size: size(stored) }) },
        ]}
      />
      <Checkbox
        label={t('files.lane.onRequest')}
        isSelected={isOnRequest}
        onChange={(isSelected) => files.setOnRequest(isSelected)}
      />
      <p className={styles.hint}>{t('files.lane.onRequestHint')}</p>
      {stored > 0 && <p className={styles.hint}>{t('files.lane.backup')}</p>}
    </Section>
  );
}

function stateText(t: Messages['t'], state: LaneState, nameOf: (id: string) => string): string {
  switch (state.kind) {
    case 'off':
    case 'paused':
    case 'behindRecords':
    case 'idle':
    case 'expecting':
      return t(`files.lane.${state.kind}`);
    case 'running':
      return t(`files.lane.running.${state.direction}`, { name: nameOf(state.fileId) });
    case 'waiting':
      switch (state.trouble) {
        case 'serverFull':
        case 'diskFull':
        case 'tooLarge':
        case 'readOnly':
          return t(`files.lane.waiting.${state.trouble}`);
        default:
          return t('files.lane.waiting.other');
      }
    default:
      return assertNever(state);
  }
}
