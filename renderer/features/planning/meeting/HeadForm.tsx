import { timeZonePatch } from '../../../../shared/domain/invitation';
import { moveMeeting } from '../../../../shared/domain/meetings';
import { typedTitle } from '../../../../shared/domain/titles';
import { MEETING_FORMATS, type Meeting } from '../../../../shared/schema/meetings';
import { RichTextField, TimeZoneField } from '../../../fields';
import { useDraft, useSession } from '../../../live';
import {
  ComboBox,
  DateTimeField,
  FieldGrid,
  FieldGridWide,
  Section,
  SegmentedControl,
  TextField,
  useMessages,
} from '../../../ui';
import { ConfidentialityField } from '../../confidentiality';
import { EventField } from '../../events';
import { DateConflictsNote } from '../plan/DateConflictsNote';
import { gapAnchor, useMemberOptions } from '../../meetings';
import { QuorumField } from './QuorumField';

/** Everything about the meeting but its agenda and people. Each field saves itself. */
export function HeadForm({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const members = useMemberOptions();
  const save = (patch: Partial<Meeting>): Promise<unknown> => repositories.meetings.update(meeting.id, patch);
  return (
    <Section title={t('meetings.head')}>
      <FieldGrid>
        <MeetingText meeting={meeting} field="title" label={t('meetings.field.title')} />
        <EventField value={meeting.eventId || null} onChange={(id) => save({ eventId: id ?? '' })} />
        <div id={gapAnchor('start')}>
          <DateTimeField
            label={t('meetings.field.start')}
            value={meeting.startsAt || null}
            onChange={(value) =>
              write((unit) => unit.update('meetings', meeting.id, (current) => moveMeeting(current, value ?? '')), {
                isTyping: true,
              })
            }
          />
          {meeting.startsAt !== '' && (
            <DateConflictsNote day={meeting.startsAt.slice(0, 10)} eventId={meeting.eventId} meetingId={meeting.id} />
          )}
        </div>
        <DateTimeField
          label={t('meetings.field.end')}
          value={meeting.endsAt || null}
          onChange={(value) => save({ endsAt: value ?? '' })}
          error={endError(meeting, t)}
        />
        <TimeZoneField
          label={t('meetings.field.timeZone')}
          value={meeting.timeZone}
          onChange={(timeZone) => save(timeZonePatch(meeting, timeZone))}
        />
        <SegmentedControl
          label={t('meetings.field.format')}
          value={meeting.format}
          onChange={(format) => save({ format })}
          options={MEETING_FORMATS.map((id) => ({ id, label: t(`meetings.format.${id}`) }))}
        />
        {meeting.format !== 'online' && (
          <>
            <MeetingText meeting={meeting} field="place" label={t('meetings.field.place')} />
            <MeetingText meeting={meeting} field="room" label={t('meetings.field.room')} />
          </>
        )}
        {meeting.format !== 'onsite' && (
          <MeetingText meeting={meeting} field="onlineUrl" label={t('meetings.field.onlineUrl')} />
        )}
        <ComboBox
          label={t('meetings.field.chair')}
          options={members}
          value={meeting.chairId || null}
          onChange={(id) => save({ chairId: id ?? '' })}
        />
        <ComboBox
          label={t('meetings.field.minuteTaker')}
          options={members}
          value={meeting.minuteTakerId || null}
          onChange={(id) => save({ minuteTakerId: id ?? '' })}
        />
        <ConfidentialityField label={t('meetings.field.tlp')} record={meeting} onSave={(tlp) => save({ tlp })} />
        <FieldGridWide>
          <QuorumField meeting={meeting} />
        </FieldGridWide>
        <MeetingText
          meeting={meeting}
          field="presentationUrl"
          label={t('meetings.field.presentationUrl')}
          description={t('meetings.field.presentationUrlHint')}
        />
        <FieldGridWide>
          <RichTextField look="quiet" label={t('meetings.field.description')} collection="meetings" id={meeting.id} />
        </FieldGridWide>
      </FieldGrid>
    </Section>
  );
}

type MeetingTextProps = {
  readonly meeting: Meeting;
  readonly field: 'title' | 'place' | 'room' | 'onlineUrl' | 'presentationUrl';
  readonly label: string;
  readonly description?: string;
};

function MeetingText({ meeting, field, label, description }: MeetingTextProps) {
  const { repositories } = useSession();
  const stored = field === 'title' ? typedTitle(meeting) : meeting[field];
  const draft = useDraft(stored, (value) => repositories.meetings.update(meeting.id, { [field]: value }));
  return <TextField label={label} description={description} {...draft.field} />;
}

function endError({ startsAt, endsAt }: Meeting, t: ReturnType<typeof useMessages>['t']): string | undefined {
  if (endsAt === '' || endsAt > startsAt) return undefined;
  return t(endsAt === startsAt ? 'meetings.field.endsAtStart' : 'meetings.field.endsBeforeStart');
}
