import type { WebPreferences } from 'electron';

/**
 * [Note: one set of web preferences] Every window of the application uses these, in tests as in production;
 * tests/e2e/specs/security.spec.ts reads them back from the running window.
 */
export const lockedWebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: true,
} as const satisfies WebPreferences;
