import type { DocumentBlock } from './document';
import type { DateFormats } from './formatDates';
import type { MinutesMeeting } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import type { TranslateDocument } from './translateDocument';

/** Lines to sign on, where the network signs, and the proof of the frozen content. An extract is not signed: it is not the whole. */
export function closingBlocks(context: MinutesContext, hash: string): readonly DocumentBlock[] {
  const {
    content: { meeting, finalisedAt },
    variant,
    template,
    t,
    dates,
  } = context;
  const label = t(variant === 'full' && context.erased === 0 ? 'documents.fingerprint' : 'documents.fingerprintWhole');
  return [
    ...(template.hasSignatures && (variant === 'full' || variant === 'members') ? signatureBlocks(meeting, t) : []),
    ...filingBlocks(context),
    ...erasedBlocks(context),
    fingerprintBlock({ finalisedAt, hash, label }, t, dates),
  ];
}

/** That this is not word for word what was frozen, and why. */
function erasedBlocks({ erased, t }: MinutesContext): readonly DocumentBlock[] {
  if (erased === 0) return [];
  return [{ kind: 'paragraph', role: 'small', runs: [{ text: t('documents.erasedNote', { count: erased }) }] }];
}

/** Below the signatures, as on letters: what is attached, and who gets it. */
function filingBlocks({ content: { annexes = [], distribution = [] }, t }: MinutesContext): readonly DocumentBlock[] {
  const rows = [
    { term: t('documents.filing.annexes'), lines: annexes.map((annex, index) => `${index + 1}. ${annex}`) },
    { term: t('documents.filing.distribution'), lines: distribution },
  ].filter(({ lines }) => lines.length > 0);
  const [first] = rows;
  if (first === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: rows.length > 1 ? t('documents.filing.both') : first.term },
    {
      kind: 'definitions',
      caption: t('documents.filing.caption'),
      pairs: rows.map(({ term, lines }) => ({ term, runs: [{ text: lines.join('\n') }], hasEntries: true })),
    },
  ];
}

export function fingerprintBlock(
  { finalisedAt, hash, label }: { readonly finalisedAt: string; readonly hash: string; readonly label: string },
  t: TranslateDocument,
  dates: DateFormats,
): DocumentBlock {
  const finalised = t('documents.finalised', { date: dates.date(finalisedAt), time: dates.time(finalisedAt) });
  return {
    kind: 'paragraph',
    role: 'small',
    runs: [{ text: `${finalised} ${label} ` }, { text: hash, style: 'code' }],
  };
}

export function signatureBlocks(
  meeting: Pick<MinutesMeeting, 'chair' | 'minuteTaker'>,
  t: TranslateDocument,
): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: t('documents.signatures') },
    {
      kind: 'signatures',
      hint: t('documents.signatures.hint'),
      lines: [
        { role: t('documents.signatures.chair'), name: meeting.chair ?? '' },
        { role: t('documents.signatures.minuteTaker'), name: meeting.minuteTaker ?? '' },
      ],
    },
  ];
}
