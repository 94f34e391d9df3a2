import {
  documentFileName,
  extractMinutes,
  isMailAddress,
  minutesDocument,
  type MinutesContent,
  type MinutesVariant,
} from '../../../../shared/documents';
import { noteOf, networkTemplate } from '../../../../shared/domain/minutes';
import { memberToDisplayName } from '../../../../shared/domain/membership';
import { createTranslate } from '../../../../shared/messages/translate';
import type { Member } from '../../../../shared/schema';
import { valueOf } from '../../../live';
import { writeDocument } from '../../../documents';
import type { FrozenPictures } from '../frozenPictures';
import { minutesFileName } from '../minutesFileName';
import type { Circulation } from '../../../actions';
import type { LifeCycle } from './useLifeCycle';

export interface CirculationDraft extends Circulation {
  readonly variant: MinutesVariant;
  readonly text: string;
}

export interface Recipients {
  readonly reachable: readonly Member[];
  /** People without a usable mail address. */
  readonly unreachable: readonly Member[];
}

/** Everybody who was invited or there. Guests have no address here. */
export function recipientsOf({ attendance, members }: LifeCycle['view']): Recipients {
  const people = attendance
    .filter(({ invited, presentFrom }) => invited || presentFrom !== '')
    .flatMap(({ memberId }) => members.get(memberId) ?? []);
  const isReachable = ({ email }: Member): boolean => isMailAddress(email);
  return { reachable: people.filter(isReachable), unreachable: people.filter((member) => !isReachable(member)) };
}

/** A mail draft to all, the minutes as PDF in it. The name of the file, or null when the user thought better of it. */
export async function saveCirculationMail(
  { view, standing }: LifeCycle,
  content: MinutesContent,
  draft: CirculationDraft,
  pictures: FrozenPictures['pictures'],
): Promise<string | null> {
  const { network } = view;
  const t = createTranslate(content.language);
  const { content: extract } = extractMinutes(content, draft.variant);
  // The document says of itself what it will be once this mail is out.
  const note = noteOf(
    { ...standing.latest, circulatedAt: new Date().toISOString(), objectionsUntil: draft.objectionsUntil },
    [],
    new Map(),
  );
  const model = minutesDocument(content, t, {
    variant: draft.variant,
    template: networkTemplate(network),
    note,
    pictures,
  });
  const pdf = await writeDocument(model, 'pdf');
  const name = minutesFileName(extract, draft.variant);
  const bytes = await valueOf(
    window.verbund.createMailFile({
      from: network?.contactEmail ? { name: network.contactName || network.title, email: network.contactEmail } : null,
      to: [],
      bcc: recipientsOf(view).reachable.map((member) => ({ name: memberToDisplayName(member), email: member.email })),
      subject: t('lifeCycle.mail.subject', {
        number: content.number,
        revision: content.version,
        title: extract.meeting.title,
      }),
      text: draft.text,
      attachments: [{ fileName: documentFileName({ ...name, extension: 'pdf' }), bytes: pdf }],
      calendar: null,
    }),
  );
  return valueOf(
    window.verbund.saveFile({
      suggestedName: documentFileName({ ...name, extension: 'eml' }),
      extension: 'eml',
      bytes,
    }),
  );
}
