import { Merge, Unlink } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { choicesOf, combine, staysOf, type Chosen } from '../../../shared/domain/merging';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { AnyRecord } from '../../../shared/schema';
import { stampToInstant } from '../../../shared/sync/clock';
import { keepApart, mergeTwins } from '../../actions';
import { useRecord, useSession } from '../../live';
import { Button, Page, PageHeader, TextLink, Toolbar, toast, useMessages, useShortcut } from '../../ui';
import { useOfferUndo } from '../../undo';
import { useRecordWords, ValueView } from '../sync';
import { ChoiceRow } from './ChoiceRow';
import { OTHER_KEY, SAME_KEY } from './pairKeys';
import { Sureness } from './PairList';
import styles from './Twins.module.css';
import { useLikely } from './useLikely';
import type { TwinKind } from './useTwins';
import { asKind, useTwinWords } from './useTwinWords';

interface ComparePairProps {
  readonly kind: TwinKind;
  readonly ids: readonly [string, string];
  /** Keeps the state before the first merge of a pile. */
  readonly beforeMerge: () => Promise<void>;
  /** Told once the pair is merged or kept apart. */
  readonly onDecided: () => void;
  /** Which keys decide, and lead on. */
  readonly hints: ReactNode;
}

/** Two records side by side: why they may be one, what is to stay, and the decision. */
export function ComparePair({ kind, ids, beforeMerge, onDecided, hints }: ComparePairProps) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const words = useRecordWords();
  const twinWords = useTwinWords();
  const offerUndo = useOfferUndo();
  const { stays: staysId, goes: goesId } = staysOf(...ids);
  const [first, second] = [useRecord(kind, staysId), useRecord(kind, goesId)];
  const [chosen, setChosen] = useState<Chosen>({});
  const likely = useLikely(kind, first, second);
  const isDeciding = useRef(false);
  const isHere = first !== undefined && second !== undefined;
  const ofPair = { isDisabled: !isHere, changesData: true, isOnce: true };
  useShortcut(SAME_KEY, () => decide(merge), ofPair);
  useShortcut(OTHER_KEY, () => decide(apart), ofPair);
  if (!isHere) return null;
  const [stays, goes] = [toAny(first), toAny(second)];
  const choices = choicesOf(kind, stays, goes);
  const asked = new Set(choices.map(({ field }) => field));
  const result = { ...stays, ...combine(kind, stays, goes, chosen) };
  const others = shownFields(stays, goes).filter((field) => !asked.has(field));
  const names = [twinWords.nameOf(first), twinWords.nameOf(second)] as const;

  /** The keys come faster than a decision is written. */
  async function decide(step: () => Promise<void>): Promise<void> {
    if (isDeciding.current) return;
    isDeciding.current = true;
    try {
      await step();
    } finally {
      isDeciding.current = false;
    }
  }

  async function merge(): Promise<void> {
    await beforeMerge();
    const undo = await mergeTwins(session, { collection: kind, ids, chosen });
    if (!undo) {
      toast({ tone: 'warning', message: t('twins.gone') });
      return;
    }
    offerUndo(undo, t('twins.merged', { name: names[0] }), 'success');
    onDecided();
  }

  async function apart(): Promise<void> {
    const undo = await keepApart(session, { collection: kind, ids });
    offerUndo(undo, t('twins.keptApart', { kind: asKind(kind), one: names[0], other: names[1] }));
    onDecided();
  }

  const sinceOf = ({ createdAt }: AnyRecord): string => formatDate(stampToInstant(createdAt), LAPTOP_ZONE);
  return (
    <Page>
      <PageHeader
        level={2}
        title={t('twins.question', { kind: asKind(kind) })}
        {...(likely && { preline: <Sureness pair={{ likely }} /> })}
      />
      {likely && (
        <div className={styles.reasons}>
          <p>
            <b>{t('twins.for')}</b> {twinWords.reasons(likely, 'for')}
          </p>
          {twinWords.reasons(likely, 'against') !== '' && (
            <p>
              <b>{t('twins.against')}</b> {twinWords.reasons(likely, 'against')}
            </p>
          )}
        </div>
      )}
      <div className={styles.compare}>
        <div className={styles.head}>
          <span />
          {[stays, goes].map((record, at) => (
            <div key={record.id}>
              <TextLink href={`/${kind}/${record.id}`}>{names[at] ?? ''}</TextLink>
              <p className={styles.since}>{t('twins.since', { date: sinceOf(record) })}</p>
            </div>
          ))}
        </div>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.field}
            label={words.labelOf(kind, choice.field)}
            values={[words.valueOf(kind, choice.field, choice.stays), words.valueOf(kind, choice.field, choice.goes)]}
            value={chosen[choice.field] ?? 'stays'}
            mayTakeBoth={choice.field === 'notes'}
            onChange={(side) => setChosen((before) => ({ ...before, [choice.field]: side }))}
          />
        ))}
      </div>
      <h3 className={styles.kept}>{t('twins.kept')}</h3>
      <dl className={styles.rest}>
        {others.map((field) => (
          <div key={field}>
            <dt>{words.labelOf(kind, field)}</dt>
            <dd>
              <ValueView words={words.valueOf(kind, field, result[field])} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.since}>{t('twins.consequence', { kind: asKind(kind) })}</p>
      <Toolbar>
        <Button changesData variant="primary" icon={Merge} onPress={() => decide(merge)}>
          {t('twins.merge')}
        </Button>
        <Button changesData icon={Unlink} onPress={() => decide(apart)}>
          {t('twins.apart', { kind: asKind(kind) })}
        </Button>
      </Toolbar>
      {hints}
    </Page>
  );
}

/** What either says, in the order of the record, without what only the application reads. */
function shownFields(stays: AnyRecord, goes: AnyRecord): readonly string[] {
  return Object.keys(stays).filter((field) => !HIDDEN.has(field) && (isSaid(stays[field]) || isSaid(goes[field])));
}

const HIDDEN: ReadonlySet<string> = new Set([
  ...['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt', 'contested', 'rev', 'pending', 'base'],
  ...['refused', 'merges', 'mergedInto', 'notSameAs'],
]);

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
}

// A typing edge: a record of either collection, looked at as any record.
function toAny(record: object): AnyRecord {
  return record as AnyRecord;
}
