import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../electron/main/security/isTrustedSender';

/** Only the members that decide; a whole WebContents exists in Electron alone (tests/e2e/specs/security.spec.ts asks the real one). */
function contentsAt(origin: string, isDestroyed = false): WebContents {
  const mainFrame = { origin };
  return { mainFrame, isDestroyed: () => isDestroyed } as unknown as WebContents;
}

const ours = contentsAt('app://verbund');

describe('isTrustedSender', () => {
  it('trusts the main frame of our window at our origin', () => {
    expect(isTrustedSender({ sender: ours, senderFrame: ours.mainFrame }, ours)).toBe(true);
  });

  it('distrusts a sub-frame, even with our origin', () => {
    const subFrame = { origin: 'app://verbund' } as unknown as WebFrameMain;
    expect(isTrustedSender({ sender: ours, senderFrame: subFrame }, ours)).toBe(false);
  });

  it('distrusts a frame that is gone', () => {
    expect(isTrustedSender({ sender: ours, senderFrame: null }, ours)).toBe(false);
  });

  it('distrusts another window, with our origin or without', () => {
    const other = contentsAt('app://verbund');
    expect(isTrustedSender({ sender: other, senderFrame: other.mainFrame }, ours)).toBe(false);
    expect(isTrustedSender({ sender: other, senderFrame: other.mainFrame }, undefined)).toBe(false);
  });

  it.each(['https://example.org', 'app://print', 'app://verbund.example.org', 'null', ''])(
    'distrusts our window while it shows %s',
    (origin) => {
      const navigated = contentsAt(origin);
      expect(isTrustedSender({ sender: navigated, senderFrame: navigated.mainFrame }, navigated)).toBe(false);
    },
  );

  it('distrusts a window that is being destroyed', () => {
    const dying = contentsAt('app://verbund', true);
    expect(isTrustedSender({ sender: dying, senderFrame: dying.mainFrame }, dying)).toBe(false);
  });
});
