import { useState } from 'react';
import { tagsOf, type MemberEdit } from '../../../../shared/domain/membership';
import type { Member } from '../../../../shared/schema';
import { MEMBERSHIPS } from '../../../../shared/schema/members';
import { ulid } from '../../../../shared/ulid';
import { editMembers } from '../../../actions';
import { useSession, useToday } from '../../../live';
import { ComboBox, FormDialog, Select, TextField, toast, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { useTopics } from '../../institutions';
import { useTags } from '../../memberSearch';
import styles from './BulkEditDialog.module.css';

export type BulkEditKind =
  'addTag' | 'removeTag' | 'status' | 'addSeeks' | 'addOffers' | 'removeSeeks' | 'removeOffers';

type BulkEditDialogProps = {
  readonly kind: BulkEditKind;
  readonly ids: readonly string[];
  readonly members: readonly Member[];
  readonly busily: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onClose: () => void;
};

/** Asks for the one thing that all of them get or lose. */
export function BulkEditDialog({ kind, ids, members, busily, onClose }: BulkEditDialogProps) {
  const { t } = useMessages();
  const session = useSession();
  const today = useToday();
  const offerUndo = useOfferUndo();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);

  async function save(): Promise<void> {
    setIsAsked(true);
    const edit = toEdit(kind, value, reason);
    if (!edit) return;
    onClose();
    const { changed, undo } = await busily(() => editMembers(session, ids, edit, { today, createItemId: ulid }));
    if (changed === 0) toast({ message: t('members.bulk.unchanged') });
    else offerUndo(undo, t('members.bulk.done', { count: changed }), 'success');
  }

  const problem = isAsked && value === '' ? t('members.bulk.missing') : undefined;
  return (
    <FormDialog
      size="small"
      changesData
      title={t(`members.bulk.${kind}`)}
      submitLabel={t('members.bulk.apply', { count: ids.length })}
      onSubmit={save}
      onClose={onClose}
    >
      {kind === 'status' ? (
        <div className={styles.fields}>
          <Select
            label={t('members.status')}
            options={MEMBERSHIPS.map((id) => ({ id, label: t(`members.status.${id}`) }))}
            value={MEMBERSHIPS.find((id) => id === value) ?? null}
            error={problem}
            onChange={setValue}
          />
          <TextField label={t('members.bulk.reason')} value={reason} onChange={setReason} />
        </div>
      ) : (
        <ValueField kind={kind} members={members} value={value} error={problem} onChange={setValue} />
      )}
    </FormDialog>
  );
}

type ValueFieldProps = Pick<BulkEditDialogProps, 'members'> & {
  readonly kind: Exclude<BulkEditKind, 'status'>;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

/** A tag, which may be a new one, or a topic of the catalogue. */
function ValueField({ kind, members, value, error, onChange }: ValueFieldProps) {
  const { t, collator } = useMessages();
  const topics = useTopics();
  const known = useTags();
  const [created, setCreated] = useState('');
  const isTag = kind === 'addTag' || kind === 'removeTag';
  const [options] = useState(() => {
    const tags = kind === 'removeTag' ? tagsOf(members, collator.compare) : known;
    return isTag
      ? tags.map((tag) => ({ id: tag, label: tag }))
      : topics.filter(({ archived }) => !archived).map(({ id, title }) => ({ id, label: title }));
  });
  const shown = created === '' ? options : [...options, { id: created, label: created }];
  return (
    <ComboBox
      autoFocus
      label={t(isTag ? 'members.bulk.tag' : 'members.bulk.topic')}
      options={shown}
      value={value === '' ? null : value}
      error={error}
      onChange={(id) => onChange(id ?? '')}
      {...(kind === 'addTag' && {
        takesAnyText: true,
        onCreate: (text: string) => {
          setCreated(text);
          onChange(text);
        },
      })}
    />
  );
}

function toEdit(kind: BulkEditKind, value: string, reason: string): MemberEdit | undefined {
  if (value === '') return undefined;
  switch (kind) {
    case 'addTag':
    case 'removeTag':
      return { kind, tag: value };
    case 'addSeeks':
    case 'addOffers':
      return { kind: 'addTopic', field: kind === 'addSeeks' ? 'seeks' : 'offers', topicId: value };
    case 'removeSeeks':
    case 'removeOffers':
      return { kind: 'removeTopic', field: kind === 'removeSeeks' ? 'seeks' : 'offers', topicId: value };
    case 'status': {
      const membership = MEMBERSHIPS.find((id) => id === value);
      return membership && { kind, membership, reason };
    }
  }
}
