import {
  canonicalJson,
  documentFormats,
  hashMinutesContent,
  type DocumentTemplate,
  type MinutesContent,
  type WrittenFormat,
} from '../../../shared/documents';
import {
  checkMinutesFile,
  versionsToCompare,
  readFileText,
  type CheckOutcome,
  type FileProblem,
} from '../../../shared/domain/minutesCheck';
import { createTranslate } from '../../../shared/messages/translate';
import type { Minutes } from '../../../shared/schema';
import { record } from '../records';
import { nodeReaders } from './readers';
import { fullTemplate } from './template';

/** Formats that are written and read without a browser. */
export const nodeFormats = documentFormats.filter((format): format is WrittenFormat => format !== 'pdf');

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function frozen(content: MinutesContent, id = 'minutes:1'): Minutes {
  return record('minutes', id, {
    meetingId: 'meeting:m',
    number: content.number,
    revision: content.version,
    content: canonicalJson(content),
    hash: hashMinutesContent(content),
  });
}

interface FileToCheck {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the check says of a file, or why it cannot be read. */
export async function checkFile(
  { name, bytes }: FileToCheck,
  versions: readonly Minutes[],
  template: DocumentTemplate = fullTemplate,
): Promise<CheckOutcome | FileProblem> {
  const file = await readFileText(name, bytes, nodeReaders);
  return file.ok
    ? checkMinutesFile(file.value, {
        // As the page does, which passes on no more than is needed.
        versions: versionsToCompare(file.value, versions),
        template,
        meetings: new Map(),
        translateTo: createTranslate,
      })
    : file.error;
}
