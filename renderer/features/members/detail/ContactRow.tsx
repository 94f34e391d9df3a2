import { Ellipsis, Pencil, Plus, StepBack, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import {
  addContact,
  describeFirst,
  firstContact,
  otherContacts,
  patchContact,
  putFirst,
  removeContact,
  writeFirst,
  type ContactKind,
} from '../../../../shared/domain/membership';
import type { Contact, Member } from '../../../../shared/schema';
import { ulid } from '../../../../shared/ulid';
import { InlineText } from '../../../fields';
import { useToday } from '../../../live';
import { InlineRow, type MaybeAsync, MenuButton, type MenuEntry, useMessages } from '../../../ui';
import { ContactForm } from './ContactForm';
import styles from './detail.module.css';
import { emailProblemOf } from './emailProblem';
import type { SaveMember } from './SaveMember';
import { useContactWords } from './useContactWords';

type ContactRowProps = { readonly member: Member; readonly kind: ContactKind; readonly save: SaveMember };

/** The id under which the form of the address that is used first is open. */
const FIRST = 'first';

/** Where a person is reached: the address that is used first as a field, and below it what is known beside it. */
export function ContactRow({ member, kind, save }: ContactRowProps) {
  const { t } = useMessages();
  const today = useToday();
  const inputId = useId();
  const wordsOf = useContactWords();
  const [editedId, setEditedId] = useState<string | null>(null);
  const first = firstContact(member, kind);
  const value = member[kind];
  const words = first ? wordsOf(first) : '';
  const others = otherContacts(member, kind);
  // A number is short; a form, or several of them, need the room.
  const isWide = kind === 'email' || editedId !== null || others.length > 0;
  const close = (): void => setEditedId(null);

  function emailProblem(text: string): string | undefined {
    const problem = emailProblemOf(text);
    return problem && t(`members.email.${problem}`);
  }
  function add(): Promise<unknown> {
    const id = ulid();
    setEditedId(id);
    return save((current) => addContact(current, kind, { id, today }));
  }
  const items: readonly MenuEntry[] = [
    {
      id: 'describe',
      changesData: true,
      label: t('members.contactDescribe'),
      icon: Pencil,
      onSelect: () => setEditedId(FIRST),
    },
    { id: 'add', changesData: true, label: t(`members.contactAdd.${kind}`), icon: Plus, onSelect: add },
  ];

  return (
    <InlineRow isWide={isWide} label={t(`members.${kind}`)} htmlFor={inputId}>
      <div className={styles.line}>
        <div className={styles.lineField}>
          <InlineText
            id={inputId}
            label={t(`members.${kind}`)}
            kind={kind === 'email' ? 'email' : 'tel'}
            placeholder="–"
            value={value}
            onSave={(text) =>
              save((current) => writeFirst(current, kind, kind === 'email' ? text.trim() : text, today))
            }
            {...(kind === 'email' && { problemOf: emailProblem })}
          />
          {words !== '' && <div className={styles.provenance}>{words}</div>}
        </div>
        {value.trim() !== '' && <MenuButton label={t(`members.contactMore.${kind}`)} icon={Ellipsis} items={items} />}
      </div>
      {editedId === FIRST && (
        <ContactForm
          contact={first ?? { use: '', source: '', asOf: '' }}
          onPatch={(patch) => save((current) => describeFirst(current, kind, patch, ulid()))}
          onDone={close}
        />
      )}
      {others.map((contact) =>
        contact.id === editedId ? (
          <ContactForm
            key={contact.id}
            contact={contact}
            kind={kind}
            onPatch={(patch) => save((current) => patchContact(current, contact.id, patch))}
            onRemove={() => save((current) => removeContact(current, contact.id))}
            onDone={close}
          />
        ) : (
          <OtherContact
            key={contact.id}
            contact={contact}
            words={wordsOf(contact)}
            onPutFirst={() => save((current) => putFirst(current, contact, ulid()))}
            onEdit={() => setEditedId(contact.id)}
            onRemove={() => save((current) => removeContact(current, contact.id))}
          />
        ),
      )}
    </InlineRow>
  );
}

type OtherContactProps = {
  readonly contact: Contact;
  readonly words: string;
  readonly onPutFirst: () => MaybeAsync;
  readonly onEdit: () => void;
  readonly onRemove: () => MaybeAsync;
};

function OtherContact({ contact: { value }, words, onPutFirst, onEdit, onRemove }: OtherContactProps) {
  const { t } = useMessages();
  return (
    <div className={styles.line}>
      <div className={styles.lineText}>
        <div>{value || t('members.contactEmpty')}</div>
        {words !== '' && <div className={styles.provenance}>{words}</div>}
      </div>
      <MenuButton
        label={t('members.contactMore.named', { value: value || t('members.contactEmpty') })}
        icon={Ellipsis}
        items={[
          {
            id: 'first',
            changesData: true,
            label: t('members.contactPutFirst'),
            icon: StepBack,
            isDisabled: value.trim() === '',
            onSelect: onPutFirst,
          },
          { id: 'edit', changesData: true, label: t('members.contactEdit'), icon: Pencil, onSelect: onEdit },
          {
            id: 'remove',
            changesData: true,
            label: t('members.removeItem'),
            icon: Trash2,
            tone: 'danger',
            onSelect: onRemove,
          },
        ]}
      />
    </div>
  );
}
