import * as v from 'valibot';
import { isMailAddress } from '../documents/icsPerson';

const person = v.object({ name: v.string(), email: v.string() });
/** Only to whom mail can be sent: whatever else stands there could end the header and begin another. */
const recipient = v.object({ name: v.string(), email: v.pipe(v.string(), v.check(isMailAddress)) });

/** What goes into a mail file; header encoding and MIME are the main process's business. */
export const mailFileSchema = v.object({
  /** Null where the network has no contact address: the mail program puts in its own. */
  from: v.nullable(person),
  to: v.array(recipient),
  bcc: v.array(recipient),
  subject: v.string(),
  text: v.string(),
  attachments: v.array(v.object({ fileName: v.string(), bytes: v.instance(Uint8Array<ArrayBufferLike>) })),
  calendar: v.nullable(
    v.object({ method: v.picklist(['PUBLISH', 'REQUEST', 'CANCEL']), fileName: v.string(), content: v.string() }),
  ),
});
export type MailFile = v.InferOutput<typeof mailFileSchema>;
