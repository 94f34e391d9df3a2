import { Check } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Network } from '../../../shared/schema';
import { Button, cx, Panel, useMessages } from '../../ui';
import styles from './StartHere.module.css';
import { usePlanMeeting } from './usePlanMeeting';

interface StartHereProps {
  readonly network: Network | undefined;
  readonly hasMembers: boolean;
  readonly hasMeetings: boolean;
}

/** In a new network: three steps, each ticked once it is done. Gone when there are members and a meeting. */
export function StartHere({ network, hasMembers, hasMeetings }: StartHereProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const plan = usePlanMeeting();
  const steps = [
    {
      id: 'network',
      isDone: network !== undefined && (network.contactName !== '' || network.contactEmail !== ''),
      run: () => navigate('/network'),
    },
    { id: 'members', isDone: hasMembers, run: () => navigate('/members/import') },
    { id: 'meeting', isDone: hasMeetings, run: plan },
  ] as const;
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Panel>
      <h2>{t('overview.start.title')}</h2>
      <p className={styles.lead}>{t('overview.start.text')}</p>
      <ol className={styles.steps}>
        {steps.map(({ id, isDone, run }, index) => (
          <li key={id} className={styles.step}>
            <span
              className={cx(styles.mark, isDone && styles.done, id === next?.id && styles.next)}
              role="img"
              aria-label={t(isDone ? 'overview.start.done' : 'overview.start.open')}
            >
              {isDone ? <Check size={16} strokeWidth={2.5} aria-hidden /> : index + 1}
            </span>
            <div className={styles.what}>
              <h3>{t(`overview.start.${id}.title`)}</h3>
              <p>{t(`overview.start.${id}.text`)}</p>
            </div>
            {!isDone && (
              <Button
                {...(id !== 'network' && { changesData: true })}
                variant={id === next?.id ? 'primary' : 'secondary'}
                onPress={run}
              >
                {t(`overview.start.${id}.do`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
