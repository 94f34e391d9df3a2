import { ArrowRightLeft, Mail, UserX } from 'lucide-react';
import { useState } from 'react';
import { memberToDisplayName, positionsOn } from '../../../../shared/domain/membership';
import type { Member, Position } from '../../../../shared/schema';
import { useRecords, useToday } from '../../../live';
import {
  Button,
  type MaybeAsync,
  MenuButton,
  type MenuEntry,
  PageHeader,
  Toolbar,
  useMessages,
  useOfferCommands,
} from '../../../ui';
import { useHistory } from '../../history';
import { ChangeOfficeDialog } from './ChangeOfficeDialog';
import { ErasePersonDialog } from './ErasePersonDialog';
import { useMemberEntries } from '../useMemberEntries';

type MemberHeadProps = {
  readonly member: Member;
  readonly onRemove: () => MaybeAsync;
  readonly onErased: () => void;
};

export function MemberHead({ member, onRemove, onErased }: MemberHeadProps) {
  const { t } = useMessages();
  const name = memberToDisplayName(member) || t('members.unnamed');
  const { mail, copy, invite, remove } = useMemberEntries(member, onRemove);
  const [isErasing, setIsErasing] = useState(false);
  const [isChanging, setIsChanging] = useState(false);
  const hasOffice = positionsOn(member, useToday()).length > 0;
  const changing: MenuEntry = {
    id: 'changeOffice',
    changesData: true,
    label: t('members.change'),
    icon: ArrowRightLeft,
    isDisabled: !hasOffice,
    onSelect: () => setIsChanging(true),
  };
  const erase: MenuEntry = {
    id: 'erase',
    changesData: true,
    label: t('members.erase'),
    icon: UserX,
    tone: 'danger',
    onSelect: () => setIsErasing(true),
  };
  const history = useHistory(member.id);
  useOfferCommands(name, [copy, mail, changing, invite, history.entry, remove, erase]);

  return (
    <>
      <PageHeader
        level={2}
        preline={<Membership member={member} />}
        title={name}
        subtitle={<PresentOffice member={member} />}
      />
      <Toolbar>
        <Button icon={Mail} isDisabled={mail.isDisabled ?? false} onPress={mail.onSelect}>
          {t('members.mail')}
        </Button>
        {hasOffice && (
          <Button changesData icon={ArrowRightLeft} onPress={changing.onSelect}>
            {t('members.change')}
          </Button>
        )}
        <MenuButton
          label={t('members.more')}
          variant="quiet"
          items={[copy, ...(invite.isDisabled ? [] : [invite]), history.entry, remove, erase]}
        />
      </Toolbar>
      {history.dialog}
      {isChanging && <ChangeOfficeDialog member={member} onClose={() => setIsChanging(false)} />}
      {isErasing && <ErasePersonDialog member={member} onErased={onErased} onClose={() => setIsErasing(false)} />}
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

/** What the person is now: the office that is named, and those held beside it. */
function PresentOffice({ member }: { readonly member: Member }) {
  const { t, language, formatMonth } = useMessages();
  const institutions = useRecords('institutions').byId;
  const [position, ...others] = positionsOn(member, useToday());
  if (!position) return t('members.noOffice');
  const nameOf = ({ institutionId }: Position): string => institutions.get(institutionId)?.name ?? '';
  const knownOf = (held: Position): 'both' | 'office' | 'other' =>
    held.office === '' ? 'other' : nameOf(held) === '' ? 'office' : 'both';
  const wordsOf = (held: Position, hasFrom: boolean): string =>
    t('members.office', {
      known: knownOf(held),
      office: held.office,
      institution: nameOf(held),
      hasFrom,
      from: formatMonth(held.from),
    });
  if (others.length === 0) return wordsOf(position, position.from !== '');
  const offices = new Intl.ListFormat(language).format(others.map((held) => wordsOf(held, false)));
  return (
    <>
      {wordsOf(position, position.from !== '')}
      <br />
      {t('members.officesBeside', { offices })}
    </>
  );
}
