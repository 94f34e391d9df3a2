import { useLocation, useRoute } from 'wouter';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useFreshRecord, useOpenRecord, useSession } from '../../live';
import { SplitView, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { MemberDetail } from './detail/MemberDetail';
import { MembersList } from './MembersList';

export function MembersScreen() {
  const { t } = useMessages();
  const [, params] = useRoute<{ readonly id: string }>('/members/:id');
  const [, setLocation] = useLocation();
  const id = params?.id ?? null;
  const member = useOpenRecord('members', id ?? '');
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
      list={<MembersList openId={id} onCreate={fresh.open} onRemove={remove} />}
      detailLabel={(member && memberToDisplayName(member)) || t('members.unnamed')}
      detail={
        member ? (
          <MemberDetail
            key={member.id}
            member={member}
            firstFieldRef={fresh.firstFieldRef}
            onEdit={() => fresh.keep(member.id)}
            onRemove={() => remove(member.id)}
            onErased={close}
          />
        ) : null
      }
      onCloseDetail={close}
    />
  );
}

/** Into the trash, with a way back in the toast. */
function useRemoveMember(): (id: string) => Promise<void> {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  return async (id) => {
    const member = repositories.members.get(id);
    const name = (member && memberToDisplayName(member)) || t('members.unnamed');
    const { undo } = await write((unit) => unit.remove('members', [id]));
    offerUndo(undo, t('members.removed', { name }));
  };
}
