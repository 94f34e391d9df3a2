import { useLocation, useRoute } from 'wouter';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useFreshRecord, useRecord } from '../../live';
import { SplitView, useMessages } from '../../ui';
import { MemberDetail } from './detail/MemberDetail';
import { MembersList } from './MembersList';
import { useRemoveMember } from './useRemoveMember';

export function MembersScreen() {
  const { t } = useMessages();
  const [, params] = useRoute<{ readonly id: string }>('/members/:id');
  const [, setLocation] = useLocation();
  const id = params?.id ?? null;
  const member = useRecord('members', id ?? '');
  const fresh = useFreshRecord('members', id);
  const close = (): void => setLocation('/members');
  const removeMember = useRemoveMember();

  function remove(memberId: string): Promise<void> {
    if (memberId === id) close();
    fresh.keep(memberId);
    return removeMember(memberId);
  }

  return (
    <SplitView
      listLabel={t('members.title')}
      list={<MembersList openId={id} onCreated={fresh.open} onRemove={remove} />}
      detailLabel={(member && memberToDisplayName(member)) || t('members.unnamed')}
      detail={
        member ? (
          <MemberDetail
            key={member.id}
            member={member}
            firstFieldRef={fresh.firstFieldRef}
            onEdit={() => fresh.keep(member.id)}
            onRemove={() => remove(member.id)}
          />
        ) : null
      }
      onCloseDetail={close}
    />
  );
}
