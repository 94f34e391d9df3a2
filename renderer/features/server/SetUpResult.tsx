import type { ComponentProps } from 'react';
import type { ServerProvisionAnswer } from '../../../shared/ipc/serverTools';
import { faultToText } from '../../../shared/server/describe';
import { Callout, Section, useMessages } from '../../ui';
import { NewLogins } from './NewLogins';
import styles from './server.module.css';
import { StepItem } from './StepItem';

type SetUpResultProps = Pick<Extract<ServerProvisionAnswer, { readonly kind: 'run' }>, 'results' | 'newLogins'> & {
  readonly address: ComponentProps<typeof NewLogins>['address'];
};

export function SetUpResult({ results, newLogins, address }: SetUpResultProps) {
  const { t } = useMessages();
  const lost = results.filter(({ outcome }) => outcome.kind === 'failed' || outcome.kind === 'skipped').length;
  return (
    <>
      <Callout
        isLive
        tone={lost > 0 ? 'danger' : 'success'}
        title={lost > 0 ? t('server.resultLost', { count: lost }) : t('server.resultGood')}
      />
      {newLogins.length > 0 && <NewLogins logins={newLogins} address={address} />}
      <Section title={t('server.results')}>
        <ul className={styles.list}>
          {results.map(({ step, outcome }) => (
            <StepItem
              key={step.key}
              step={step}
              state={outcome.kind}
              fault={outcome.kind === 'failed' ? faultToText(outcome.fault, t) : undefined}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}
