import { describe, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/ErrorBoundary';

describe('the screen that failed', () => {
  function failedAt(resetOn: string): { readonly boundary: ErrorBoundary; readonly setState: () => void } {
    const boundary = new ErrorBoundary({ resetOn, children: null });
    const setState = vi.fn();
    Object.assign(boundary, { state: ErrorBoundary.getDerivedStateFromError(new Error('defect')), setState });
    return { boundary, setState };
  }

  test('is left by going somewhere else', () => {
    const { boundary, setState } = failedAt('/members');
    boundary.componentDidUpdate({ resetOn: '/meetings/1', children: null });
    expect(setState).toHaveBeenCalledExactlyOnceWith({ failure: null });
  });

  test('is not tried again at the same address, where it would fail again', () => {
    const { boundary, setState } = failedAt('/members');
    boundary.componentDidUpdate({ resetOn: '/members', children: null });
    expect(setState).not.toHaveBeenCalled();
  });
});
