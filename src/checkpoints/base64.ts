/** The bytes of standard base64 with padding, written in the one right way; null for anything else. */
export function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
