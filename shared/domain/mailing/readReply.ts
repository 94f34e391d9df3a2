/** What a mail server answered. */
export interface SmtpReply {
  /** RFC 5321 §4.2, `550`; `''` where the text is no answer of a mail server. */
  readonly status: string;
  /** RFC 3463, `5.1.1`; `''` where the server gives none. */
  readonly enhanced: string;
  /** Its words on one line, without the codes. */
  readonly text: string;
}

/** Enough for every sentence that a server says, and no more than a screen shows. */
const LONGEST_TEXT = 500;

/**
 * Reads an answer of one or several lines (RFC 5321 §4.2.1). The enhanced code counts only where its class is that of the status, as RFC 2034 §4
 * demands: anything else that looks like one is part of the words.
 */
export function readReply(response: string): SmtpReply {
  const lines = response.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const status = /^([2-5]\d{2})(?:[ -]|$)/u.exec(lines.at(-1) ?? '')?.[1];
  if (status === undefined) return { status: '', enhanced: '', text: toWords(lines) };
  const bodies = lines.map((line) => line.replace(/^\d{3}[ -]?/u, ''));
  const enhanced = bodies.map((body) => enhancedOf(body, status)).find((code) => code !== undefined);
  const words = bodies.map((body) => (enhancedOf(body, status) === undefined ? body : body.replace(/^\S+\s*/u, '')));
  return { status, enhanced: enhanced ?? '', text: toWords(words) };
}

function enhancedOf(body: string, status: string): string | undefined {
  const code = /^([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/u.exec(body)?.[1];
  return code !== undefined && code.startsWith(status.charAt(0)) ? code : undefined;
}

function toWords(lines: readonly string[]): string {
  const text = lines
    .join(' ')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)} …` : text;
}
