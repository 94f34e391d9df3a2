import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { isHeldOn } from '../../../../shared/domain/membership';
import type { Member, Role } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { ulid } from '../../../../shared/ulid';
import { useRecord, useToday } from '../../../live';
import { Button, IconButton, Section, useMessages } from '../../../ui';
import { useRoleTexts } from '../../groups';
import styles from './detail.module.css';
import { RoleForm } from './RoleForm';
import type { SaveMember } from './SaveMember';

/** What the person does in the network and in its groups, now and before. */
export function Roles({ member, save }: { readonly member: Member; readonly save: SaveMember }) {
  const { t } = useMessages();
  const today = useToday();
  const { sentenceOf } = useRoleTexts();
  const groups = useRecord('network', NETWORK_ID)?.groups ?? [];
  const [editedId, setEditedId] = useState<string | null>(null);
  const roles = member.roles.toSorted(
    (left, right) =>
      Number(isHeldOn(right, today)) - Number(isHeldOn(left, today)) || right.from.localeCompare(left.from),
  );

  function add(): Promise<unknown> {
    const id = ulid();
    setEditedId(id);
    const role = { id, groupId: '', kind: 'member', title: '', from: today.slice(0, 7), to: '' };
    return save((current) => ({ roles: [...current.roles, role] }));
  }
  function patch(id: string, change: Partial<Role>): Promise<unknown> {
    return save((current) => ({
      roles: current.roles.map((role) => (role.id === id ? { ...role, ...change } : role)),
    }));
  }

  return (
    <Section
      title={t('members.roles')}
      level={3}
      actions={
        <Button changesData variant="quiet" size="small" icon={Plus} onPress={add}>
          {t('members.roleAdd')}
        </Button>
      }
    >
      {roles.length === 0 && <p className={styles.muted}>{t('members.noRoles')}</p>}
      <ul className={styles.items}>
        {roles.map((role) => (
          <li key={role.id}>
            {role.id === editedId ? (
              <RoleForm
                role={role}
                groups={groups}
                onPatch={(change) => patch(role.id, change)}
                onRemove={() => save((current) => ({ roles: current.roles.filter(({ id }) => id !== role.id) }))}
                onDone={() => setEditedId(null)}
              />
            ) : (
              <div className={styles.line}>
                <span className={styles.lineText}>{sentenceOf(role)}</span>
                <IconButton
                  changesData
                  label={t('members.roleEdit', { role: sentenceOf(role) })}
                  icon={Pencil}
                  onPress={() => setEditedId(role.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
