import { describe, expect, it } from 'vitest';
import { restoreBounds } from '../../../electron/main/windows/restoreBounds';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const monitor = { x: 1920, y: 0, width: 2560, height: 1400 };

describe('restoreBounds', () => {
  it('opens at the last place while its display is there', () => {
    const saved = { x: 2000, y: 100, width: 1200, height: 800 };
    expect(restoreBounds(saved, [laptop, monitor])).toEqual(saved);
  });

  it('forgets a place on a display that is gone', () => {
    expect(restoreBounds({ x: 2000, y: 100, width: 1200, height: 800 }, [laptop])).toEqual({
      width: 1440,
      height: 900,
    });
  });

  it('forgets a place whose title bar cannot be reached', () => {
    expect(restoreBounds({ x: 100, y: -300, width: 1200, height: 800 }, [laptop])).toEqual({
      width: 1440,
      height: 900,
    });
    expect(restoreBounds({ x: 1880, y: 10, width: 1200, height: 800 }, [laptop])).toEqual({ width: 1440, height: 900 });
  });

  it('is never smaller than the smallest window', () => {
    expect(restoreBounds({ x: 0, y: 0, width: 300, height: 200 }, [laptop])).toEqual({
      x: 0,
      y: 0,
      width: 900,
      height: 600,
    });
  });

  it('fits a small first display', () => {
    expect(restoreBounds(undefined, [{ x: 0, y: 0, width: 1280, height: 680 }])).toEqual({ width: 1280, height: 680 });
    expect(restoreBounds(undefined, [])).toEqual({ width: 1440, height: 900 });
  });
});
