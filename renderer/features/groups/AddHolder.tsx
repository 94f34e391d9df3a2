import { useMemo, useState } from 'react';
import { ROLE_KINDS, type RoleKind } from '../../../shared/domain/membership';
import { ulid } from '../../../shared/ulid';
import { useSession, useToday } from '../../live';
import { ComboBox, Select, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { useMemberOptions } from '../meetings';
import styles from './groups.module.css';

type AddHolderProps = { readonly groupId: string; readonly presentIds: readonly string[] };

/** Takes somebody in: choosing a person is enough, in the role that stands beside. */
export function AddHolder({ groupId, presentIds }: AddHolderProps) {
  const { t } = useMessages();
  const { write, read } = useSession();
  const offerUndo = useOfferUndo();
  const members = useMemberOptions();
  const today = useToday();
  const [kind, setKind] = useState<RoleKind>('member');
  // A text, so that the options stay the same array while the same people are in: the field prepares them for searching.
  const present = presentIds.join(' ');
  const options = useMemo(() => {
    const known = new Set(present.split(' '));
    return members.filter(({ id }) => !known.has(id));
  }, [members, present]);

  async function add(memberId: string | null): Promise<void> {
    if (memberId === null || !read.get('members', memberId)) return;
    const role = { id: ulid(), groupId, kind, title: '', from: today, to: '' };
    const { undo } = await write((unit) =>
      unit.update('members', memberId, ({ roles }) => ({ roles: [...roles, role] })),
    );
    const name = options.find(({ id }) => id === memberId)?.label ?? '';
    offerUndo(undo, t('groups.added', { name }), 'success');
  }

  return (
    <div className={styles.add}>
      <ComboBox label={t('groups.add')} options={options} value={null} onChange={add} />
      <Select
        isView
        label={t('groups.addAs')}
        options={ROLE_KINDS.map((id) => ({ id, label: t(`records.value.role.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
    </div>
  );
}
