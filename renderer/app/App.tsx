import { Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Protection } from '../../shared/ipc/protection';
import { AppProvider, holdUnreadText } from '../live';
import { createScreen, MessagesProvider, Toaster, UnreadTextProvider } from '../ui';
import { FailureToasts } from './failures/FailureToasts';
import { Gate } from './gate/Gate';
import { useGate } from './gate/useGate';
import { Shell } from './Shell';
import { Splash } from './Splash';
import { useAppControl } from './useAppControl';
import { useDocumentLook } from './useDocumentLook';
import { useFlushBeforeClose } from './useFlushBeforeClose';

const FirstRunScreen = createScreen(async () => (await import('../features/firstRun')).FirstRunScreen);

export function App() {
  const gate = useGate();
  // Before the gate as well: a window that nobody answers for asks whether it may lose what was typed.
  useFlushBeforeClose();
  return gate.state.kind === 'passed' ? <OpenApp protection={gate.state.protection} /> : <Gate gate={gate} />;
}

function OpenApp({ protection }: { readonly protection: Protection }) {
  const state = useAppControl(protection);
  const settings = state.kind === 'starting' ? undefined : state.control.settings;
  const language = useDocumentLook(settings);

  return (
    <MessagesProvider language={language}>
      <FailureToasts version={state.kind === 'starting' ? undefined : state.control.info.version}>
        <UnreadTextProvider hold={holdUnreadText}>
          <Router hook={useHashLocation}>
            {state.kind === 'starting' ? (
              <Splash />
            ) : (
              <AppProvider control={state.control}>
                {state.kind === 'noNetwork' && (
                  <Suspense fallback={<Splash />}>
                    <FirstRunScreen />
                  </Suspense>
                )}
                {(state.kind === 'opening' || state.kind === 'open') && (
                  <Shell session={state.kind === 'open' ? state.session : undefined} />
                )}
              </AppProvider>
            )}
          </Router>
        </UnreadTextProvider>
        <Toaster />
      </FailureToasts>
    </MessagesProvider>
  );
}
