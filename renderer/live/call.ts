import type { IpcError } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';

/**
 * The value of a call, or an error with the code of what went wrong in the main process, from which its sentence is
 * chosen (`failureKindOf`).
 */
export async function valueOf<T>(answer: Promise<Result<T, IpcError>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  const { type, code } = result.error;
  throw Object.assign(new Error(`${type}: ${code}`), {
    name: 'IpcError',
    code: type === 'rejected' ? 'rejected' : code,
  });
}
