import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

export interface OutlookFields {
  readonly messageClass: string;
  readonly subject?: string;
  readonly body?: string;
  readonly sender?: string;
  readonly senderName?: string;
  readonly headers?: string;
  /** UID of the entry that is answered, as another program than Outlook made it. */
  readonly uid?: string;
  /** The one thing attached. */
  readonly attached?: Uint8Array;
}

const UNICODE = '001F';
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const stream = (name: string, bytes: Uint8Array) => ({
  name,
  type: TypeEnum.DOCUMENT,
  binaryProvider: () => bytes,
  length: bytes.length,
});

/** The id that Outlook keeps of an entry of somebody else (MS-OXOCAL §2.2.1.27). */
function outlookId(uid: string): Uint8Array {
  const data = Buffer.concat([Buffer.from('vCal-Uid'), Buffer.from([1, 0, 0, 0]), Buffer.from(uid), Buffer.from([0])]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Uint8Array.from(
    Buffer.concat([Buffer.from('040000008200E00074C5B7101A82E008', 'hex'), Buffer.alloc(20), size, data]),
  );
}

/** The table that gives a number to the property of an answer's entry (MS-OXMSG §2.2.3): PSETID_Meeting, 3. */
function namedProperties() {
  const guid = Uint8Array.from(Buffer.from('90DAD86E0B451B1098DA00AA003F1305', 'hex'));
  const entry = Uint8Array.from([3, 0, 0, 0, (3 << 1) | 0, 0, 0, 0]);
  return [
    stream('__substg1.0_00020102', guid),
    stream('__substg1.0_00030102', entry),
    stream('__substg1.0_00040102', new Uint8Array(0)),
  ];
}

/** A mail as Outlook saves it, written by the container's own writer. */
export function outlookMail({
  messageClass,
  subject = '',
  body = '',
  sender = '',
  senderName = '',
  headers,
  uid,
  attached,
}: OutlookFields): Uint8Array {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['001A', messageClass],
    ['0037', subject],
    ['1000', body],
    ['0C1A', senderName],
    ['5D01', sender],
    ['007D', headers],
  ];
  const named = uid === undefined ? [] : namedProperties();
  const files = [
    ...texts.flatMap(([tag, text]) =>
      text === undefined ? [] : [stream(`__substg1.0_${tag}${UNICODE}`, utf16(text))],
    ),
    ...(uid === undefined ? [] : [stream('__substg1.0_80000102', outlookId(uid))]),
    stream('__properties_version1.0', new Uint8Array(32)),
  ];
  const parts =
    attached === undefined
      ? []
      : [
          stream('__substg1.0_37010102', attached),
          stream(`__substg1.0_3707${UNICODE}`, utf16('smime.p7m')),
          stream('__properties_version1.0', new Uint8Array(8)),
        ];
  // The root, what is in it, then what is in these.
  const namedFrom = 3;
  const partsFrom = namedFrom + named.length;
  const filesFrom = partsFrom + parts.length;
  const childrenFrom = (from: number, { length }: { readonly length: number }): number[] =>
    Array.from({ length }, (_, index) => from + index);
  const directory = (name: string, children: number[]) => ({ name, type: TypeEnum.DIRECTORY, length: 0, children });
  return burn([
    {
      name: 'Root Entry',
      type: TypeEnum.ROOT,
      length: 0,
      children: [1, ...(parts.length > 0 ? [2] : []), ...childrenFrom(filesFrom, files)],
    },
    directory('__nameid_version1.0', childrenFrom(namedFrom, named)),
    directory('__attach_version1.0_#00000000', childrenFrom(partsFrom, parts)),
    ...named,
    ...parts,
    ...files,
  ]);
}
