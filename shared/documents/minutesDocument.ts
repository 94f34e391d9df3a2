import { agendaBlocks, decisionBlocks, proceedingsBlocks, taskBlocks, taskListBlocks } from './minutesAgendaBlocks';
import { attendanceBlocks } from './minutesAttendanceBlocks';
import { closingBlocks } from './minutesClosingBlocks';
import { metaBlock } from './minutesMetaBlock';
import { quorumBlocks } from './minutesQuorumBlocks';
import { assertNever } from '../assertNever';
import type { DocumentBlock, DocumentModel } from './document';
import { letterheadOf, pageNumberText } from './documentFrame';
import { plainTemplate, type DocumentTemplate } from './documentTemplate';
import { createDateFormats } from './formatDates';
import { hashMinutesContent } from './hashMinutesContent';
import type { DocumentImage } from './image';
import type { MinutesContent } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import type { MinutesNote } from './minutesNote';
import { textToBlocks } from './textToBlocks';
import type { DocumentLabelKey, TranslateDocument } from './translateDocument';
import { redactErased, type RedactedMinutes } from './variants/erasedNames';
import { extractMinutes, type ExtractOptions } from './variants/extractMinutes';
import { hasPictures, type MinutesVariant } from './variants/minutesVariant';

/** Up to this many people are listed on the first page; more would push the meeting itself off it. */
const attendeesOnFirstPage = 12;

export type MinutesDocumentOptions = ExtractOptions & {
  readonly variant?: MinutesVariant;
  readonly template?: DocumentTemplate;
  readonly note?: MinutesNote;
  /** Those that are at hand, by the SHA-256 of their bytes. */
  readonly pictures?: ReadonlyMap<string, DocumentImage>;
};

/** The minutes as blocks that every writer renders; `content` is always the whole. `t` must speak `content.language`. */
export function minutesDocument(
  content: MinutesContent,
  t: TranslateDocument,
  options: MinutesDocumentOptions = {},
): DocumentModel {
  const { variant = 'full', owner, note } = options;
  const shown = shownContent(content, note, t);
  const extract = extractMinutes(shown.content, variant, owner === undefined ? {} : { owner });
  // Those of that day, whoever speaks for the network by now.
  const template = { ...(options.template ?? plainTemplate), speakers: extract.content.speakers ?? [] };
  const dates = createDateFormats(content.language, content.meeting.timeZone);
  const context: MinutesContext = {
    content: extract.content,
    variant,
    template,
    t,
    dates,
    erased: shown.people,
    ...(hasPictures(variant) && { pictureOf: (file) => options.pictures?.get(file) }),
    ...(note && { note }),
  };
  return {
    title: t('documents.minutesTitle', { number: content.number, title: extract.content.meeting.title }),
    language: content.language,
    page: 'letter',
    tlp: content.tlp,
    letterhead: letterheadOf(
      content.network,
      template,
      t('documents.reference', { number: content.number }),
      versionText(context),
    ),
    pageNumber: pageNumberText(t),
    createdAt: content.finalisedAt,
    ...(variant === 'full' && shown.people === 0 && { frozen: content }),
    // The proof is that of the frozen whole, of which this may be an extract.
    blocks: bodyBlocks(context, hashMinutesContent(content), owner),
  };
}

/** What may be shown of frozen content by now: without the names of people who were erased since. */
export function shownContent(
  content: MinutesContent,
  note: Pick<MinutesNote, 'erased'> | undefined,
  t: TranslateDocument,
): RedactedMinutes {
  return redactErased(content, note?.erased ?? [], t('documents.erasedPerson'));
}

function bodyBlocks(context: MinutesContext, hash: string, owner: string | undefined): readonly DocumentBlock[] {
  const { content, variant, template } = context;
  const isLong = content.present.length > attendeesOnFirstPage;
  const attendance = attendanceBlocks(context, isLong);
  const isAnnex = isLong && content.layout === undefined;
  const head: readonly DocumentBlock[] = [
    { kind: 'heading', level: 1, text: content.meeting.title },
    metaBlock(context, isLong),
  ];
  switch (variant) {
    case 'full':
    case 'members':
    case 'chathamHouse':
      return [
        ...head,
        ...(variant === 'chathamHouse'
          ? [{ kind: 'paragraph', role: 'text', runs: [{ text: chathamHouseNote(context) }] } as const]
          : []),
        ...textToBlocks(template.opening),
        ...(isLong ? [] : attendance),
        ...quorumBlocks(context),
        ...agendaBlocks(context),
        ...proceedingsBlocks(context),
        ...decisionBlocks(context),
        ...taskBlocks(context),
        // The signatures stand below all that is signed.
        ...(isLong && !isAnnex ? attendance : []),
        ...textToBlocks(template.closing),
        ...closingBlocks(context, hash),
        ...(isAnnex ? attendance : []),
      ];
    case 'decisions':
      return [
        ...head,
        ...quorumBlocks(context),
        ...(content.agenda.length === 0 ? [noDecisions(context)] : proceedingsBlocks(context)),
        ...closingBlocks(context, hash),
      ];
    case 'tasks':
      return [...head, ...taskListBlocks(context, owner), ...closingBlocks(context, hash)];
    default:
      return assertNever(variant);
  }
}

function chathamHouseNote({ content: { layout }, t }: MinutesContext): string {
  return t(layout === undefined ? 'documents.variant.chathamHouse.note' : 'documents.extract.chathamHouse.note');
}

function noDecisions({ t }: MinutesContext): DocumentBlock {
  return { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.decisions.none') }] };
}

const variantKeys: Readonly<Record<Exclude<MinutesVariant, 'full'>, DocumentLabelKey>> = {
  members: 'documents.variant.members',
  chathamHouse: 'documents.variant.chathamHouse',
  decisions: 'documents.variant.decisions',
  tasks: 'documents.variant.tasks',
};

function versionText(context: MinutesContext): string {
  const { content, variant, t } = context;
  if (content.layout === undefined) return firstVersionText(context);
  const { version, supersedes } = content;
  const edition =
    supersedes === undefined
      ? t('documents.edition', { version })
      : t('documents.editionReplaces', { version, previous: version - 1 });
  return variant === 'full' ? edition : `${edition} · ${t(extractKeys[variant])}`;
}

const extractKeys: Readonly<Record<Exclude<MinutesVariant, 'full'>, DocumentLabelKey>> = {
  ...variantKeys,
  members: 'documents.extract.members',
  chathamHouse: 'documents.extract.chathamHouse',
};

/** Of the first layout: a correction had a number of its own. See [Note: layouts]. */
function firstVersionText({ content, variant, t }: MinutesContext): string {
  const version =
    content.supersedes === undefined
      ? t('documents.version', { version: content.version })
      : t('documents.supersedes', { version: content.version, number: content.supersedes });
  return variant === 'full' ? version : `${version} · ${t(variantKeys[variant])}`;
}
