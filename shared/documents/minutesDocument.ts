import { agendaBlocks, decisionBlocks, proceedingsBlocks, taskBlocks } from './minutesAgendaBlocks';
import { attendanceBlocks } from './minutesAttendanceBlocks';
import { metaBlock } from './minutesMetaBlock';
import type { DocumentBlock, DocumentModel, SignaturesBlock } from './document';
import { createDateFormats } from './formatDates';
import { hashMinutesContent } from './hashMinutesContent';
import type { MinutesContent } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import type { TranslateDocument } from './translateDocument';

/** Up to this many people are listed on the first page; more would push the meeting itself off it. */
const attendeesBeforeAnnex = 12;

/** The minutes as blocks that every writer renders. `t` must speak `content.language`. */
export function minutesDocument(content: MinutesContent, t: TranslateDocument): DocumentModel {
  const context = { content, t, dates: createDateFormats(content.language, content.meeting.timeZone) };
  const annex = content.present.length > attendeesBeforeAnnex;
  const attendance = attendanceBlocks(context, annex);
  return {
    title: t('documents.minutesTitle', { number: content.number, title: content.meeting.title }),
    language: content.language,
    tlp: content.tlp,
    letterhead: {
      organisation: content.network,
      reference: t('documents.reference', { number: content.number }),
      version: versionText(context),
    },
    blocks: [
      { kind: 'heading', level: 1, text: content.meeting.title },
      metaBlock(context, annex),
      ...(annex ? [] : attendance),
      ...agendaBlocks(context),
      ...proceedingsBlocks(context),
      ...decisionBlocks(context),
      ...taskBlocks(context),
      ...closingBlocks(context),
      ...(annex ? attendance : []),
    ],
  };
}

function versionText({ content, t }: MinutesContext): string {
  if (content.supersedes === undefined) return t('documents.version', { version: content.version });
  return t('documents.supersedes', { version: content.version, number: content.supersedes });
}

function closingBlocks({ content, t, dates }: MinutesContext): readonly DocumentBlock[] {
  const { chair, minuteTaker } = content.meeting;
  const signatures: SignaturesBlock = {
    kind: 'signatures',
    hint: t('documents.signatures.hint'),
    lines: [
      { role: t('documents.signatures.chair'), name: chair ?? '' },
      { role: t('documents.signatures.minuteTaker'), name: minuteTaker ?? '' },
    ],
  };
  const finalised = t('documents.finalised', {
    date: dates.date(content.finalisedAt),
    time: dates.time(content.finalisedAt),
  });
  return [
    { kind: 'heading', level: 2, text: t('documents.signatures') },
    signatures,
    {
      kind: 'paragraph',
      role: 'small',
      runs: [
        { text: `${finalised} ${t('documents.fingerprint')} ` },
        { text: hashMinutesContent(content), style: 'code' },
      ],
    },
  ];
}
