import type { IpcError } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';

/** For calls whose failure is a defect: the value, or an error for the top-level boundary. */
export async function valueOf<T>(answer: Promise<Result<T, IpcError>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(`${result.error.type}: ${result.error.message}`);
}
