import { useLocation } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import { assertNever } from '../../../../shared/assertNever';
import { useSession } from '../../../live';
import { Button, Callout, useMessages } from '../../../ui';
import { meetingPath } from '../../meetings';
import { addStandingItems, recordApproval } from '../../../actions';
import type { LifeCycle, LifeCycleDialog } from './useLifeCycle';

type NextStepProps = { readonly lifeCycle: LifeCycle; readonly onChoose: (dialog: LifeCycleDialog) => void };

/** One thing to do next, with the button that does it. */
export function NextStep({ lifeCycle, onChoose }: NextStepProps) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const {
    standing: { latest, next, openCount },
    today,
    act,
  } = lifeCycle;
  const { number } = latest;
  const button = (dialog: LifeCycleDialog, label: string) => (
    <Button changesData size="small" onPress={() => onChoose(dialog)}>
      {label}
    </Button>
  );
  switch (next) {
    case 'circulate':
      return (
        <Callout title={t('lifeCycle.next.circulate')} actions={button('circulate', t('lifeCycle.circulate'))}>
          {t('lifeCycle.next.circulateText')}
        </Callout>
      );
    case 'wait':
      return (
        <Callout
          title={t('lifeCycle.next.wait', { date: formatDate(latest.objectionsUntil) })}
          actions={button('objection', t('lifeCycle.objection.add'))}
        >
          {t(`lifeCycle.next.waitText.${latest.approval}`)}
        </Callout>
      );
    case 'settle':
      return (
        <Callout tone="warning" title={t('lifeCycle.next.settle', { count: openCount })}>
          {t('lifeCycle.next.settleText')}
        </Callout>
      );
    case 'revise':
      return (
        <Callout
          tone="warning"
          title={t('lifeCycle.next.revise')}
          actions={button('newVersion', t('minutes.newVersion'))}
        >
          {t('lifeCycle.next.reviseText', { number })}
        </Callout>
      );
    case 'establish':
      return (
        <Callout
          title={t('lifeCycle.next.establish', { date: formatDate(latest.objectionsUntil) })}
          actions={
            <Button
              changesData
              size="small"
              onPress={() =>
                act(
                  recordApproval(session, latest.id, { approvedOn: today, approval: 'silence', approvedInId: '' }),
                  t('lifeCycle.approved', { number }),
                )
              }
            >
              {t('lifeCycle.establish')}
            </Button>
          }
        >
          {t('lifeCycle.next.establishText')}
        </Callout>
      );
    case 'decide':
      return <DecideStep lifeCycle={lifeCycle} />;
    case 'none':
      return null;
    default:
      return assertNever(next);
  }
}

/** The approval is on an agenda, or can be put on one. */
function DecideStep({
  lifeCycle: {
    approvingMeeting,
    nextMeeting,
    standing: { latest },
    act,
  },
}: {
  readonly lifeCycle: LifeCycle;
}) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const [, navigate] = useLocation();
  if (approvingMeeting) {
    const { id, startsAt } = approvingMeeting;
    const title = meetingTitle(approvingMeeting, t);
    return (
      <Callout
        title={t('lifeCycle.next.decide', { title, date: formatDate(startsAt.slice(0, 10)) })}
        actions={
          <Button size="small" onPress={() => navigate(meetingPath(id))}>
            {t('lifeCycle.toMeeting')}
          </Button>
        }
      >
        {t('lifeCycle.next.decideText')}
      </Callout>
    );
  }
  if (!nextMeeting) return <Callout title={t('lifeCycle.next.unplanned')}>{t('lifeCycle.next.unplannedText')}</Callout>;
  async function putOnAgenda(meeting: NonNullable<typeof nextMeeting>): Promise<void> {
    await act(
      addStandingItems(session, meeting, t, latest.id),
      t('lifeCycle.onAgenda', { title: meetingTitle(meeting, t) }),
    );
  }
  return (
    <Callout
      title={t('lifeCycle.next.notOnAgenda')}
      actions={
        <Button changesData size="small" onPress={() => putOnAgenda(nextMeeting)}>
          {t('lifeCycle.putOnAgenda', { title: meetingTitle(nextMeeting, t) })}
        </Button>
      }
    >
      {t('lifeCycle.next.decideText')}
    </Callout>
  );
}
