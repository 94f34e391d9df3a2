import { useEffect, useState } from 'react';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import type { RestorePoint } from '../../../data';
import { useSession, useSync } from '../../../live';
import { Button, ConfirmDialog, Section, toast, useAct, useMessages } from '../../../ui';
import styles from './RestorePoints.module.css';

/** The whole network as it was before something large happened, with the way back. */
export function RestorePoints() {
  const { t, formatDateTime, formatNumber } = useMessages();
  const { restore } = useSession();
  const { access, status } = useSync();
  const { points, reload } = useRestorePoints();
  const [chosen, setChosen] = useState<RestorePoint>();

  async function bringBack(point: RestorePoint): Promise<void> {
    const count = await restore.bringBack(point.id);
    setChosen(undefined);
    reload();
    if (count === undefined) toast({ tone: 'danger', message: t('sync.restore.gone') });
    else
      toast({
        tone: 'success',
        message: t('sync.restore.done', { count, time: formatDateTime(point.id, LAPTOP_ZONE) }),
      });
  }

  // Without a server nothing large has happened that one would want to go back from.
  if (status.kind === 'local' && points.length === 0) return null;
  return (
    <Section title={t('sync.restore.title')}>
      <p>{t('sync.restore.text')}</p>
      {points.length === 0 ? (
        <p className={styles.none}>{t('sync.restore.none')}</p>
      ) : (
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point.id} className={styles.point}>
              <span className={styles.when}>{formatDateTime(point.id, LAPTOP_ZONE)}</span>
              <span>{t(`sync.restore.reason.${point.reason}`)}</span>
              <span className={styles.count}>
                {t('sync.restore.records', { count: point.records, number: formatNumber(point.records) })}
              </span>
              <Button
                size="small"
                isDisabled={access === 'read'}
                aria-label={t('sync.restore.bringBackNamed', { time: formatDateTime(point.id, LAPTOP_ZONE) })}
                onPress={() => setChosen(point)}
              >
                {t('sync.restore.bringBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {access === 'read' && points.length > 0 && <p className={styles.none}>{t('sync.reader.title')}</p>}
      <ConfirmDialog
        isOpen={chosen !== undefined}
        title={t('sync.restore.question', { time: chosen ? formatDateTime(chosen.id, LAPTOP_ZONE) : '' })}
        consequence={t('sync.restore.consequence')}
        confirmLabel={t('sync.restore.bringBack')}
        onClose={() => setChosen(undefined)}
        onConfirm={() => chosen && bringBack(chosen)}
      />
    </Section>
  );
}

/** Newest first. Read again whenever sync changes its kind of state, since that is when points are made. */
function useRestorePoints(): { readonly points: readonly RestorePoint[]; readonly reload: () => void } {
  const { restore } = useSession();
  const act = useAct();
  const { kind } = useSync().status;
  const [points, setPoints] = useState<readonly RestorePoint[]>([]);
  const [version, setVersion] = useState(0);
  // They are outside the store, in a database of their own.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const found = await restore.list();
      if (isCurrent) setPoints(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, restore, kind, version]);
  return { points, reload: () => setVersion((count) => count + 1) };
}
