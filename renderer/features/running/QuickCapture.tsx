import { useMemo, useState, type RefObject } from 'react';
import { createOwnerResolver, parseQuickCapture, type CapturedOutcome } from '../../../shared/domain/outcomes';
import { memberToDisplayName } from '../../../shared/domain/membership';
import type { AgendaItem } from '../../../shared/schema';
import { createId } from '../../../shared/schema/records';
import { keepTyped, useRecords, useSession, useToday } from '../../live';
import { Form, Kbd, PlainButton, PlainInput, useMessages, useShortcut } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './QuickCapture.module.css';

const PREFIXES = [
  { prefix: 'b:', kind: 'decision' },
  { prefix: 'a:', kind: 'task' },
  { prefix: 'i:', kind: 'information' },
] as const;

type QuickCaptureProps = {
  readonly view: MeetingView;
  readonly item: AgendaItem;
  readonly nextPosition: number;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onCaptured: (outcomeId: string) => void;
};

/** One line for every outcome: `a: Gliederung vorlegen @Stadt Köln bis 15.12.`, Enter. */
export function QuickCapture({ view, item, nextPosition, inputRef, onCaptured }: QuickCaptureProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const today = useToday();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').records;
  const [input, setInput] = useState('');
  useShortcut('mod+2', () => inputRef.current?.focus());
  const resolveOwner = useMemo(() => createOwnerResolver(members, institutions), [members, institutions]);
  const captured = parseQuickCapture(input, { today, resolveOwner });

  async function capture(): Promise<void> {
    if (!captured || captured.text === '') return;
    const id = createId('outcomes');
    setInput('');
    // Before the record exists: its card looks for it when it appears.
    onCaptured(id);
    // A decision is in the store first; its number comes a moment later, from what the laptop has claimed: see [Note: number blocks].
    await keepTyped(
      repositories.outcomes.create(
        { ...captured, meetingId: view.meeting.id, agendaItemId: item.id, position: nextPosition },
        { id },
      ),
      () => setInput((typed) => typed || input),
    );
  }

  function begin(prefix: string): void {
    setInput(`${prefix} `);
    inputRef.current?.focus();
  }

  return (
    <Form className={styles.capture} takesMany onSubmit={capture}>
      {input === '' &&
        PREFIXES.map(({ prefix, kind }) => (
          <PlainButton key={prefix} changesData className={styles.prefix} onPress={() => begin(prefix)}>
            <Kbd keys={prefix} /> {t(`minutes.kind.${kind}`)}
          </PlainButton>
        ))}
      <PlainInput
        inputRef={inputRef}
        className={styles.input}
        label={t('minutes.capture')}
        describedBy="capture-hint"
        value={input}
        onChange={setInput}
      />
      <p id="capture-hint" className={input === '' ? styles.unseen : styles.hint}>
        {captured && captured.text !== '' ? <CaptureReading captured={captured} /> : t('minutes.captureHint')}
      </p>
    </Form>
  );
}

/** What Enter would record, in words, before it does. */
function CaptureReading({ captured: { kind, ownerIds, ownerText, due } }: { readonly captured: CapturedOutcome }) {
  const { t, formatDate } = useMessages();
  const members = useRecords('members').byId;
  const names = ownerIds.flatMap((id) => {
    const member = members.get(id);
    return member ? [memberToDisplayName(member)] : [];
  });
  const owners = [...names, ownerText].filter((part) => part !== '').join(', ');
  const parts = [
    t(`minutes.kind.${kind}`),
    owners !== '' && t('minutes.owners', { owners }),
    due !== '' && t('minutes.due', { date: formatDate(due) }),
  ];
  return t('minutes.captureReading', { reading: parts.filter((part) => part !== false).join(' · ') });
}
