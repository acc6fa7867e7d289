/** Text in GBK. */
export function gbk(text: string): Buffer {
  const known = new Map<string, Buffer>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = Buffer.from([lead, trail]);
      if (trail !== 0x7f) known.set(decoder.decode(pair), pair);
    }
  return Buffer.concat([...text].map((sign) => known.get(sign) ?? Buffer.from(sign, 'ascii')));
}
