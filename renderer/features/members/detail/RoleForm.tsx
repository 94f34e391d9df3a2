import { ROLE_KINDS } from '../../../../shared/domain/membership';
import type { Group, Role } from '../../../../shared/schema';
import { useDraft } from '../../../live';
import { keepEscape, type MaybeAsync, MonthField, Select, TextField, useMessages } from '../../../ui';
import styles from './detail.module.css';
import { FormEnd } from './FormEnd';
import { endsBeforeItBegins } from './positionEdits';

type RoleFormProps = {
  readonly role: Role;
  readonly groups: readonly Group[];
  readonly onPatch: (patch: Partial<Role>) => Promise<unknown>;
  readonly onRemove: () => MaybeAsync;
  readonly onDone: () => void;
};

const WHOLE_NETWORK = 'network';
const OWN_TITLE = 'title';

export function RoleForm({ role, groups, onPatch, onRemove, onDone }: RoleFormProps) {
  const { t } = useMessages();
  const title = useDraft(role.title, (text) => onPatch({ title: text }));
  const kind = ROLE_KINDS.find((id) => id === role.kind) ?? OWN_TITLE;
  return (
    <div className={styles.form} data-fields onKeyDown={keepEscape}>
      <Select
        label={t('members.roleKind')}
        options={[
          ...ROLE_KINDS.map((id) => ({ id, label: t(`records.value.role.${id}`) })),
          { id: OWN_TITLE, label: t('members.roleOwn') },
        ]}
        value={kind}
        onChange={(id) => onPatch(id === OWN_TITLE ? { kind: '' } : { kind: id, title: '' })}
      />
      {kind === OWN_TITLE && <TextField label={t('members.roleTitle')} {...title.field} />}
      <Select
        label={t('members.roleIn')}
        description={groups.length === 0 ? t('members.roleInHint') : undefined}
        options={[
          { id: WHOLE_NETWORK, label: t('members.roleInNetwork') },
          ...groups.map((group) => ({ id: group.id, label: group.title || t('groups.unnamed') })),
        ]}
        value={role.groupId === '' ? WHOLE_NETWORK : role.groupId}
        onChange={(id) => onPatch({ groupId: id === WHOLE_NETWORK ? '' : id })}
      />
      <div className={styles.pair}>
        <MonthField
          label={t('members.roleFrom')}
          value={role.from || null}
          onChange={(from) => onPatch({ from: from ?? '' })}
        />
        <MonthField
          label={t('members.roleTo')}
          value={role.to || null}
          onChange={(to) => onPatch({ to: to ?? '' })}
          description={t('members.positionToHint')}
          error={endsBeforeItBegins(role) ? t('members.positionOrder') : undefined}
        />
      </div>
      <FormEnd onRemove={onRemove} onDone={onDone} />
    </div>
  );
}
