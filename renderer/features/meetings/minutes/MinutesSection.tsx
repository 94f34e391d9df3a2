import { useMemo, useState } from 'react';
import { hasChangedSince, readMinutes } from '../../../../shared/domain/minutes';
import type { Minutes } from '../../../../shared/schema';
import { Button, Callout, Section, useMessages } from '../../../ui';
import type { MeetingView } from '../useMeeting';
import type { ReadableVersion } from './export/ExportDialog';
import { FinaliseDialog } from './FinaliseDialog';
import { MinutesTools } from './MinutesTools';
import { MinutesVersion } from './MinutesVersion';

/** The frozen versions, the newest first, and whether the record has moved on since. */
export function MinutesSection({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const [isFinalising, setIsFinalising] = useState(false);
  const [latest] = view.versions;
  const frozen = latest && readMinutes(latest);
  const readable = useMemo(() => view.versions.flatMap((minutes) => readableVersion(minutes)), [view.versions]);
  const isStale = frozen?.ok === true && hasChangedSince(view, frozen.value.content);
  return (
    <Section title={t('minutes.title')} actions={<MinutesTools versions={readable} />}>
      {isStale && latest && (
        <Callout
          tone="warning"
          title={t('minutes.changedSince', { number: latest.number })}
          actions={
            <Button changesData size="small" onPress={() => setIsFinalising(true)}>
              {t('minutes.newVersion')}
            </Button>
          }
        >
          {t('minutes.changedSinceText')}
        </Callout>
      )}
      {!latest && (
        <Callout
          tone="warning"
          title={t('minutes.none')}
          actions={
            <Button changesData size="small" onPress={() => setIsFinalising(true)}>
              {t('minutes.create')}
            </Button>
          }
        />
      )}
      {view.versions.map((minutes) => (
        <MinutesVersion key={minutes.id} minutes={minutes} isLatest={minutes === latest} versions={readable} network={view.network} />
      ))}
      {isFinalising && <FinaliseDialog view={view} onClose={() => setIsFinalising(false)} onFinalised={() => setIsFinalising(false)} />}
    </Section>
  );
}

function readableVersion(minutes: Minutes): readonly ReadableVersion[] {
  const frozen = readMinutes(minutes);
  return frozen.ok ? [{ minutes, content: frozen.value.content }] : [];
}
