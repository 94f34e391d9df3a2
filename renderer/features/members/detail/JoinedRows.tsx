import { useMemo } from 'react';
import type { Member } from '../../../../shared/schema';
import { useRecords } from '../../../live';
import { Calm, ComboBox, InlineRow, Select, useMessages } from '../../../ui';
import type { SaveMember } from './SaveMember';

const WAYS = ['signUp', 'event', 'invitation', 'import', 'other'] as const;
const UNKNOWN = 'unknown';

/** By which way the person came, and where. */
export function JoinedRows({ member, save }: { readonly member: Member; readonly save: SaveMember }) {
  const { t } = useMessages();
  const { joinedVia, joinedEventId } = member;
  return (
    <>
      <InlineRow label={t('members.joinedVia')}>
        <Calm>
          <Select
            label={t('members.joinedVia')}
            isLabelHidden
            options={[
              ...WAYS.map((id) => ({ id, label: t(`records.value.joinedVia.${id}`) })),
              { id: UNKNOWN, label: t('members.notKnown') },
            ]}
            value={WAYS.find((id) => id === joinedVia) ?? (joinedVia === '' ? UNKNOWN : null)}
            onChange={(id) => save({ joinedVia: id === UNKNOWN ? '' : id })}
            placeholder={joinedVia}
          />
        </Calm>
      </InlineRow>
      {(joinedVia === 'event' || joinedEventId !== '') && (
        <JoinedEvent eventId={joinedEventId} onChange={(id) => save({ joinedEventId: id })} />
      )}
    </>
  );
}

type JoinedEventProps = { readonly eventId: string; readonly onChange: (id: string) => Promise<unknown> };

function JoinedEvent({ eventId, onChange }: JoinedEventProps) {
  const { t, formatDate } = useMessages();
  const { records } = useRecords('events');
  // The latest fairs first: of these somebody comes now.
  const options = useMemo(
    () =>
      records
        .toSorted((left, right) => right.startsOn.localeCompare(left.startsOn))
        .map(({ id, title, startsOn }) => ({
          id,
          label: title,
          ...(startsOn !== '' && { detail: formatDate(startsOn) }),
        })),
    [records, formatDate],
  );
  return (
    <InlineRow label={t('members.joinedEvent')}>
      <Calm>
        <ComboBox
          label={t('members.joinedEvent')}
          isLabelHidden
          options={options}
          value={eventId === '' ? null : eventId}
          onChange={(id) => onChange(id ?? '')}
          placeholder="–"
        />
      </Calm>
    </InlineRow>
  );
}
