import { readFileSync } from 'node:fs';
import type { ReadingKind } from '../../renderer/reading/readingKinds';
import { documentToFile, minutesDocument } from '../../shared/documents';
import { writeExport } from '../../shared/domain/openExport';
import { setupLinkToText, writeHeader } from '../../shared/domain/setupLink';
import { createTranslate } from '../../shared/messages/translate';
import { nodeFormats } from '../support/documents/minutesFiles';
import { sampleMinutes } from '../support/documents/sampleMinutes';
import { absenceMail, bounceMail, forwardedMail, mailboxOf, textMail, unknownMailbox } from '../support/answers/mails';
import { outlookMail } from '../support/answers/outlookMail';
import { createPng } from '../support/documents/template';
import { smallPdf } from '../support/hostile/files';
import { record } from '../support/records';

export interface Sample {
  readonly kind: ReadingKind | 'answers';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As much of a sample as is damaged at a time: what takes long is found by the budgets' own tests, what breaks is found in little. */
const LARGEST_SAMPLE = 64 * 1024;

function sample(kind: Sample['kind'], file: string): Sample {
  const bytes = readFileSync(new URL(`../support/data/${file}`, import.meta.url));
  return { kind, name: file.split('/').at(-1) ?? file, bytes: Uint8Array.from(bytes.subarray(0, LARGEST_SAMPLE)) };
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A mail around an answer, as programs write it. */
function mailOf(calendar: Uint8Array): Uint8Array {
  return text(
    [
      'From: Ilka Brandmoor <ilka@hagenrode.example>',
      'Subject: =?utf-8?Q?Zugesagt=3A_Quartalstreffen?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="grenze"',
      '',
      '--grenze',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Ich komme.',
      '--grenze',
      'Content-Type: text/calendar; method=REPLY; name="reply.ics"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(calendar).toString('base64'),
      '--grenze--',
    ].join('\r\n'),
  );
}

const quoted = 'Ja, gern.\n\nAm 03.12.2026 um 10:00 schrieb Netz:\n> Kommen Sie?\n\n-- \nIlka';

/** One as it is written, whose seal nobody opens here. */
function setUpLink(): string {
  const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(0xa5);
  const header = writeHeader({
    cost: { cost: 2 ** 17, blockSize: 8, parallelization: 1 },
    expiresAt: 1_795_960_800,
    id: bytes(16),
    salt: bytes(16),
  });
  return setupLinkToText(header, bytes(284));
}

/** Honest files of every kind that is read. */
export async function createCorpus(): Promise<readonly Sample[]> {
  const document = minutesDocument(sampleMinutes, createTranslate('de'));
  const minutes = await Promise.all(
    nodeFormats.map(async (format): Promise<Sample> => {
      return { kind: 'minutes', name: `protokoll.${format}`, bytes: await documentToFile(document, format) };
    }),
  );
  const noted = { ...record('notes', 'note:1', { title: 'Notiz' }) };
  const person = { ...record('members', 'member:1', { familyName: 'Vogt' }) };
  const reply = sample('answers', 'field/R1.ics');
  return [
    ...['anmeldungen-plattform.csv', 'fehlerhaft.csv', 'mitglieder-outlook-cp1252.csv', 'field/C4.csv'].map((file) =>
      sample('members', file),
    ),
    ...['liste.xlsx', 'liste.ods'].map((file) => sample('members', `spreadsheets/${file}`)),
    sample('members', 'kontakte-gemischt.vcf'),
    sample('members', 'institutionen.csv'),
    ...['veranstaltungen-2027.ics', 'field/I1.ics', 'field/I2.ics', 'field/I3.ics', 'field/I4.ics'].map((file) =>
      sample('calendar', file),
    ),
    reply,
    sample('answers', 'field/R1b.ics'),
    { kind: 'answers', name: 'antwort.eml', bytes: mailOf(reply.bytes) },
    { kind: 'answers', name: 'zurueck.eml', bytes: text(bounceMail([unknownMailbox('weg@stadt.example')])) },
    { kind: 'answers', name: 'weiter.eml', bytes: text(forwardedMail(absenceMail('Abwesend bis 11.12.2026.'))) },
    {
      kind: 'answers',
      name: 'postfach.mbox',
      bytes: text(mailboxOf(['Ich komme.', quoted, '<p>Gern.</p>'].map((words) => textMail(words)))),
    },
    {
      kind: 'answers',
      name: 'zusage.msg',
      bytes: outlookMail({
        messageClass: 'IPM.Schedule.Meeting.Resp.Pos',
        body: quoted,
        sender: 'ilka@hagenrode.example',
        headers: 'Date: Thu, 3 Dec 2026 10:00:00 +0100',
        uid: '01abc@verbund',
      }),
    },
    ...minutes,
    { kind: 'minutes', name: 'protokoll.pdf', bytes: smallPdf() },
    {
      kind: 'network',
      name: 'netz.zip',
      bytes: writeExport([noted, person], { title: 'Netz', exportedAt: '2026-11-29T10:00:00.000Z', version: '1.0.0' }),
    },
    { kind: 'picture', name: 'logo.png', bytes: createPng(60, 20) },
    { kind: 'setupLink', name: 'laptop.verbund-link', bytes: text(setUpLink()) },
  ];
}
