import type { Member } from '../../../shared/schema';
import { Callout, TextLink, useMessages } from '../../ui';
import { useLikeMember } from './useLikeMember';
import { useTwinWords } from './useTwinWords';

/** At the form: somebody who may be this person is there already. Holds up nobody. */
export function LikeMemberHint({ member }: { readonly member: Member }) {
  const { t } = useMessages();
  const words = useTwinWords();
  const like = useLikeMember(member);
  if (!like) return null;
  const [one, other] = [member.id, like.member.id].toSorted();
  return (
    <Callout isLive title={t('twins.hint', { name: words.nameOf(like.member) })}>
      <p>
        {words.reasons(like.likely, 'for')}{' '}
        <TextLink href={`/members/twins/${one ?? ''}/${other ?? ''}`}>{t('twins.compare')}</TextLink>
      </p>
    </Callout>
  );
}
