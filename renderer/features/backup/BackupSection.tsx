import { HardDrive } from 'lucide-react';
import { useState } from 'react';
import type { Backups } from '../../../shared/ipc/backup';
import { useBackups, useLostStore, useSession } from '../../live';
import { Button, Callout, ProgressBar, Section, useMessages } from '../../ui';
import styles from './BackupSection.module.css';
import { BackupTable } from './BackupTable';
import { RotationSquares } from './RotationSquares';
import { useChoosePlace } from './useChoosePlace';

/** Where backups lie, which there are, and whether each was tried. */
export function BackupSection() {
  const { t } = useMessages();
  const { backups, newer } = useSession();
  const { known, running } = useBackups();
  const { change } = useChoosePlace();
  const [shows, setShows] = useState<'some' | 'all'>('some');

  if (known === undefined) return null;
  if (known === null)
    return (
      <Section title={t('backup.title')}>
        <p className={styles.quiet}>{t(newer ? 'startUp.newer.backup' : 'backup.demo')}</p>
      </Section>
    );
  const { place, files, opens } = known;
  return (
    <Section
      title={t('backup.title')}
      actions={
        place && (
          <span className={styles.place}>
            <HardDrive size={14} aria-hidden />
            <span>{place.name}</span>
            <Button variant="quiet" size="small" onPress={change}>
              {t('backup.change')}
            </Button>
          </span>
        )
      }
    >
      {!place && <ChoosePlace opens={opens} onChoose={change} />}
      {place && !place.isThere && <Callout tone="warning">{t('backup.missing', { name: place.name })}</Callout>}
      {place && opens === 'here' && <Callout tone="warning">{t('backup.here')}</Callout>}
      {!running && <MissingFiles files={files} />}
      {known.shrunk && <ShrunkBackups shrunk={known.shrunk} />}
      {running && (
        <ProgressBar
          label={t(running.part === 'files' ? 'backup.runningFiles' : 'backup.running')}
          done={running.done}
          total={running.total}
          onCancel={() => backups.cancel()}
        />
      )}
      {(files.length > 0 || place) && (
        <>
          <RotationSquares files={files} />
          <BackupTable known={known} limit={shows === 'all' ? undefined : SHOWN} />
          {files.length > SHOWN && shows === 'some' && (
            <div>
              <Button variant="quiet" size="small" onPress={() => setShows('all')}>
                {t('backup.all', { count: files.length })}
              </Button>
            </div>
          )}
        </>
      )}
      {place?.isSameDisk === true && <p className={styles.quiet}>{t('backup.sameDisk')}</p>}
      {place && opens === 'plain' && <p className={styles.quiet}>{t('backup.choose.plain')}</p>}
    </Section>
  );
}

const SHOWN = 5;

/** Of what the last backup lacks of files, and why. */
function MissingFiles({ files }: Pick<Backups, 'files'>) {
  const { t } = useMessages();
  const latest = files.find(({ records }) => records !== null);
  const count = latest?.missingFiles ?? 0;
  if (count === 0) return null;
  return (
    <Callout tone="warning">
      {t(latest?.isUnfinished === true ? 'backup.files.unfinished' : 'backup.files.missing', { count })}
    </Callout>
  );
}

/** The larger ones stay until a person says that the small ones are right. */
function ShrunkBackups({ shrunk: { records, before } }: { readonly shrunk: NonNullable<Backups['shrunk']> }) {
  const { t, formatNumber } = useMessages();
  const { backups } = useSession();
  const isLost = useLostStore() !== undefined;
  return (
    <Callout
      tone="warning"
      actions={
        !isLost && (
          <Button size="small" onPress={backups.acceptShrunk}>
            {t('backup.shrunk.accept')}
          </Button>
        )
      }
    >
      {t('backup.shrunk', { records: formatNumber(records), before: formatNumber(before) })}
    </Callout>
  );
}

function ChoosePlace({
  opens,
  onChoose,
}: {
  readonly opens: Backups['opens'];
  readonly onChoose: () => Promise<void>;
}) {
  const { t } = useMessages();
  return (
    <div className={styles.choose}>
      <p>{t('backup.none')}</p>
      <p>{t('backup.choose.text')}</p>
      <p>{t(opens === 'plain' ? 'backup.choose.plain' : 'backup.choose.sealed')}</p>
      <div>
        <Button onPress={onChoose}>{t('backup.choose')}</Button>
      </div>
    </div>
  );
}
