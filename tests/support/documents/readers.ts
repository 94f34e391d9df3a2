import type { FileReaders } from '../../../shared/domain/minutesCheck';
import { err } from '../../../shared/result';

/** PDFs are read in the real application only. */
export const nodeReaders: FileReaders = { readPdf: async () => err({ type: 'damaged' }) };
