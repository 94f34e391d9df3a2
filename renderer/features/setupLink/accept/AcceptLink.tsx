import { useEffect, useState } from 'react';
import { valueOf } from '../../../live';
import { useAct } from '../../../ui';
import { AskWords } from './AskWords';
import { ChooseLink } from './ChooseLink';
import type { OpenLink, SealedLink, UnusableLink } from './linkSteps';
import { ShowPlan } from './ShowPlan';

type Step =
  | { readonly kind: 'choose'; readonly problem?: UnusableLink }
  | { readonly kind: 'words'; readonly text: string; readonly seen: SealedLink; readonly isForgotten?: boolean }
  | { readonly kind: 'plan'; readonly text: string; readonly seen: SealedLink; readonly link: OpenLink };

/** A link, its words, and what it will do before it does it. What is secret in it never comes here. */
export function AcceptLink() {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const act = useAct();

  // What was opened waits in the main process, for no longer than this.
  useEffect(
    () => () =>
      act(async () => {
        await valueOf(window.verbund.forgetSetupLink());
      }),
    [act],
  );

  const startAnew = (problem?: UnusableLink): void => setStep({ kind: 'choose', ...(problem && { problem }) });
  switch (step.kind) {
    case 'choose':
      return (
        <ChooseLink
          problem={step.problem}
          onProblem={startAnew}
          onSealed={(text, seen) => setStep({ kind: 'words', text, seen })}
        />
      );
    case 'words':
      return (
        <AskWords
          {...step}
          onUnusable={startAnew}
          onOther={() => startAnew()}
          onOpen={(link) => setStep({ ...step, kind: 'plan', link })}
        />
      );
    case 'plan':
      return (
        <ShowPlan
          link={step.link}
          onUnusable={startAnew}
          onForgotten={() => setStep({ kind: 'words', text: step.text, seen: step.seen, isForgotten: true })}
          onOther={() => startAnew()}
        />
      );
  }
}
