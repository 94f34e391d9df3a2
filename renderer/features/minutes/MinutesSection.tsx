import { useMemo, useState } from 'react';
import { addendaOf, hasChangedSince, noteOf, readMinutes, rivalVersions } from '../../../shared/domain/minutes';
import type { Minutes } from '../../../shared/schema';
import { useRecords } from '../../live';
import { Button, Callout, Section, useMessages } from '../../ui';
import { useCompleteRecord, type MeetingView } from '../meetings';
import { AddendumCard } from './addendum/AddendumCard';
import { AddendumDialog } from './addendum/AddendumDialog';
import type { ReadableVersion } from './ReadableVersion';
import { FinaliseDialog } from './FinaliseDialog';
import { LifeCyclePanel } from './lifeCycle/LifeCyclePanel';
import { ObjectionList } from './lifeCycle/ObjectionList';
import { useLifeCycle } from './lifeCycle/useLifeCycle';
import { MinutesTools } from './MinutesTools';
import { MinutesVersion } from './MinutesVersion';
import { WithheldNotice } from './WithheldNotice';

/** How far the minutes are, what was objected, and the frozen versions and addenda, the newest first. */
export function MinutesSection({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const lifeCycle = useLifeCycle(view);
  const record = useCompleteRecord(view);
  const [freezing, setFreezing] = useState<'newVersion' | 'addendum'>();
  const [latest] = view.versions;
  const all = useRecords('minutes').records;
  const addenda = useMemo(() => addendaOf(all, view.meeting.id), [all, view.meeting.id]);
  const meetings = useRecords('meetings').byId;
  const readable = useMemo(
    () => view.versions.flatMap((minutes) => readableVersion(minutes, noteOf(minutes, addenda, meetings))),
    [view.versions, addenda, meetings],
  );
  const frozen = readable.find(({ minutes }) => minutes === latest);
  const close = (): void => setFreezing(undefined);
  return (
    <Section title={t('minutes.title')} actions={<MinutesTools versions={readable} />}>
      {!latest && (
        <Callout
          tone="warning"
          title={t('minutes.none')}
          actions={
            <Button changesData size="small" onPress={() => setFreezing('newVersion')}>
              {t('minutes.create')}
            </Button>
          }
        />
      )}
      {lifeCycle && <LifeCyclePanel lifeCycle={lifeCycle} onFreeze={setFreezing} />}
      {latest?.approvedOn === '' && <RivalNotice versions={view.versions} onFreeze={setFreezing} />}
      <WithheldNotice view={view} record={record} />
      {frozen && !record.isIncomplete && hasChangedSince(record.source, frozen.content, frozen.minutes.erasedNames) && (
        <ChangedNotice minutes={frozen.minutes} isAmended={addenda.length > 0} onFreeze={setFreezing} />
      )}
      {lifeCycle && <ObjectionList lifeCycle={lifeCycle} />}
      {addenda.toReversed().map((addendum) => (
        <AddendumCard key={addendum.id} addendum={addendum} network={view.network} timeZone={view.meeting.timeZone} />
      ))}
      {view.versions.map((minutes) => (
        <MinutesVersion
          key={minutes.id}
          minutes={minutes}
          isLatest={minutes === latest}
          versions={readable}
          timeZone={view.meeting.timeZone}
          network={view.network}
        />
      ))}
      {freezing === 'newVersion' && <FinaliseDialog view={view} onClose={close} onFinalised={close} />}
      {freezing === 'addendum' && frozen && (
        <AddendumDialog amended={frozen.minutes} content={frozen.content} onClose={close} />
      )}
    </Section>
  );
}

/** Two laptops closed the meeting apart from each other. One version has to hold. */
function RivalNotice({
  versions,
  onFreeze,
}: {
  readonly versions: readonly Minutes[];
  readonly onFreeze: (what: 'newVersion') => void;
}) {
  const { t } = useMessages();
  const rivals = rivalVersions(versions);
  if (rivals.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t('lifeCycle.rivals', {
        // Corrections made apart have the number of what they correct in common.
        numbers: [...new Set(rivals.map(({ number }) => number))].toSorted().join(', '),
      })}
      actions={
        <Button changesData size="small" onPress={() => onFreeze('newVersion')}>
          {t('minutes.newVersion')}
        </Button>
      }
    >
      {t('lifeCycle.rivalsText')}
    </Callout>
  );
}

type ChangedNoticeProps = {
  readonly minutes: Minutes;
  readonly isAmended: boolean;
  readonly onFreeze: (what: 'newVersion' | 'addendum') => void;
};

/** The record has moved on since it was frozen. Once an addendum was made, that is said. */
function ChangedNotice({ minutes: { number, revision, approvedOn }, isAmended, onFreeze }: ChangedNoticeProps) {
  const { t } = useMessages();
  if (approvedOn === '') {
    return (
      <Callout
        tone="warning"
        title={t('minutes.changedSince', { revision })}
        actions={
          <Button changesData size="small" onPress={() => onFreeze('newVersion')}>
            {t('minutes.newVersion')}
          </Button>
        }
      >
        {t('minutes.changedSinceText')}
      </Callout>
    );
  }
  if (isAmended) return null;
  return (
    <Callout
      tone="warning"
      title={t('lifeCycle.changedSinceApproved', { number })}
      actions={
        <Button changesData size="small" onPress={() => onFreeze('addendum')}>
          {t('lifeCycle.addendum.create')}
        </Button>
      }
    >
      {t('lifeCycle.changedSinceApprovedText')}
    </Callout>
  );
}

function readableVersion(minutes: Minutes, note: ReadableVersion['note']): readonly ReadableVersion[] {
  const frozen = readMinutes(minutes);
  return frozen.ok ? [{ minutes, content: frozen.value.content, note }] : [];
}
