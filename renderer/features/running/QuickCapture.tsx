import { useMemo, useState, type RefObject } from 'react';
import {
  createOwnerSearch,
  impossibleDue,
  isPastDue,
  nameToMention,
  openMention,
  ownerNames,
  parseQuickCapture,
  type CaptureContext,
  type CapturedOutcome,
  type ResolvedOwner,
} from '../../../shared/domain/outcomes';
import { memberToDisplayName } from '../../../shared/domain/membership';
import type { AgendaItem } from '../../../shared/schema';
import { createId } from '../../../shared/schema/records';
import { useLineDraft, useRecords, useSession, useToday } from '../../live';
import { Form, Kbd, PlainButton, SuggestField, useMessages, useShortcut } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './QuickCapture.module.css';
import { useOwnerCandidates } from './useOwnerCandidates';

const PREFIXES = [
  { prefix: 'b:', kind: 'decision' },
  { prefix: 'a:', kind: 'task' },
  { prefix: 'i:', kind: 'information' },
] as const;

type QuickCaptureProps = {
  readonly view: MeetingView;
  readonly item: AgendaItem;
  readonly nextPosition: number;
  readonly resolveOwner: CaptureContext['resolveOwner'];
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onCaptured: (outcomeId: string) => void;
};

const SUGGESTED = 6;
const NOBODY: ReadonlyMap<string, ResolvedOwner> = new Map();

/** One line for every outcome: `a: Gliederung vorlegen @Stadt Köln bis 15.12.`, Enter. */
export function QuickCapture({ view, item, nextPosition, resolveOwner, inputRef, onCaptured }: QuickCaptureProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const today = useToday();
  const candidates = useOwnerCandidates(view);
  const search = useMemo(() => createOwnerSearch(candidates), [candidates]);
  const line = useLineDraft(`capture ${view.meeting.id}`);
  const input = line.text;
  /** Whom a suggestion stands for, by the name that it wrote: two people may be called the same. */
  const [picked, setPicked] = useState(NOBODY);
  useShortcut('mod+2', () => inputRef.current?.focus());
  const ownerOf: CaptureContext['resolveOwner'] = (name) => picked.get(name) ?? resolveOwner(name);
  const day = view.meeting.startsAt.slice(0, 10) || today;
  const captured = parseQuickCapture(input, { day, resolveOwner: ownerOf });
  const mention = captured?.kind === 'task' ? openMention(input, ownerOf) : undefined;
  const suggestions = mention ? search(mention.query, SUGGESTED) : [];

  function pick(id: string): void {
    const candidate = suggestions.find((known) => known.id === id);
    if (!candidate || !mention) return;
    setPicked(new Map([...picked, [candidate.name, candidate.owner]]));
    line.change(`${input.slice(0, mention.at)}@${nameToMention(candidate.name)} `);
  }

  async function capture(): Promise<void> {
    if (!captured || captured.text === '') return;
    const id = createId('outcomes');
    setPicked(NOBODY);
    // Before the record exists: its card looks for it when it appears.
    onCaptured(id);
    // A decision is in the store first; its number comes a moment later, from what the laptop has claimed: see [Note: number ranges].
    await line.send(() =>
      repositories.outcomes.create(
        { ...captured, meetingId: view.meeting.id, agendaItemId: item.id, position: nextPosition },
        { id },
      ),
    );
  }

  function begin(prefix: string): void {
    line.change(`${prefix} `);
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
      <SuggestField
        inputRef={inputRef}
        className={styles.input}
        label={t('minutes.capture')}
        describedBy="capture-hint"
        value={input}
        onChange={line.change}
        suggestions={suggestions.map(({ id, name, detail, isPresent }) => ({
          id,
          label: name,
          detail: [detail, isPresent && t('minutes.task.isPresent')]
            .filter((part) => part !== false && part !== '')
            .join(' · '),
        }))}
        onPick={pick}
      />
      <p id="capture-hint" className={input === '' ? styles.unseen : styles.hint}>
        {captured && captured.text !== '' ? (
          <CaptureReading captured={captured} day={day} noDay={impossibleDue(input, day)} resolveOwner={ownerOf} />
        ) : (
          t('minutes.captureHint')
        )}
      </p>
    </Form>
  );
}

/** What Enter would record, in words, before it does. */
function CaptureReading({
  captured: { kind, ownerIds, ownerText, due },
  day,
  noDay,
  resolveOwner,
}: {
  readonly captured: CapturedOutcome;
  /** `YYYY-MM-DD` of the meeting. */
  readonly day: string;
  /** A deadline that no calendar has, as it was typed. */
  readonly noDay: string | undefined;
  readonly resolveOwner: CaptureContext['resolveOwner'];
}) {
  const { t, formatLongDate } = useMessages();
  const members = useRecords('members').byId;
  const names = ownerIds.flatMap((id) => {
    const member = members.get(id);
    return member ? [memberToDisplayName(member)] : [];
  });
  const others = ownerNames(ownerText, resolveOwner);
  const owners = [...names, ...others.filter(({ isKnown }) => isKnown).map(({ name }) => name)].join(', ');
  const unknown = others.filter(({ isKnown }) => !isKnown).map(({ name }) => name);
  const parts = [
    t(`minutes.kind.${kind}`),
    owners !== '' && t('minutes.owners', { owners }),
    unknown.length > 0 && t('minutes.ownersUnknown', { names: unknown.join(', ') }),
    due !== '' && t('minutes.due', { date: formatLongDate(due) }),
    isPastDue({ due }, day) && t('minutes.duePast'),
    noDay !== undefined && t('minutes.dueImpossible', { words: noDay }),
  ];
  return t('minutes.captureReading', { reading: parts.filter((part) => part !== false).join(' · ') });
}
