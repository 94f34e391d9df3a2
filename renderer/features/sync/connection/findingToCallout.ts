import type { ConnectionFinding } from '../../../../shared/ipc/settings';
import type { Translate } from '../../../../shared/messages/translate';
import { REDIRECTED } from '../../../../shared/server/facts';
import type { CalloutProps } from '../../../ui';

/** The plain answer of a connection test: what is so, and what to do about it. */
export function findingToCallout(
  finding: ConnectionFinding,
  t: Translate,
): Pick<CalloutProps, 'tone' | 'title' | 'children'> {
  const text =
    finding.type === 'ready'
      ? t('sync.finding.ready.text', { documents: finding.documents, version: finding.serverVersion })
      : t(`sync.finding.${wordOf(finding)}.text`);
  const tone = finding.type === 'ready' ? 'success' : finding.type === 'databaseMissing' ? 'info' : 'danger';
  return { tone, title: t(`sync.finding.${wordOf(finding)}.title`), children: text };
}

function wordOf<Finding extends ConnectionFinding>(finding: Finding): Finding['type'] | 'redirected' {
  return finding.type === 'unreachable' && finding.reason === REDIRECTED ? 'redirected' : finding.type;
}
