import type { ServerPlan } from '../../../shared/ipc/serverTools';
import { Button, Callout, type MaybeAsync, Section, Toolbar, useMessages } from '../../ui';
import styles from './server.module.css';
import { StepItem } from './StepItem';

interface SetUpPlanProps {
  readonly steps: Extract<ServerPlan, { readonly kind: 'plan' }>['steps'];
  readonly isRunning: boolean;
  readonly onRun: () => MaybeAsync;
}

export function SetUpPlan({ steps, isRunning, onRun }: SetUpPlanProps) {
  const { t } = useMessages();
  const needed = steps.filter(({ isNeeded }) => isNeeded);
  const there = steps.filter(({ isNeeded }) => !isNeeded);
  return (
    <>
      {needed.length === 0 ? (
        <Callout isLive tone="success" title={t('server.nothingToDo')} />
      ) : (
        <Section title={t('server.steps')}>
          <ul className={styles.list}>
            {needed.map(({ step }) => (
              <StepItem key={step.key} step={step} state="todo" />
            ))}
          </ul>
          <Callout isLive>{t('server.runConsequence')}</Callout>
          <Toolbar>
            <Button variant="primary" isPending={isRunning} onPress={onRun}>
              {t('server.run')}
            </Button>
          </Toolbar>
        </Section>
      )}
      {there.length > 0 && (
        <Section title={t('server.alreadyThere', { count: there.length })}>
          <ul className={styles.list}>
            {there.map(({ step }) => (
              <StepItem key={step.key} step={step} state="there" />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
