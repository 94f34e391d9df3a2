import { Copy, Mail, Trash2 } from 'lucide-react';
import { memberToDisplayName, positionOn } from '../../../../shared/domain/membership';
import type { Member } from '../../../../shared/schema';
import { useRecord, useToday, valueOf } from '../../../live';
import { Button, type MaybeAsync, MenuButton, PageHeader, toast, Toolbar, useMessages } from '../../../ui';
import { emailProblemOf } from './emailProblem';

export function MemberHead({ member, onRemove }: { readonly member: Member; readonly onRemove: () => MaybeAsync }) {
  const { t } = useMessages();
  const { email } = member;
  const hasAddress = email !== '' && emailProblemOf(email) === undefined;

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(email);
    toast({ message: t('members.copied', { email }) });
  }

  return (
    <>
      <PageHeader
        level={2}
        preline={<Membership member={member} />}
        title={memberToDisplayName(member) || t('members.unnamed')}
        subtitle={<PresentOffice member={member} />}
      />
      <Toolbar>
        <Button
          icon={Mail}
          isDisabled={!hasAddress}
          onPress={() => valueOf(window.verbund.composeMail({ to: [email], bcc: [], subject: '', body: '' }))}
        >
          {t('members.mail')}
        </Button>
        <MenuButton
          label={t('members.more')}
          variant="quiet"
          items={[
            {
              id: 'copy',
              label: t('members.copyAddress'),
              icon: Copy,
              isDisabled: email === '',
              onSelect: () => copy(),
            },
            {
              id: 'remove',
              changesData: true,
              label: t('members.remove'),
              icon: Trash2,
              tone: 'danger',
              onSelect: onRemove,
            },
          ]}
        />
      </Toolbar>
    </>
  );
}

function Membership({ member: { membership, joinedOn, source } }: { readonly member: Member }) {
  const { t, formatDate } = useMessages();
  const values = { status: t(`members.status.${membership}`), date: formatDate(joinedOn), source };
  return t('members.preline', {
    ...values,
    hasDate: joinedOn !== '',
    hasSource: source !== '',
  });
}

function PresentOffice({ member }: { readonly member: Member }) {
  const { t, formatMonth } = useMessages();
  const position = positionOn(member, useToday());
  const institution = useRecord('institutions', position?.institutionId ?? '')?.name ?? '';
  if (!position) return t('members.noOffice');
  const known = position.office === '' ? 'other' : institution === '' ? 'office' : 'both';
  return t('members.office', {
    known,
    office: position.office,
    institution,
    hasFrom: position.from !== '',
    from: formatMonth(position.from),
  });
}
