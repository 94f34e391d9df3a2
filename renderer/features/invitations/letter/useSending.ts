import { useRef, useState } from 'react';
import { createTranslate } from '../../../../shared/messages/translate';
import { meetingTitle, typedTitle } from '../../../../shared/domain/titles';
import { documentFileName, isMailAddress, meetingToIcs, pictureWords } from '../../../../shared/documents';
import {
  agendaText,
  deliveryToPatches,
  fillText,
  invitationValues,
  letterFor,
  mailtoUrl,
  MAILTO_LIMIT,
  type Recipient,
} from '../../../../shared/domain/invitation';
import { invitationToCalendar, meetingToCalendar } from '../../../../shared/domain/meetings';
import { memberToDisplayName } from '../../../../shared/domain/membership';
import type { SaveFile } from '../../../../shared/ipc/contract';
import type { MailFile } from '../../../../shared/ipc/mail';
import type { Member } from '../../../../shared/schema';
import { toMailAddress } from '../../../../shared/text/plainText';
import { createId } from '../../../../shared/schema/records';
import { noteSent, putIntoOutbox } from '../../../actions';
import { useSession, valueOf } from '../../../live';
import { useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import type { MeetingView } from '../../meetings';
import type { Posting } from './useDeliveries';
import { letterToText, type Letter } from './useLetter';
import { useSpeakers } from './useSpeakers';
import { descriptionToPlain } from '../../../../shared/text/describedText';

export interface Sending {
  /** Files written so far; undefined while none are being written. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly cancel: () => void;
  /** What was handed out, in words; whether it was sent is still to be said. */
  readonly handedOut: string | undefined;
  readonly isTooLongForMailto: boolean;
  readonly saveEach: () => Promise<void>;
  readonly saveOne: () => Promise<void>;
  readonly openMailProgram: () => Promise<void>;
  readonly markSent: () => Promise<void>;
  readonly putIntoOutbox: () => Promise<void>;
  readonly forgetHandedOut: () => void;
}

/** Makes messages of a letter. The application hands out and never sends; what was sent is noted when the user says so. */
export function useSending(view: MeetingView, posting: Posting, letter: Letter): Sending {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const [progress, setProgress] = useState<Sending['progress']>();
  const [handedOut, setHandedOut] = useState<string>();
  const writing = useRef<AbortController>(undefined);
  const { meeting, event, network, agendaItems } = view;
  const speakersIn = useSpeakers(view.members);
  const { language } = letter;
  const { kind, recipients } = posting;
  const organizer = { name: (network?.contactName || network?.title) ?? '', email: network?.contactEmail ?? '' };
  const bcc = recipients.map(({ member }) => toMailAddress(member.email));
  const forAll = textFor(undefined);
  const mailto = { to: [], bcc, subject: forAll.subject, body: forAll.text };

  function textFor(member: Member | undefined): { readonly subject: string; readonly text: string } {
    const text = letterToText(letter);
    const own = member ? letterFor(text, member) : text;
    const values = invitationValues(
      { meeting, event, network, agendaItems, speakers: speakersIn(own.language) },
      member,
      own.language,
    );
    return { subject: fillText(own.subject, values).text, text: fillText(own.body, values).text };
  }

  function calendarFor(persons: readonly Recipient[]): MailFile['calendar'] {
    if (kind === 'remind' || meeting.startsAt === '') return null;
    const description = [
      descriptionToPlain(meeting, pictureWords(createTranslate(language))),
      agendaText(agendaItems, meeting, language),
    ]
      .filter((part) => part.trim() !== '')
      .join('\n\n');
    const stamp = new Date().toISOString();
    const titled = { ...meeting, title: meetingTitle(meeting, createTranslate(language)) };
    const entry =
      persons.length === 0
        ? meetingToCalendar({ ...titled, status: 'invited' }, event, description, stamp)
        : invitationToCalendar(
            titled,
            event,
            organizer,
            { kind, sequence: posting.sequence },
            persons,
            description,
            stamp,
          );
    return { method: entry.method, fileName: 'invite.ics', content: meetingToIcs({ ...entry, organizer }) };
  }

  async function toFile(name: string, mail: Omit<MailFile, 'from' | 'attachments'>): Promise<SaveFile> {
    const bytes = await valueOf(
      window.verbund.createMailFile({ from: organizer.email === '' ? null : organizer, attachments: [], ...mail }),
    );
    return {
      suggestedName: documentFileName({
        date: meeting.startsAt,
        kind: t(`invite.kind.${kind}`),
        title: `${typedTitle(meeting)} ${name}`,
        extension: 'eml',
      }),
      extension: 'eml',
      bytes,
    };
  }

  async function saveEach(): Promise<void> {
    const { signal } = (writing.current = new AbortController());
    const files: SaveFile[] = [];
    try {
      for (const recipient of recipients) {
        if (signal.aborted) break;
        setProgress({ done: files.length, total: recipients.length });
        const name = memberToDisplayName(recipient.member);
        files.push(
          await toFile(name, {
            to: [{ name, email: recipient.member.email }],
            bcc: [],
            ...textFor(recipient.member),
            calendar: calendarFor([recipient]),
          }),
        );
      }
    } finally {
      setProgress(undefined);
    }
    if (signal.aborted) return;
    const saved = await valueOf(window.verbund.saveFiles(files));
    if (saved === null) return;
    setHandedOut(t('invite.written', { folder: saved.folder, count: saved.names.length }));
  }

  async function saveOne(): Promise<void> {
    const file = await toFile(t('invite.allRecipients'), {
      to: [],
      bcc: recipients.map(({ member }) => ({ name: memberToDisplayName(member), email: member.email })),
      ...forAll,
      calendar: calendarFor([]),
    });
    const name = await valueOf(window.verbund.saveFile(file));
    if (name === null) return;
    setHandedOut(t('invite.writtenOne', { name }));
  }

  /** Sent one by one, now or when there is a network; what each person gets is written down here. */
  async function putAll(): Promise<void> {
    const id = createId('letters');
    const isNoted = kind !== 'remind';
    const { undo, count, underway } = await putIntoOutbox(session, {
      id,
      draft: {
        kind,
        title: t('outbox.letter', {
          occasion: t(`invite.block.${kind === 'remind' ? 'reminder' : kind}.title`),
          meeting: meetingTitle(meeting, t),
        }),
        targetId: meeting.id,
        sequence: isNoted ? posting.sequence : -1,
        replyTo: isMailAddress(organizer.email) ? organizer.email : '',
      },
      messages: recipients.map((recipient) => {
        const { member } = recipient;
        const entry = calendarFor([recipient]);
        return {
          memberId: member.id,
          name: memberToDisplayName(member),
          email: toMailAddress(member.email),
          ...textFor(member),
          calendarMethod: entry?.method ?? '',
          calendar: entry?.content ?? '',
        };
      }),
      ...(isNoted && {
        meeting: deliveryToPatches({ kind, sequence: posting.sequence }, meeting, event, new Date().toISOString())
          .meeting,
      }),
    });
    const words = [t('outbox.put.done', { count }), underway > 0 ? t('outbox.put.underway', { count: underway }) : ''];
    offerUndo(undo, words.filter((part) => part !== '').join(' '), 'success');
  }

  async function markSent(): Promise<void> {
    if (kind === 'remind') return;
    const people = [...recipients, ...posting.unreachable];
    const patches = deliveryToPatches({ kind, sequence: posting.sequence }, meeting, event, new Date().toISOString());
    const ids = people.map(({ entry }) => entry.id);
    const handle = await noteSent(session, meeting.id, ids, patches);
    setHandedOut(undefined);
    offerUndo(handle, t('invite.marked', { count: people.length }), 'success');
  }

  return {
    progress,
    cancel: () => writing.current?.abort(),
    handedOut,
    isTooLongForMailto: mailtoUrl(mailto).length > MAILTO_LIMIT,
    saveEach,
    saveOne,
    async openMailProgram() {
      await valueOf(window.verbund.composeMail(mailto));
      setHandedOut(t('invite.mailOpened'));
    },
    markSent,
    putIntoOutbox: putAll,
    forgetHandedOut: () => setHandedOut(undefined),
  };
}
