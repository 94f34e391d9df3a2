import { useMemo, useState } from 'react';
import { fillText, invitationValues, letterFor, placeholderName } from '../../../../shared/domain/invitation';
import { memberToListName } from '../../../../shared/domain/membership';
import { Callout, ComboBox, Section, useMessages } from '../../../ui';
import type { MeetingView } from '../../meetings';
import styles from './LetterPreview.module.css';
import type { Posting } from './useDeliveries';
import { letterToText, type Letter } from './useLetter';
import { useSpeakers } from './useSpeakers';

const ALL = 'all';

/** The letter as one person gets it; what cannot be filled in is named. */
export function LetterPreview({
  view,
  posting,
  letter,
}: {
  readonly view: MeetingView;
  readonly posting: Posting;
  readonly letter: Letter;
}) {
  const { t, collator } = useMessages();
  const { recipients } = posting;
  const speakersIn = useSpeakers(view.members);
  const [chosen, setChosen] = useState<string>();
  const options = useMemo(
    () => [
      { id: ALL, label: t('invite.previewAll') },
      ...recipients
        .map(({ member }) => ({ id: member.id, label: memberToListName(member), detail: member.email }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    ],
    [recipients, collator, t],
  );
  const value = chosen ?? options[1]?.id ?? ALL;
  const member = recipients.find((recipient) => recipient.member.id === value)?.member;
  const text = letterToText(letter);
  const own = member ? letterFor(text, member) : text;
  const values = invitationValues({ ...view, speakers: speakersIn(own.language) }, member, own.language);
  const subject = fillText(own.subject, values);
  const body = fillText(own.body, values);
  const unknown = [...new Set([...subject.unknown, ...body.unknown])];
  const empty = [...new Set([...subject.empty, ...body.empty])].filter(
    (placeholder) => member !== undefined || !['givenName', 'familyName', 'name'].includes(placeholder),
  );

  return (
    <Section title={t('invite.preview')}>
      <ComboBox
        isView
        label={t('invite.previewFor')}
        options={options}
        value={value}
        onChange={(id) => setChosen(id ?? ALL)}
      />
      {unknown.length > 0 && (
        <Callout tone="warning" isLive>
          {t('invite.unknown', { names: unknown.join(', ') })}
        </Callout>
      )}
      <article className={styles.letter} aria-label={t('invite.preview')} lang={own.language} tabIndex={0}>
        <p className={styles.subject}>{subject.text}</p>
        <p className={styles.body}>{body.text}</p>
      </article>
      {empty.length > 0 && (
        <p className={styles.empty}>
          {t('invite.emptyValues', {
            names: empty.map((placeholder) => placeholderName(placeholder, own.language)).join(', '),
          })}
        </p>
      )}
    </Section>
  );
}
