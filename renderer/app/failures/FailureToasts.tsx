import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { descriptionToText, type FailureKind } from '../../../shared/failure';
import type { FailureReport } from '../../../shared/ipc/failureReport';
import { FailureProvider, toast, useMessages } from '../../ui';
import { pageFailures } from './pageFailures';

/** What an action failed with says what the latest attempt met, whatever the one before had met; other failures stand side by side. */
const closeBySubject = new Map<FailureKind | 'action', () => void>();

const failures = {
  onFailure: (thrown: unknown): void => pageFailures.take(thrown, 'action'),
  // What went wrong has gone right: the sentence about it would be taken for news.
  onRecovered(): void {
    for (const close of closeBySubject.values()) close();
    closeBySubject.clear();
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
    closeBySubject.get(subject)?.();
    const close = toast({
      tone: 'danger',
      title: t(`errors.${kind}.title`),
      message: t(`errors.${kind}.text`),
      details: [
        ['Verbund', version, new Date().toISOString(), origin, kind].filter((part) => part !== '').join(' '),
        descriptionToText(report),
      ].join('\n'),
    });
    closeBySubject.set(subject, close);
  });
  // The desk is outside React.
  useEffect(() => pageFailures.onFailure(say), []);

  return <FailureProvider failures={failures}>{children}</FailureProvider>;
}
