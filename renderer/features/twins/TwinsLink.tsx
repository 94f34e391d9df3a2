import { useLocation } from 'wouter';
import { Button, useMessages } from '../../ui';
import { useTwins, type TwinKind } from './useTwins';

/** Beside a list: how many of it may be in it twice. Nothing where none is. */
export function TwinsLink({ kind }: { readonly kind: TwinKind }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const count = useTwins()[kind].length;
  if (count === 0) return null;
  return (
    <Button variant="quiet" onPress={() => navigate(`/${kind}/twins`)}>
      {t('twins.open', { count })}
    </Button>
  );
}
