import { proposeEvents } from '../../../shared/domain/meetings';
import { periodToLabel, type PeriodState } from '../../../shared/domain/quarters';
import { useRecords } from '../../live';
import { Button, Panel, TextLink, Toolbar, useMessages } from '../../ui';
import { eventPath } from '../meetings';
import { usePlanMeeting } from './usePlanMeeting';

const MOST_EVENTS = 2;

/** In the place of the next meeting, where none is planned: the period that waits for one, and where it could take place. */
export function ProposeMeeting({
  period: { period },
  today,
}: {
  readonly period: PeriodState;
  readonly today: string;
}) {
  const { t, language, formatDate } = useMessages();
  const plan = usePlanMeeting();
  const meetings = useRecords('meetings').records;
  const events = proposeEvents(period, useRecords('events').records, meetings, today).slice(0, MOST_EVENTS);
  return (
    <Panel>
      <h2>{t('overview.propose.title', { period: periodToLabel(period, language) })}</h2>
      <p>{t('overview.propose.text', { count: events.length })}</p>
      {events.length > 0 && (
        <ul>
          {events.map(({ id, title, startsOn, city }) => (
            <li key={id}>
              <TextLink href={eventPath(id)}>
                {t('overview.propose.event', { title, date: formatDate(startsOn) })}
              </TextLink>
              {city === '' ? '' : ` · ${city}`}
            </li>
          ))}
        </ul>
      )}
      <Toolbar>
        <Button changesData variant="primary" onPress={plan}>
          {t('overview.propose.do')}
        </Button>
      </Toolbar>
    </Panel>
  );
}
