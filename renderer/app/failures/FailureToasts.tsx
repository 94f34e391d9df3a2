import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { descriptionToText, type FailureKind } from '../../../shared/failure';
import type { FailureReport } from '../../../shared/ipc/failureReport';
import { FailureProvider, toast, useMessages } from '../../ui';
import { pageFailures } from './pageFailures';

/**
 * What an action failed with says what the latest attempt met, whatever the one before had met; other failures stand side by side. The same sentence never
 * stands there twice, as when a full disk fails an action and what the page does by itself.
 */
const said = new Map<FailureKind | 'action', { readonly kind: FailureKind; readonly close: () => void }>();

const failures = {
  onFailure: (thrown: unknown): void => pageFailures.take(thrown, 'action'),
  // What went wrong has gone right: the sentence about it would be taken for news.
  onRecovered(): void {
    for (const { close } of said.values()) close();
    said.clear();
  },
};

type FailureToastsProps = {
  /** Of the application; undefined while it starts. */
  readonly version: string | undefined;
  readonly children: ReactNode;
};

/** Says every failure in words: what happened, what it means for the data, what to do. One of a kind, and one of an action, at a time. */
export function FailureToasts({ version = '', children }: FailureToastsProps) {
  const { t } = useMessages();

  const say = useEffectEvent((report: FailureReport) => {
    const { kind, origin } = report;
    const subject = origin === 'action' ? origin : kind;
    for (const [earlier, toClose] of said) {
      if (earlier !== subject && toClose.kind !== kind) continue;
      toClose.close();
      said.delete(earlier);
    }
    const close = toast({
      tone: 'danger',
      title: t(`errors.${kind}.title`),
      message: t(`errors.${kind}.text`),
      details: [
        ['Verbund', version, new Date().toISOString(), origin, kind].filter((part) => part !== '').join(' '),
        descriptionToText(report),
      ].join('\n'),
    });
    said.set(subject, { kind, close });
  });
  // The desk is outside React.
  useEffect(() => pageFailures.onFailure(say), []);

  return <FailureProvider failures={failures}>{children}</FailureProvider>;
}
