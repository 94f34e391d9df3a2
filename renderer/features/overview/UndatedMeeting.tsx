import { useLocation } from 'wouter';
import { meetingTitle } from '../../../shared/domain/titles';
import type { Meeting } from '../../../shared/schema';
import { Button, Panel, Toolbar, useMessages } from '../../ui';
import { meetingPath } from '../meetings';

/** In the place of the next meeting: one that was begun and has no date yet. */
export function UndatedMeeting({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  return (
    <Panel>
      <h2>{t('overview.undated.title', { title: meetingTitle(meeting, t) })}</h2>
      <p>{t('overview.undated.text')}</p>
      <Toolbar>
        <Button variant="primary" onPress={() => navigate(meetingPath(meeting.id))}>
          {t('overview.undated.do')}
        </Button>
      </Toolbar>
    </Panel>
  );
}
