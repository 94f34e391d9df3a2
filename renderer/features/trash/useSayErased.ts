import { useLocation } from 'wouter';
import { useBackups } from '../../live';
import { toast, useMessages } from '../../ui';

/** Says that something was erased; a backup from before still has it, and whoever makes backups is led to a new one. */
export function useSayErased(): (message: string) => void {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const hasBackups = (useBackups().known?.files.length ?? 0) > 0;
  return (message) =>
    toast({
      message,
      ...(hasBackups && { action: { label: t('trash.backUpAnew'), onPress: () => navigate('/protection') } }),
    });
}
