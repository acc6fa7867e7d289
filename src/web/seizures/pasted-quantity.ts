const FIGURE =
  /^(约|共|计)?\s*([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(余|多)?\s*(\D{0,20})$/u;

/** How a spreadsheet writes an amount: `3部`, `1,200`, `约50余克`, full-width signs. */
export interface PastedQuantity {
  quantity: string;
  unit?: string;
  approximate?: true;
}

/** Takes figure, unit and 约 apart; what is no figure stays as it is. Figures stay text, digit for digit. */
export function pastedQuantity(text: string): PastedQuantity {
  const plain = text.normalize('NFKC').trim();
  const found = FIGURE.exec(plain);
  if (!found) return { quantity: text.trim() };
  const [, before, figure = '', after, unit] = found;
  return {
    quantity: figure.replaceAll(',', ''),
    ...(unit?.trim() && { unit: unit.trim() }),
    ...((before === '约' || after) && { approximate: true as const }),
  };
}

/** A value in 元 without its sign, unit and thousands: `￥1,200.50元` is `1200.50`. */
export function pastedValue(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const found = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*元?$/u.exec(plain);
  return found?.[1] ? found[1].replaceAll(',', '') : text.trim();
}
