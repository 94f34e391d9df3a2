import { useLocation } from 'wouter';
import { useApp } from '../../live';
import { Button, Callout, useMessages } from '../../ui';

interface SameNamedNetworkProps {
  readonly title: string;
  /** Whether what was read can be compared with an open network. */
  readonly canCompare: boolean;
}

/** The network of this laptop that is called so, unless it is the one that is open and looked at. */
export function useSameNamed(title: string): string | undefined {
  const { settings } = useApp();
  return title === '' ? undefined : settings.networks.find((network) => network.title === title)?.id;
}

/** Read twice, one file makes two networks of one name, and nobody knows later which is which. */
export function SameNamedNetwork({ title, canCompare }: SameNamedNetworkProps) {
  const { t } = useMessages();
  const { settings, switchNetwork } = useApp();
  const [, navigate] = useLocation();
  const networkId = useSameNamed(title);
  if (networkId === undefined) return null;
  // Whoever stands in it is not sent there: this backup is of another one of that name.
  const isElsewhere = networkId !== settings.activeNetworkId;

  async function open(id: string): Promise<void> {
    await switchNetwork(id);
    navigate(canCompare ? '/protection/restore' : '/');
  }

  return (
    <Callout
      tone="warning"
      title={t('backup.twin.title', { title })}
      actions={
        isElsewhere && (
          <Button size="small" onPress={() => open(networkId)}>
            {t(canCompare ? 'backup.twin.compare' : 'backup.twin.open')}
          </Button>
        )
      }
    >
      {t('backup.twin.text')}
    </Callout>
  );
}
