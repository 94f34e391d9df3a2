import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../electron/main/settings/defaultSettings';
import { isMassRemoval } from '../../../shared/sync/fuse';

describe('what the handbook promises about sync', () => {
  it('asks where more than twenty records and more than five percent of a kind would go', () => {
    expect([isMassRemoval(21, 400), isMassRemoval(20, 400), isMassRemoval(21, 420), isMassRemoval(20, 20)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('shows the plan after two weeks, unless a person says otherwise', () => {
    expect(defaultSettings('de-DE').reviewAfterDays).toBe(14);
  });
});
