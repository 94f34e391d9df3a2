import { useState } from 'react';
import type { AcceptedLink } from '../../../../shared/ipc/setupLink';
import { useApp } from '../../../live';
import { Button, Callout, DetailRows, Form, Toolbar, useMessages } from '../../../ui';
import { findingToCallout } from '../../sync';
import styles from '../setupLink.module.css';
import type { OpenLink, UnusableLink } from './linkSteps';

interface ShowPlanProps {
  readonly link: OpenLink;
  readonly onUnusable: (problem: UnusableLink) => void;
  readonly onForgotten: () => void;
  readonly onOther: () => void;
}

/** What the link will do, before it does it. */
export function ShowPlan({ link, onUnusable, onForgotten, onOther }: ShowPlanProps) {
  const { t } = useMessages();
  const { acceptSetupLink, info } = useApp();
  const [answer, setAnswer] = useState<NotAccepted>();

  async function connect(): Promise<void> {
    setAnswer(undefined);
    const accepted = await acceptSetupLink();
    switch (accepted.kind) {
      // The network is open by now, and this screen gone.
      case 'connected':
        return;
      case 'expired':
      case 'tooEarly':
        onUnusable({ kind: accepted.kind, expiresAt: link.expiresAt });
        return;
      case 'used':
        onUnusable({ kind: 'used' });
        return;
      case 'forgotten':
        onForgotten();
        return;
      default:
        setAnswer(accepted);
    }
  }

  return (
    <Form className={styles.form} label={t('setupLink.accept.plan')} onSubmit={connect}>
      <h2 className={styles.heading}>{t('setupLink.accept.plan')}</h2>
      <DetailRows
        rows={[
          { id: 'network', label: t('setupLink.accept.network'), value: link.title },
          { id: 'server', label: t('setupLink.accept.server'), value: link.url },
          { id: 'database', label: t('setupLink.accept.database'), value: link.database },
          { id: 'user', label: t('setupLink.accept.user'), value: link.user },
        ]}
      />
      <p>{t('setupLink.accept.planText')}</p>
      {info.canKeepSecrets ? (
        <p>{t('setupLink.accept.passwordKept')}</p>
      ) : (
        <Callout tone="warning">{t('setupLink.accept.passwordNotKept')}</Callout>
      )}
      {answer && <NotAcceptedCallout answer={answer} />}
      <Toolbar>
        <Button type="submit" variant="primary" autoFocus>
          {t('setupLink.accept.connect')}
        </Button>
        <Button onPress={onOther}>{t('setupLink.accept.other')}</Button>
      </Toolbar>
    </Form>
  );
}

type NotAccepted = Extract<AcceptedLink, { readonly kind: 'refused' } | { readonly kind: 'declined' | 'otherNetwork' }>;

function NotAcceptedCallout({ answer }: { readonly answer: NotAccepted }) {
  const { t } = useMessages();
  if (answer.kind !== 'refused')
    return (
      <Callout isLive tone={answer.kind === 'declined' ? 'info' : 'danger'}>
        {t(`setupLink.accept.${answer.kind}`)}
      </Callout>
    );
  const { children, ...callout } = findingToCallout(answer.finding, t);
  return (
    <Callout isLive {...callout}>
      {children} {t('setupLink.accept.refused')}
    </Callout>
  );
}
