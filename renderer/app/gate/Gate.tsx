import { Suspense } from 'react';
import { createScreen, MessagesProvider, Toaster } from '../../ui';
import { readableRecords } from '../../data';
import { FailureToasts } from '../failures/FailureToasts';
import { createNetworkKeys } from '../networkKeys';
import { Splash } from '../Splash';
import { useDocumentLook } from '../useDocumentLook';
import type { Gate as GateControl } from './useGate';

const LockScreen = createScreen(async () => (await import('../../features/protection')).LockScreen);
const ProtectScreen = createScreen(async () => (await import('../../features/protection')).ProtectScreen);
const MovingScreen = createScreen(async () => (await import('../../features/protection')).MovingScreen);
const NewPassphraseScreen = createScreen(async () => (await import('../../features/protection')).NewPassphraseScreen);
const DamagedKeysScreen = createScreen(async () => (await import('../../features/protection')).DamagedKeysScreen);
const CopiedScreen = createScreen(async () => (await import('../../features/protection')).CopiedScreen);
const SafeModeScreen = createScreen(async () => (await import('../../features/safeMode')).SafeModeScreen);

/** Stands in the place of the application while `useGate` does not let anybody pass. */
export function Gate({ gate }: { readonly gate: GateControl }) {
  const { state } = gate;
  const settings = 'settings' in state ? state.settings : undefined;
  const language = useDocumentLook(settings);

  return (
    <MessagesProvider language={language}>
      <FailureToasts version={undefined}>
        <Suspense fallback={<Splash />}>
          <GateScreen gate={gate} />
        </Suspense>
        <Toaster />
      </FailureToasts>
    </MessagesProvider>
  );
}

function GateScreen({ gate }: { readonly gate: GateControl }) {
  const { state, proceed, choose, settleCopy, setLanguage } = gate;
  if (state.kind === 'copied') return <CopiedScreen onChoose={settleCopy} onLanguage={setLanguage} />;
  if (state.kind === 'moving') return <MovingScreen needsRestart={state.needsRestart} onLanguage={setLanguage} />;
  if (state.kind === 'safe')
    return (
      <SafeModeScreen
        protection={state.protection}
        settings={state.settings}
        readNetwork={(networkId) => readableRecords(networkId, createNetworkKeys(networkId))}
        onLanguage={setLanguage}
      />
    );
  if (state.kind !== 'closed') return <Splash />;
  const { protection } = state;
  if (protection.kind === 'locked')
    return <LockScreen protection={protection} onOpen={proceed} onLanguage={setLanguage} />;
  if (protection.kind === 'open') return <NewPassphraseScreen onDone={proceed} onLanguage={setLanguage} />;
  if (protection.kind === 'damaged') return <DamagedKeysScreen reason={protection.reason} onLanguage={setLanguage} />;
  return <ProtectScreen onChoose={choose} onLanguage={setLanguage} />;
}
