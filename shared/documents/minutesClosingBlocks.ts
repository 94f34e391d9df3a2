import type { DocumentBlock } from './document';
import type { MinutesContext } from './minutesContext';

/** Lines to sign on, where the network signs, and the proof of the frozen content. An extract is not signed: it is not the whole. */
export function closingBlocks(context: MinutesContext, hash: string): readonly DocumentBlock[] {
  const { content, variant, template, t, dates } = context;
  const finalised = t('documents.finalised', {
    date: dates.date(content.finalisedAt),
    time: dates.time(content.finalisedAt),
  });
  return [
    ...(template.hasSignatures && (variant === 'full' || variant === 'members') ? signatureBlocks(context) : []),
    {
      kind: 'paragraph',
      role: 'small',
      runs: [
        { text: `${finalised} ${t(variant === 'full' ? 'documents.fingerprint' : 'documents.fingerprintWhole')} ` },
        { text: hash, style: 'code' },
      ],
    },
  ];
}

function signatureBlocks({ content: { meeting }, t }: MinutesContext): readonly DocumentBlock[] {
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
