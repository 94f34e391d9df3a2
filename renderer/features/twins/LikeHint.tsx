import type { Institution, Member } from '../../../shared/schema';
import { Callout, TextLink, useMessages } from '../../ui';
import { useLikeInstitution } from './useLikeInstitution';
import { useLikeMember } from './useLikeMember';
import type { Like } from './useLikest';
import type { TwinKind } from './useTwins';
import { useTwinWords, type AnyPair } from './useTwinWords';

/** At the form: somebody who may be this person is there already. Holds up nobody. */
export function LikeMemberHint({ member }: { readonly member: Member }) {
  return <Hint kind="members" id={member.id} like={useLikeMember(member)} />;
}

/** The same of an institution. */
export function LikeInstitutionHint({ institution }: { readonly institution: Institution }) {
  return <Hint kind="institutions" id={institution.id} like={useLikeInstitution(institution)} />;
}

interface HintProps {
  readonly kind: TwinKind;
  readonly id: string;
  readonly like: Like<Member | Institution, AnyPair['likely']> | undefined;
}

function Hint({ kind, id, like }: HintProps) {
  const { t } = useMessages();
  const words = useTwinWords();
  if (!like) return null;
  const [one, other] = [id, like.record.id].toSorted();
  return (
    <Callout isLive title={t('twins.hint', { name: words.nameOf(like.record) })}>
      <p>
        {words.reasons(like.likely, 'for')}{' '}
        <TextLink href={`/${kind}/twins/${one ?? ''}/${other ?? ''}`}>{t('twins.compare')}</TextLink>
        {' · '}
        <TextLink href={`/${kind}/${like.record.id}`}>{t('twins.openKnown')}</TextLink>
      </p>
    </Callout>
  );
}
