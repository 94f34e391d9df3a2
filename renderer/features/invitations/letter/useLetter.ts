import { createTextBlocks, type LetterText } from '../../../../shared/domain/invitation';
import type { Language } from '../../../../shared/messages';
import type { Meeting, TextBlock } from '../../../../shared/schema';
import { useDraft, useSession, type Draft } from '../../../live';
import { type MaybeAsync, useMessages } from '../../../ui';
import type { Occasion } from './useDeliveries';

type StoredLetter = Meeting['letters'][number];

export interface Letter {
  readonly language: Language;
  readonly subject: Draft<string>;
  readonly body: Draft<string>;
  /** A text that came with the application is exchanged for its counterpart; one's own stays as it is. */
  readonly setLanguage: (language: Language) => MaybeAsync;
  /** Replaces the text by a block. */
  readonly use: (block: TextBlock) => MaybeAsync;
}

/** The text for one occasion of a meeting: as written here before, otherwise the block that comes with the application. Each keystroke is kept. */
export function useLetter(meeting: Meeting, occasion: Occasion): Letter {
  const { repositories } = useSession();
  const { language } = useMessages();
  const letter = meeting.letters.find(({ id }) => id === occasion) ?? defaultLetter(occasion, language);

  function save(patch: Partial<StoredLetter>): Promise<unknown> {
    return repositories.meetings.update(meeting.id, ({ letters }) => ({
      letters: [
        ...letters.filter(({ id }) => id !== occasion),
        { ...(letters.find(({ id }) => id === occasion) ?? letter), ...patch },
      ],
    }));
  }

  function setLanguage(next: Language): Promise<unknown> {
    const block = createTextBlocks(letter.language).find(
      ({ subject, body }) => subject === letter.subject && body === letter.body,
    );
    const counterpart = createTextBlocks(next).find(({ id }) => id === block?.id);
    return save({ language: next, ...(counterpart && { subject: counterpart.subject, body: counterpart.body }) });
  }

  return {
    language: letter.language,
    setLanguage,
    subject: useDraft(letter.subject, (subject) => save({ subject })),
    body: useDraft(letter.body, (body) => save({ body })),
    use: ({ language: chosen, subject, body }) => save({ language: chosen, subject, body }),
  };
}

/** As it stands in the fields now. */
export function letterToText({ language, subject, body }: Letter): LetterText {
  return { language, subject: subject.value, body: body.value };
}

function defaultLetter(occasion: Occasion, language: Language): StoredLetter {
  const blockId = occasion === 'remind' ? 'reminder' : occasion;
  const block = createTextBlocks(language).find(({ id }) => id === blockId);
  return { id: occasion, language, subject: block?.subject ?? '', body: block?.body ?? '' };
}
