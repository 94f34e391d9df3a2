/** As RFC 5322 §3.6.4 has it, without quoted strings and literals; lines of headers hold it unfolded. */
export function isMessageId(text: string): boolean {
  return text.length <= 250 && /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/u.test(text);
}

/**
 * An id for a message of that sender.
 * @param random names the message and nobody else, such as a ULID
 * @param domain in ASCII, see `toAsciiDomain`
 */
export function toMessageId(random: string, domain: string): string {
  return `<${random.toLowerCase()}@${domain}>`;
}
